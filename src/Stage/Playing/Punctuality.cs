using RVae.Engine.Playing;

namespace RVae.Stage.Playing;

/// <summary>The times that the threads of a performance share, nanoseconds.</summary>
internal static class Punctuality
{
    /// <summary>
    /// How long before a tick its events are worked out: long enough for an ordinary thread to wake and write them, short enough that a gesture is
    /// heard within one tick and a millisecond.
    /// </summary>
    public const long Lead = 500_000;

    /// <summary>The lead on Linux, where a thread that did not get the processor has a second alarm after 0.2 ms.</summary>
    public const long AlarmedLead = 350_000;

    /// <summary>
    /// The lead of threads with realtime priority, which wake within some 20 µs. A shorter lead lets a gesture come later and still be heard.
    /// </summary>
    public const long RealtimeLead = 300_000;

    /// <summary>How often a resting transport looks whether it is to play.</summary>
    public const long RestingLook = 2_000_000;

    /// <summary>Longest sleep of an output, so that a panic or the end is heard soon.</summary>
    public const long OutputLook = 5_000_000;

    /// <summary>
    /// Sleep of threads that need not be prompt, in a process that does not play. Each wake-up delays wake-ups of other programs, such as a JACK
    /// server without realtime priority.
    /// </summary>
    public const long IdleLook = 25_000_000;

    /// <summary>How long after the tick thread's wake-up an output looks for new events.</summary>
    public const long OutputLag = 100_000;

    /// <summary>
    /// A hit that is later than this would be heard as another stroke: it is left out and counted. So after a hold-up the groove goes on in time, and
    /// no burst is played.
    /// </summary>
    public const long Stale = 50_000_000;

    /// <summary>After a hold-up longer than this the music goes on from where it was: no listener could still follow the old time.</summary>
    public const long LongestCatchUp = 2_000_000_000;

    /// <summary>Whether it is too late for an event. Events that change a state (a stop, a pattern) are never too late.</summary>
    public static bool IsStale(in TickEvent tickEvent, long now) =>
        now - tickEvent.Due > Stale
        && tickEvent.Kind is TickEventKind.Hit or TickEventKind.Tick or TickEventKind.Beat;
}
