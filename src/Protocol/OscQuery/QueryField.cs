namespace RVae.Protocol.OscQuery;

/// <summary>The attributes of OSCQuery that this daemon supports.</summary>
public enum QueryField
{
    /// <summary>Path from the root.</summary>
    FullPath,
    /// <summary>The nodes below.</summary>
    Contents,
    /// <summary>Type tags of its arguments.</summary>
    Type,
    /// <summary>0 neither, 1 read, 2 write, 3 both.</summary>
    Access,
    /// <summary>The value, one element for each argument.</summary>
    Value,
    /// <summary>Least and greatest value, or the possible words, one element for each argument.</summary>
    Range,
    /// <summary>At which end values out of range are clamped, one element for each argument.</summary>
    ClipMode,
    /// <summary>Units, one element for each argument.</summary>
    Unit,
    /// <summary>What the address is, in at most <see cref="ShortLabel.Longest"/> characters: tools show this text as the name.</summary>
    Description,
    /// <summary>The same text, for tools that know this attribute.</summary>
    Label,
    /// <summary>What the address does and how that sounds, at length.</summary>
    Help,
    /// <summary>The groups that an address belongs to.</summary>
    Tags,
}

/// <summary>The names of attributes in JSON.</summary>
public static class QueryAttributes
{
    private static readonly string[] Names =
        ["FULL_PATH", "CONTENTS", "TYPE", "ACCESS", "VALUE", "RANGE", "CLIPMODE", "UNIT", "DESCRIPTION", "LABEL", "HELP", "TAGS"];

    /// <summary>All attributes, in the order in which they are written.</summary>
    public static IReadOnlyList<QueryField> All { get; } = Enum.GetValues<QueryField>();

    /// <summary>The name of an attribute in JSON.</summary>
    public static string Name(this QueryField attribute) => Names[(int)attribute];

    /// <summary>The attribute of a name, or null.</summary>
    public static QueryField? Find(string name) =>
        Array.IndexOf(Names, name) is >= 0 and var index ? (QueryField)index : null;
}
