using System.Runtime.CompilerServices;
using RVae.Stage.Memory;

namespace RVae.Stage.Tests;

/// <summary>What another process does, for ever.</summary>
internal static unsafe class Works
{
    public static Action<SharedRegion> Of(string work) => work switch
    {
        "cell" => WriteCell,
        "ring" => WriteRing,
        "bytes" => WriteFrames,
        "reader" => ReadFrames,
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, null),
    };

    /// <summary>A frame whose bytes tell its number and its length.</summary>
    public static ReadOnlySpan<byte> Frame(long number, Span<byte> room)
    {
        Span<byte> frame = room[..(8 + (int)(number * 37 % 400))];
        frame.Fill((byte)number);
        BitConverter.TryWriteBytes(frame, number);
        return frame;
    }

    private static void WriteCell(SharedRegion region)
    {
        var cell = new SharedCell<Many>(region.Start);
        for (long number = cell.Newest + 1; ; number++)
            cell.Write(Many.Of(number));
    }

    private static void WriteRing(SharedRegion region)
    {
        var ring = new SharedRing<Many>(region.Start, 64);
        long* next = (long*)(region.Start + region.Length - 8);
        while (true)
        {
            if (ring.TryWrite(Many.Of(*next)))
                *next += 1;
        }
    }

    private static void WriteFrames(SharedRegion region)
    {
        var ring = new SharedByteRing(region.Start, 4096);
        long* next = (long*)(region.Start + region.Length - 8);
        Span<byte> room = stackalloc byte[512];
        while (true)
        {
            if (ring.TryWrite(Frame(*next, room)))
                *next += 1;
        }
    }

    private static void ReadFrames(SharedRegion region)
    {
        var ring = new SharedByteRing(region.Start, 4096);
        ring.Resume();
        long* read = (long*)(region.Start + region.Length - 16);
        Span<byte> room = stackalloc byte[512];
        while (true)
        {
            if (ring.Take(room) < 0)
                continue;
            *read += 1;
            ring.Done();
        }
    }
}

/// <summary>A large value that shows whether it is whole.</summary>
[InlineArray(Count)]
internal struct Many
{
    private const int Count = 100;

    private long _first;

    /// <summary>All of one number; or -1 when it is not whole.</summary>
    public readonly long Number
    {
        get
        {
            ReadOnlySpan<long> all = this;
            return all.IndexOfAnyExcept(all[0]) < 0 ? all[0] : -1;
        }
    }

    public static Many Of(long number)
    {
        var many = default(Many);
        ((Span<long>)many).Fill(number);
        return many;
    }
}
