namespace RVae.Engine.Playing;

/// <summary>
/// How long after a tick is due it is heard, the same for all outputs: ticks are worked out earlier by so much, and every output
/// sounds them later by so much. It moves slowly, so that music that plays neither stops nor jumps. One thread moves it, any
/// thread reads it.
/// </summary>
public sealed unsafe class SoundDelay
{
    // Time runs a tenth faster or slower on the way, as for somebody who is nudged.
    private const long Slowness = 10;

    // A thread that was held up does not make up for it in one step, nanoseconds.
    private const long LongestStep = 5_000_000;

    /// <summary>The longest delay, nanoseconds: a client that wants more sounds later than the others.</summary>
    public const long Longest = 500_000_000;

    private readonly long[]? _own;
    private readonly long* _word;
    private long _moved;

    /// <summary>A delay in memory of its own, 0 at first.</summary>
    public SoundDelay()
    {
        _own = GC.AllocateArray<long>(1, pinned: true);
        _word = (long*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_own, 0);
    }

    /// <summary>A delay whose word lies in shared memory and stays there.</summary>
    public SoundDelay(long* word) => _word = word;

    /// <summary>The delay now.</summary>
    public long Nanoseconds => Volatile.Read(ref *_word);

    /// <summary>Moves towards a delay.</summary>
    /// <param name="wanted">Nanoseconds.</param>
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
