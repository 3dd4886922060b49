namespace RVae.Protocol.OscQuery;

/// <summary>The short name of a node for people: tools such as Chataigne write it beside each control, where only a few words fit.</summary>
public static class ShortLabel
{
    /// <summary>Most characters of a label.</summary>
    public const int Longest = 60;

    private static readonly char[] Ends = ['.', ':', ';'];

    /// <summary>The beginning of the description where that is a short sentence, else the last two parts of the path in words.</summary>
    public static string Of(QueryNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        string text = node.Entry?.Row.Description ?? node.Description;
        int end = text.IndexOfAny(Ends);
        string sentence = (end < 0 ? text : text[..end]).Trim().Replace("`", "", StringComparison.Ordinal);
        if (sentence.Length is > 0 and <= Longest)
            return sentence;
        string[] parts = node.FullPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string words = string.Join(' ', parts.Length > 1 ? parts[^2..].Where(part => part != "rvae") : parts);
        return words.Length <= Longest ? words : words[..Longest];
    }
}
