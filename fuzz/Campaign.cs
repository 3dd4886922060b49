using System.Diagnostics;

namespace RVae.Fuzz;

/// <summary>What a campaign found.</summary>
/// <param name="Inputs">How many inputs were run.</param>
/// <param name="Seconds">How long that took.</param>
/// <param name="MaxAllocated">The most bytes that one input made the target allocate.</param>
/// <param name="SlowestMilliseconds">The longest that one input took.</param>
/// <param name="Failures">How many inputs failed.</param>
/// <param name="FirstFailure">The first failure, with its input in hexadecimal; null without one.</param>
public sealed record CampaignResult(
    long Inputs, double Seconds, long MaxAllocated, long SlowestMilliseconds, long Failures, string? FirstFailure);

/// <summary>
/// Runs many inputs without a fuzzer's help: a well-formed seed, mutated, one in eight left whole. The same seed gives
/// the same inputs.
/// </summary>
public static class Campaign
{
    /// <summary>The longest input, in bytes.</summary>
    public const int MaxInput = 2048;

    /// <summary>An input that takes longer hangs, milliseconds.</summary>
    public const int Hang = 1000;

    /// <summary>Runs so many inputs and counts what fails: an exception of any kind, too much allocated, or a hang.</summary>
    public static CampaignResult Run(IFuzzTarget target, long inputs, int seed)
    {
        // Not for security; the point is that it can be repeated.
        var random = new Random(seed);
        byte[] buffer = new byte[target.MaxInput];
        byte[] guarded = new byte[target.MaxInput + 1];
        long failures = 0, maxAllocated = 0, slowest = 0;
        string? first = null;
        Warm(target, random, buffer);
        long started = Stopwatch.GetTimestamp();
        for (long i = 0; i < inputs; i++)
        {
            int length = target.WriteSeed(random, buffer);
            length = random.Next(8) == 0 ? length : target.Spoil(random, buffer, length);
            buffer.AsSpan(0, length).CopyTo(guarded);
            guarded[length] = 0xFF;
            long begun = Stopwatch.GetTimestamp();
            string? failure = RunOne(target, guarded.AsSpan(0, length), ref maxAllocated);
            long took = (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            slowest = Math.Max(slowest, took);
            failure ??= took > Hang && IsSlow(target, guarded.AsSpan(0, length)) ? $"{took} ms for one input" : null;
            if (failure is not null)
            {
                failures++;
                first ??= $"{failure}; input {i} of seed {seed}: {Convert.ToHexString(buffer.AsSpan(0, length))}";
            }
        }

        return new(inputs, Stopwatch.GetElapsedTime(started).TotalSeconds, maxAllocated, slowest, failures, first);
    }

    /// <summary>Whether an input is slow again: a busy machine stops a program for seconds.</summary>
    private static bool IsSlow(IFuzzTarget target, ReadOnlySpan<byte> input)
    {
        long begun = Stopwatch.GetTimestamp();
        _ = Measure(target, input, out _);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds > Hang;
    }

    /// <summary>Lets everything be compiled and cached before allocations count.</summary>
    private static void Warm(IFuzzTarget target, Random random, byte[] buffer)
    {
        for (int i = 0; i < 200; i++)
        {
            long unused = 0;
            RunOne(target, buffer.AsSpan(0, target.WriteSeed(random, buffer)), ref unused);
        }
    }

    private static string? RunOne(IFuzzTarget target, ReadOnlySpan<byte> input, ref long maxAllocated)
    {
        string? failure = Measure(target, input, out long allocated);

        // The runtime allocates on this thread, too, the first time that a path is taken. What the input itself costs,
        // it costs again.
        if (failure is null && allocated > target.AllocationBound)
            failure = Measure(target, input, out allocated);
        maxAllocated = Math.Max(maxAllocated, allocated);
        return failure ?? (allocated > target.AllocationBound ? $"{allocated} bytes allocated" : null);
    }

    private static string? Measure(IFuzzTarget target, ReadOnlySpan<byte> input, out long allocated)
    {
        allocated = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Run(input);
        }
#pragma warning disable CA1031 // anything thrown is a finding
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return null;
    }
}
