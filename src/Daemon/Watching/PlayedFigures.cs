using RVae.Protocol.Services;

namespace RVae.Daemon.Watching;

/// <summary>The lines of <c>/rvae/figures</c> by their names: what is watched and what is asked over OSC come from one place. Any thread.</summary>
internal sealed class PlayedFigures(IPerformance performance)
{
    private const string AllocatedBy = "allocated-";
    private static readonly HashSet<string> Known = ["ticks", "missed", "events", "late-p99", "collections", "paused"];

    /// <summary>How many ticks were played since the start.</summary>
    public long Ticks => Read("ticks");

    /// <summary>Ticks that could not be played in time.</summary>
    public long Missed => Read("missed");

    /// <summary>Events left out.</summary>
    public long Dropped => Read("events");

    /// <summary>Lateness that 99 of 100 recent events stayed within, seconds.</summary>
    public double LateP99 => Read("late-p99") / 1e6;

    /// <summary>Collections in the process that plays.</summary>
    public long Collections => Read("collections");

    /// <summary>How long those held it up, seconds.</summary>
    public double Paused => Read("paused") / 1e3;

    /// <summary>Bytes that threads have allocated.</summary>
    public IEnumerable<(string Thread, long Bytes)> Allocated => performance.Figures
        .Where(figure => figure.What.StartsWith(AllocatedBy, StringComparison.Ordinal))
        .Select(figure => (figure.What[AllocatedBy.Length..], figure.Read()));

    /// <summary>Figures that are none of the above.</summary>
    public IEnumerable<(string Name, long Value)> Others => performance.Figures
        .Where(figure => !Known.Contains(figure.What) && !figure.What.StartsWith(AllocatedBy, StringComparison.Ordinal))
        .Select(figure => (figure.What, figure.Read()));

    private long Read(string name)
    {
        foreach (Figure figure in performance.Figures)
        {
            if (figure.What == name)
                return figure.Read();
        }

        return 0;
    }
}
