using System.Text;
using RVae.Engine.Models;

namespace RVae.Daemon.Http.Content;

/// <summary>Names of uploaded files: the last part of a path, in the characters that names may have.</summary>
internal static class UploadName
{
    /// <summary>The name that an uploaded file gets.</summary>
    public static string Of(string sent)
    {
        // An escaped slash counts as a slash, too.
        string whole = Uri.UnescapeDataString(sent), last = whole[(whole.LastIndexOfAny(['/', '\\']) + 1)..];
        string extension = Path.GetExtension(last);
        if (extension.Length > 12)
            extension = "";
        int most = ModelName.MaxLength - extension.Length - 4;
        var name = new StringBuilder();
        foreach (char c in last[..^extension.Length].Take(most))
            name.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_');
        string stem = name.ToString().TrimStart('.');
        return (stem.Length > 0 ? stem : "file") + extension.ToLowerInvariant();
    }
}
