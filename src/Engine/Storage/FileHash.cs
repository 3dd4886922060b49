using System.Security.Cryptography;

namespace RVae.Engine.Storage;

/// <summary>SHA-256 of files, in lower-case hexadecimal. Machines compare models and datasets by it.</summary>
public static class FileHash
{
    /// <summary>Of a file.</summary>
    public static string Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Of(file);
    }

    /// <summary>Of what is left of a stream.</summary>
    public static string Of(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));

    /// <summary>The hash of bytes in memory.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Whether a text is such a hash.</summary>
    public static bool IsOne(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
}
