namespace RVae.Engine.Playing;

/// <summary>
/// How long after its due time a tick is heard, the same for all outputs: ticks are worked out earlier by this time, and every output sounds them
/// later by this time. The delay changes slowly, so that playing music neither stops nor jumps. One thread changes it, any thread reads it.
/// </summary>
public sealed unsafe class SoundDelay
{
    // While the delay changes, time runs a tenth faster or slower, as with a nudge.
    private const long Slowness = 10;

    // Longest step, nanoseconds: a thread that was held up does not make up for it at once.
    private const long LongestStep = 5_000_000;

    /// <summary>The longest delay, nanoseconds. A client that needs more sounds later than the others.</summary>
    public const long Longest = 500_000_000;

    private readonly long[]? _own;
    private readonly long* _word;
    private long _moved;

    /// <summary>A delay in private memory, 0 at first.</summary>
    public SoundDelay()
    {
        _own = GC.AllocateArray<long>(1, pinned: true);
        _word = (long*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_own, 0);
    }

    /// <summary>A delay whose word lies in shared memory. The word must stay where it is.</summary>
    public SoundDelay(long* word) => _word = word;

    /// <summary>The present delay, nanoseconds.</summary>
    public long Nanoseconds => Volatile.Read(ref *_word);

    /// <summary>Changes the delay by one step towards a wanted one.</summary>
    /// <param name="wanted">The wanted delay, nanoseconds.</param>
    /// <param name="now">Nanoseconds of the monotonic clock.</param>
    public void Approach(long wanted, long now)
    {
        wanted = Math.Clamp(wanted, 0, Longest);
        long most = Math.Clamp((now - _moved) / Slowness, 0, LongestStep);
        _moved = now;
        long delay = *_word;
        Volatile.Write(ref *_word, delay + Math.Clamp(wanted - delay, -most, most));
    }
}
