namespace RVae.Rooms;

/// <summary>Names of rooms and sites. They become parts of subjects and buckets, so they contain only letters, digits, - and _.</summary>
public static class RoomName
{
    /// <summary>Most characters of a name.</summary>
    public const int Longest = 32;

    /// <summary>Whether a text may name a room.</summary>
    public static bool IsValid(string? name) => IsToken(name, Longest);

    /// <summary>Whether a text may be the identity of a site: a name, a dash and some letters.</summary>
    public static bool IsSite(string? site) => IsToken(site, Longest + 16);

    /// <summary>A name, made by leaving out the characters that it must not contain; <c>site</c> where nothing is left.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string kept = string.Concat(text.Where(IsPlain).Take(Longest));
        return kept.Length > 0 ? kept : "site";
    }

    private static bool IsToken(string? text, int longest) => text is { Length: > 0 } && text.Length <= longest && text.All(IsPlain);

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
