using System.Globalization;

namespace RVae.Daemon.CommandLine;

/// <summary>The limit of files that this program may hold open. Libraries, sockets and the files of models count.</summary>
internal static class OpenFiles
{
    /// <summary>The least limit. With a lower one the runtime itself fails, in the middle of its work.</summary>
    public const int Least = 256;

    private const string Limits = "/proc/self/limits", Row = "Max open files";

    /// <summary>Says that the limit is too low, and what to do. Null where it is not, and on systems other than Linux.</summary>
    public static string? Problem()
    {
        try
        {
            return File.Exists(Limits) ? Problem(File.ReadAllText(Limits)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The same, read from the text of <c>/proc/self/limits</c>.</summary>
    internal static string? Problem(string limits)
    {
        string? row = limits.Split('\n').FirstOrDefault(line => line.StartsWith(Row, StringComparison.Ordinal));
        string? soft = row?[Row.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return int.TryParse(soft, CultureInfo.InvariantCulture, out int allowed) && allowed < Least
            ? string.Create(CultureInfo.InvariantCulture, $"rvae: the limit of open files is {allowed}, and {Least} are needed: raise it (ulimit -n 1024, or LimitNOFILE in a unit)")
            : null;
    }
}
