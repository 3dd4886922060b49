namespace RVae.Daemon.Bridge;

/// <summary>Finds a model by its place in the list of models, while the daemon sends the list. One thread.</summary>
internal sealed class ModelChoice
{
    private const int Nothing = -1;

    // On a bad network every list may have a gap.
    private const int MostAgain = 3;

    private readonly List<string> _names = [];
    private int _wanted = Nothing;
    private int _again;

    /// <summary>Asks for a place, from 0. An earlier list is forgotten.</summary>
    public void Begin(int place)
    {
        (_wanted, _again) = (place, 0);
        _names.Clear();
    }

    /// <summary>Adds a model that the daemon lists.</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>The list has ended: gives the model at the place, or null.</summary>
    /// <param name="count">
    /// The number of models that the daemon has listed. It is higher than the number that came when a datagram was lost, or when the list
    /// was asked for again meanwhile.
    /// </param>
    /// <param name="why">Why there is none; empty where none was asked for.</param>
    /// <param name="again">Whether to ask for the list once more, because only a complete list tells the places.</param>
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
