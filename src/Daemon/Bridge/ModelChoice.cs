namespace RVae.Daemon.Bridge;

/// <summary>A model that was asked for by its place, while the daemon lists what there is. One thread.</summary>
internal sealed class ModelChoice
{
    private const int Nothing = -1;

    // On a bad line every list may have a gap.
    private const int MostAgain = 3;

    private readonly List<string> _names = [];
    private int _wanted = Nothing;
    private int _again;

    /// <summary>A place, from 0, is asked for: what was listed before is forgotten.</summary>
    public void Begin(int place)
    {
        (_wanted, _again) = (place, 0);
        _names.Clear();
    }

    /// <summary>The daemon lists one.</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>That was all: the model of that place, or null.</summary>
    /// <param name="count">How many the daemon has listed: more than have come where one was lost on the way, or where it was asked anew meanwhile.</param>
    /// <param name="why">Why there is none; empty where none was asked for.</param>
    /// <param name="again">Whether the list is to be asked for once more: places are known of a whole one only.</param>
    public string? End(int count, out string why, out bool again)
    {
        string[] names = [.. _names];
        _names.Clear();
        bool isWhole = names.Length == count;
        why = "";
        again = _wanted >= 0 && !isWhole && _again++ < MostAgain;
        if (_wanted < 0 || again)
            return null;
        int wanted = _wanted;
        _wanted = Nothing;
        if (isWhole && wanted < names.Length)
            return names[wanted];
        why = isWhole
            ? FormattableString.Invariant($"program {wanted + 1}: there are only {names.Length} models")
            : FormattableString.Invariant($"program {wanted + 1}: of the {count} models only {names.Length} were told");
        return null;
    }
}
