using RVae.Daemon.Recording;

namespace RVae.Daemon.Tests.Recording;

/// <summary>A record on a disk that was full for a while.</summary>
public sealed class RecordFileTests
{
    [Fact]
    public void What_a_full_disk_refused_is_written_whole_when_there_is_room_again()
    {
        byte[] expected = Written(new Disk(), _ => { });
        var full = new Disk();

        byte[] written = Written(full, file =>
        {
            full.Room = 3;
            Should.Throw<IOException>(file.Flush);
            Should.Throw<IOException>(file.Flush);
            full.Room = int.MaxValue;
        });

        written.ShouldBe(expected);
    }

    private static byte[] Written(Disk disk, Action<RecordFile> meanwhile)
    {
        using var file = new RecordFile(disk, "a record");
        file.Write([1, 2, 3]);
        file.Flush();
        file.Write([4, 5, 6, 7]);
        meanwhile(file);
        file.Write([8]);
        file.Flush();
        return disk.ToArray();
    }

    /// <summary>A disk that takes so many bytes more, and a part of what does not fit.</summary>
    private sealed class Disk : MemoryStream
    {
        public int Room { get; set; } = int.MaxValue;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            int fits = Math.Min(Room, buffer.Length);
            base.Write(buffer[..fits]);
            Room -= Room == int.MaxValue ? 0 : fits;
            if (fits < buffer.Length)
                throw new IOException("No space left on device");
        }
    }
}
