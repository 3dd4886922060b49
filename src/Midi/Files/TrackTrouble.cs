using System.Globalization;

namespace RVae.Midi.Files;

/// <summary>What was wrong inside one track, counted by kind, so that a thousand of one kind are told in a line.</summary>
internal sealed class TrackTrouble
{
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>Counts one more of a kind; the text follows the number, as in "3 tempos of 0 …".</summary>
    public void Count(string kind) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;

    /// <summary>Told as it stands, once.</summary>
    public void Tell(string line) => _kinds[line] = 0;

    /// <summary>Writes all that was counted as lines about a track.</summary>
    /// <param name="number">Number of the track, from 1.</param>
    /// <param name="repairs">Where to.</param>
    public void Write(int number, RepairLog repairs)
    {
        foreach ((string kind, int count) in _kinds)
        {
            string counted = count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture) + " ";
            repairs.Add($"track {number}: {counted}{kind}");
        }
    }
}
