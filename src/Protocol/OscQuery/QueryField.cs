namespace RVae.Protocol.OscQuery;

/// <summary>The attributes of a node that OSCQuery knows and this daemon gives.</summary>
public enum QueryField
{
    /// <summary>Path from the root.</summary>
    FullPath,
    /// <summary>What is below.</summary>
    Contents,
    /// <summary>Type tags of its arguments.</summary>
    Type,
    /// <summary>0 neither, 1 read, 2 write, 3 both.</summary>
    Access,
    /// <summary>The value, an element an argument.</summary>
    Value,
    /// <summary>Least and greatest value or the words that there are, an element an argument.</summary>
    Range,
    /// <summary>At which end values out of range are clamped, an element an argument.</summary>
    ClipMode,
    /// <summary>Units, an element an argument.</summary>
    Unit,
    /// <summary>What it is, in at most <see cref="ShortLabel.Longest"/> characters: tools show it as the name.</summary>
    Description,
    /// <summary>The same, for tools that know the attribute.</summary>
    Label,
    /// <summary>What it does and how it sounds, at length.</summary>
    Help,
    /// <summary>The groups that an address belongs to.</summary>
    Tags,
}

/// <summary>Attributes by their names on the wire.</summary>
public static class QueryAttributes
{
    private static readonly string[] Names =
        ["FULL_PATH", "CONTENTS", "TYPE", "ACCESS", "VALUE", "RANGE", "CLIPMODE", "UNIT", "DESCRIPTION", "LABEL", "HELP", "TAGS"];

    /// <summary>All, in the order in which they are written.</summary>
    public static IReadOnlyList<QueryField> All { get; } = Enum.GetValues<QueryField>();

    /// <summary>The name on the wire.</summary>
    public static string Name(this QueryField attribute) => Names[(int)attribute];

    /// <summary>The attribute of a name, or null.</summary>
    public static QueryField? Find(string name) =>
        Array.IndexOf(Names, name) is >= 0 and var index ? (QueryField)index : null;
}
