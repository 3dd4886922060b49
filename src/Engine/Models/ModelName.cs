namespace RVae.Engine.Models;

/// <summary>The rule for names of models, datasets and positions. A name is never a path.</summary>
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

    /// <summary>
    /// Why a valid name can be no file's name here, or null. Windows reserves some names for devices, even with an extension, and drops a dot at the
    /// end.
    /// </summary>
    public static Fault? NoFile(string name) => NoFile(name, OperatingSystem.IsWindows());

    /// <summary>The same, for a system.</summary>
    internal static Fault? NoFile(string name, bool isWindows)
    {
        ArgumentNullException.ThrowIfNull(name);
        string stem = name.Split('.')[0].ToUpperInvariant();
        bool isDevice = stem is "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && stem[..3] is ("COM" or "LPT") && char.IsAsciiDigit(stem[3]));
        return isWindows && (isDevice || name.EndsWith('.'))
            ? new Fault(FaultCode.BadArguments, $"Windows does not allow a file called '{name}': take another name")
            : null;
    }
}
