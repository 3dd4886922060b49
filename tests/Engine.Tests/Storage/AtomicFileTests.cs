using RVae.Engine.Storage;

namespace RVae.Engine.Tests.Storage;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rvae-atomic").FullName;

    private string Target => Path.Combine(_folder, "below", "file.bin");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_written_whole_and_its_folder_made()
    {
        AtomicFile.Write(Target, [1, 2, 3]).Value.ShouldBe(Target);

        File.ReadAllBytes(Target).ShouldBe([1, 2, 3]);
        Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!).ShouldBe([Target]);
    }

    [Fact]
    public void The_old_file_stays_until_the_new_one_is_complete()
    {
        AtomicFile.Write(Target, [1, 2, 3]);

        AtomicFile.Write(Target, stream =>
        {
            stream.Write([9, 9]);
            stream.Flush();
            File.ReadAllBytes(Target).ShouldBe([1, 2, 3]);
        });

        File.ReadAllBytes(Target).ShouldBe([9, 9]);
    }

    [Fact]
    public void A_file_of_another_disk_comes_into_the_place_of_one_that_is_being_read()
    {
        const string Memory = "/dev/shm";
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Directory.Exists(Memory) && Disk.Look(Memory).Identity.Device != Disk.Look(_folder).Identity.Device,
            "this machine has no second disk");
        AtomicFile.Write(Target, [1, 2, 3]);
        string elsewhere = Path.Combine(Memory, $"rvae-{Guid.NewGuid():N}");
        File.WriteAllBytes(elsewhere, [9, 9]);
        using FileStream reader = Disk.Open(Target);

        AtomicFile.Bring(elsewhere, Target);

        byte[] old = new byte[3];
        reader.ReadExactly(old);
        old.ShouldBe([1, 2, 3]);
        File.ReadAllBytes(Target).ShouldBe([9, 9]);
        File.Exists(elsewhere).ShouldBeFalse();
        Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!).ShouldBe([Target]);
    }

    [Fact]
    public void A_file_that_cannot_be_brought_stays_where_it_was()
    {
        Directory.CreateDirectory(Target);
        string from = Path.Combine(_folder, "from.bin");
        File.WriteAllBytes(from, [9, 9]);

        Should.Throw<Exception>(() => AtomicFile.Bring(from, Target));

        File.ReadAllBytes(from).ShouldBe([9, 9]);
        Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!).ShouldBe([Target]);
    }

    [Fact]
    public void A_disk_that_fails_is_a_fault_and_leaves_the_old_file_and_nothing_else()
    {
        AtomicFile.Write(Target, [1, 2, 3]);

        Outcome<string> outcome = AtomicFile.Write(Target, stream =>
        {
            stream.Write([9, 9]);
            throw new IOException("No space left on device");
        });

        outcome.Fault!.Value.Code.ShouldBe(FaultCode.Failed);
        outcome.Fault.Value.Message.ShouldContain("file.bin");
        outcome.Fault.Value.Message.ShouldContain("No space left");
        File.ReadAllBytes(Target).ShouldBe([1, 2, 3]);
        Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!).ShouldBe([Target]);
    }

    [Fact]
    public void An_exception_of_the_writer_passes_through_and_leaves_nothing()
    {
        Should.Throw<InvalidOperationException>(
            () => AtomicFile.Write(Target, _ => throw new InvalidOperationException("broken")));

        Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(unchecked((int)0x80070005))]
    [InlineData(unchecked((int)0x80070020))]
    public void A_file_that_somebody_has_open_on_Windows_is_replaced_as_soon_as_it_is_closed(int refusal)
    {
        int tries = 0;
        AtomicFile.Insist(Rename, isRefused: true);
        tries.ShouldBe(3);

        tries = 0;
        Should.Throw<Exception>(() => AtomicFile.Insist(Rename, isRefused: false));
        tries.ShouldBe(1);

        void Rename()
        {
            if (++tries >= 3)
                return;
            if (refusal == unchecked((int)0x80070005))
                throw new UnauthorizedAccessException("denied");
            throw new IOException("in use", refusal);
        }
    }

    [Fact]
    public void A_disk_that_fails_at_the_rename_is_not_asked_again()
    {
        int tries = 0;
        Should.Throw<IOException>(() => AtomicFile.Insist(Rename, isRefused: true));
        tries.ShouldBe(1);

        void Rename()
        {
            tries++;
            throw new IOException("No space left on device");
        }
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_a_fault()
    {
        Directory.CreateDirectory(Target);

        AtomicFile.Write(Target, [1]).Fault!.Value.Message.ShouldContain("could not be written");
    }

    [Fact]
    public void A_pipe_or_a_device_is_not_replaced_by_a_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made by Linux' mkfifo");
        string pipe = Path.Combine(_folder, "pipe"), link = Path.Combine(_folder, "nothing"), device = $"/dev/rvae-{Guid.NewGuid():N}";
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
            made.WaitForExit();
        File.CreateSymbolicLink(link, "/dev/null");
        try
        {
            foreach (string path in (string[])[pipe, link, device])
                AtomicFile.Write(path, [1]).Fault!.Value.Message.ShouldBe($"{path} could not be written: it is a pipe or a device and no regular file");
            Disk.Look(pipe).Kind.ShouldBe(DiskKind.Device);
            File.ResolveLinkTarget(link, returnFinalTarget: false)!.FullName.ShouldBe("/dev/null");
            Directory.GetFileSystemEntries(_folder).Length.ShouldBe(2);
        }
        finally
        {
            File.Delete(device);
        }
    }
}
