using RVae.Protocol.Osc;

namespace RVae.Daemon.Saved;

/// <summary>
/// When a state was saved by the clock that never steps. It counts from the start of the system, and so it holds until the system is started
/// again; the time of day may have been set meanwhile.
/// </summary>
/// <param name="Id">Which start of the system.</param>
/// <param name="Moment">Nanoseconds of the monotonic clock.</param>
/// <param name="Tag">The NTP time tag that this moment was thought to be.</param>
internal sealed record SavedBoot(string Id, long Moment, ulong Tag)
{
    private const string File = "/proc/sys/kernel/random/boot_id";

    /// <summary>Which start of the system this is; empty where it does not tell.</summary>
    public static string Current { get; } = Read();

    /// <summary>Now; null where the system does not tell its starts apart.</summary>
    public static SavedBoot? Now(DaemonClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Current.Length == 0)
            return null;
        long now = clock.Now;
        return new SavedBoot(Current, now, clock.ToTimeTag(now).Value);
    }

    /// <summary>Whether the clock of this start of the system has gone on since. A container may have one of its own.</summary>
    public bool Holds(string current, long now) => Id.Length > 0 && Id == current && Moment <= now;

    /// <summary>The moment of a time tag that was saved together with this.</summary>
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
