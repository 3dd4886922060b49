namespace RVae.Daemon.Bridge;

/// <summary>A model that was asked for by its place, while the daemon lists what there is. One thread.</summary>
internal sealed class ModelChoice
{
    private const int Nothing = -1;

    private readonly List<string> _names = [];
    private int _wanted = Nothing;

    /// <summary>A place, from 0, is asked for: what was listed before is forgotten.</summary>
    public void Begin(int place)
    {
        _wanted = place;
        _names.Clear();
    }

    /// <summary>The daemon lists one.</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>That was all: the model of that place, or null.</summary>
    /// <param name="why">Why there is none; empty where none was asked for.</param>
    public string? End(out string why)
    {
        int wanted = _wanted;
        _wanted = Nothing;
        why = wanted < _names.Count ? "" : FormattableString.Invariant($"program {wanted + 1}: there are only {_names.Count} models");
        return wanted >= 0 && wanted < _names.Count ? _names[wanted] : null;
    }
}
