using System.Text.Json;
using RVae.Engine;

namespace RVae.Controllers;

/// <summary>Reads and writes profiles as JSON. Comments and trailing commas are allowed.</summary>
public static class ProfileFile
{
    /// <summary>Longest profile that is read, bytes.</summary>
    public const int LongestFile = 1 << 20;

    /// <summary>Reads a profile from a file; a fault names the file, the place and what was expected.</summary>
    public static Outcome<DeviceProfile> Read(string file)
    {
        try
        {
            if (new FileInfo(file).Length > LongestFile)
                return new Fault(FaultCode.TooLarge, $"{file}: a profile has at most {LongestFile / 1024} kB, and this file is larger");
            return Parse(File.ReadAllText(file), file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.NotFound, $"{file}: cannot be read: {problem.Message}");
        }
    }

    /// <summary>Reads a profile from its text.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="file">Name of the file, for messages. Without its extension it is the profile's name where the text has none.</param>
    public static Outcome<DeviceProfile> Parse(string text, string file)
    {
        try
        {
            ProfileDocument? document = JsonSerializer.Deserialize(text, ProfileJson.Default.ProfileDocument);
            return document is null
                ? new Fault(FaultCode.BadArguments, $"{file}: is empty; a profile begins with {{ \"name\": …")
                : new ProfileReading(file).Profile(document);
        }
        catch (JsonException problem)
        {
            string place = problem.LineNumber is { } line ? $":{line + 1}" : "";
            return new Fault(FaultCode.BadArguments, $"{file}{place}: {problem.Message}");
        }
    }

    /// <summary>The text of a profile.</summary>
    public static string Write(DeviceProfile profile) =>
        JsonSerializer.Serialize(ProfileWriting.Document(profile), ProfileJson.Default.ProfileDocument) + "\n";
}
