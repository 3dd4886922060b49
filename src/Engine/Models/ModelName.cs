namespace RVae.Engine.Models;

/// <summary>The rule for names of models, datasets and positions: never a path.</summary>
public static class ModelName
{
    /// <summary>Characters of the longest name.</summary>
    public const int MaxLength = 64;

    /// <summary>1–64 of <c>A-Z a-z 0-9 . _ -</c>, not starting with a dot.</summary>
    public static bool IsValid(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MaxLength || name[0] == '.')
            return false;
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-'))
                return false;
        }

        return true;
    }

    /// <summary>The fault for a name that breaks the rule.</summary>
    public static Fault Invalid(string? name) => new(
        FaultCode.BadArguments,
        $"'{(name?.Length > MaxLength ? name[..MaxLength] + "…" : name)}' is not a name: use 1 to {MaxLength} of A-Z a-z 0-9 . _ - and no dot in front");
}
