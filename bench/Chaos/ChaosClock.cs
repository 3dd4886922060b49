using System.Buffers.Binary;
using RVae.Bench.Timing;

namespace RVae.Bench.Chaos;

/// <summary>
/// A time of day that can be stepped for the daemon alone: a small library stands before the C library, and adds an offset. Where it cannot be
/// compiled, the clock is not stepped.
/// </summary>
internal sealed class ChaosClock : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rvae-chaos-clock-");

    public ChaosClock()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // The daemon may be another user.
        File.SetUnixFileMode(_folder.FullName, (UnixFileMode)0b111_101_101);
        Write(0);
        CanStep = Started.Succeeds("cc", "-O2", "-shared", "-fPIC", "-o", Library, Path.Combine(AppContext.BaseDirectory, "Chaos", "stepped-clock.c"), "-ldl");
    }

    /// <summary>Whether it can be stepped here.</summary>
    public bool CanStep { get; }

    /// <summary>What a daemon is started with.</summary>
    public string[] Before => CanStep ? ["env", $"LD_PRELOAD={Library}", $"BENCH_CLOCK={Offset}"] : [];

    private string Library => Path.Combine(_folder.FullName, "stepped-clock.so");

    private string Offset => Path.Combine(_folder.FullName, "offset");

    /// <summary>Sets how far it is from the machine's.</summary>
    public void Step(TimeSpan offset) => Write(offset.Ticks * 100);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    // In place: the file is mapped by those who read it.
    private void Write(long nanoseconds)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, nanoseconds);
        using var file = new FileStream(Offset, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        file.Write(bytes);
    }
}
