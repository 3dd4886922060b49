using RVae.Protocol.Osc;

namespace RVae.Daemon.Saved;

/// <summary>
/// When a state was saved, by the monotonic clock. That clock counts from the start of the system, so the value holds until the system is
/// started again. The time of day may have been set meanwhile.
/// </summary>
/// <param name="Id">Identifies the start of the system.</param>
/// <param name="Moment">Nanoseconds of the monotonic clock.</param>
/// <param name="Tag">The NTP time tag of this moment, as the daemon saw it.</param>
internal sealed record SavedBoot(string Id, long Moment, ulong Tag)
{
    private const string File = "/proc/sys/kernel/random/boot_id";

    /// <summary>Identifies the present start of the system; empty where the system does not tell.</summary>
    public static string Current { get; } = Read();

    /// <summary>The present; null where the system does not identify its starts.</summary>
    public static SavedBoot? Now(DaemonClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Current.Length == 0)
            return null;
        long now = clock.Now;
        return new SavedBoot(Current, now, clock.ToTimeTag(now).Value);
    }

    /// <summary>Whether the monotonic clock has run on since, in the same start of the system. A container may have a separate clock.</summary>
    public bool Holds(string current, long now) => Id.Length > 0 && Id == current && Moment <= now;

    /// <summary>The moment of a time tag that was saved together with this value.</summary>
    public long MomentOf(ulong tag) => Moment + new OscTimeTag(tag).NanosecondsSince(new OscTimeTag(Tag));

    private static string Read()
    {
        try
        {
            return OperatingSystem.IsLinux() ? System.IO.File.ReadAllText(File).Trim() : "";
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
