using System.Globalization;

namespace RVae.Midi.Files;

/// <summary>The faults inside one track, counted by kind, so that a thousand faults of one kind make one line.</summary>
internal sealed class TrackTrouble
{
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>Counts one more of a kind; the text follows the number, as in "3 tempos of 0 …".</summary>
    public void Count(string kind) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;

    /// <summary>Adds a line that is told once, without a number.</summary>
    public void Tell(string line) => _kinds[line] = 0;

    /// <summary>Writes all counted faults as lines about a track.</summary>
    /// <param name="number">Number of the track, from 1.</param>
    /// <param name="repairs">Takes the lines.</param>
    public void Write(int number, RepairLog repairs)
    {
        foreach ((string kind, int count) in _kinds)
        {
            string counted = count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture) + " ";
            repairs.Add($"track {number}: {counted}{kind}");
        }
    }
}
