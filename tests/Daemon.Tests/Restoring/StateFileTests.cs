using System.Text;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Restoring;
using RVae.Daemon.Saved;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Storage;

namespace RVae.Daemon.Tests.Restoring;

/// <summary>The file of the saved state: read as it was written, and never taken for what it is not.</summary>
public sealed class StateFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rvae-state-");

    [Fact]
    public void A_state_that_was_saved_is_read_as_it_was() => SomeStates.Any.Sample(
        state => StateText.Write(StateText.Read(StateText.Write(state)).Value).SequenceEqual(StateText.Write(state)), iter: 200);

    [Fact]
    public void A_flipped_bit_anywhere_is_noticed()
    {
        byte[] whole = StateText.Write(SomeStates.One());
        Gen.Int[0, (whole.Length * 8) - 1].Sample(
            bit =>
            {
                byte[] damaged = [.. whole];
                damaged[bit / 8] ^= (byte)(1 << (bit % 8));
                Outcome<SavedState> read = StateText.Read(damaged);
                // A letter of the checksum in the other case says the same; everything else is told.
                return read.Fault is not null || StateText.Write(read.Value).SequenceEqual(whole);
            },
            iter: 2000);
    }

    [Fact]
    public void A_state_that_ends_too_early_is_noticed_wherever_it_ends()
    {
        byte[] whole = StateText.Write(SomeStates.One());
        for (int length = 0; length < whole.Length; length += 7)
            StateText.Read(whole[..length]).Fault.ShouldNotBeNull();
    }

    [Fact]
    public void A_state_of_another_format_says_which()
    {
        string text = Encoding.UTF8.GetString(StateText.Write(SomeStates.One())).Replace("\"format\":1", "\"format\":7", StringComparison.Ordinal);
        StateText.Read(Encoding.UTF8.GetBytes(text)).Fault!.Value.Message.ShouldContain("format 7");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":1}")]
    [InlineData("{\"format\":\"one\",\"state\":{}}")]
    [InlineData("{\"format\":1,\"sha256\":7,\"state\":{}}")]
    [InlineData("{\"format\":1,\"sha256\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\",\"state\":{}}")]
    public void What_is_no_state_is_refused(string text) => StateText.Read(Encoding.UTF8.GetBytes(text)).Fault.ShouldNotBeNull();

    [Fact]
    public void The_last_good_state_is_used_where_the_newest_cannot_be_read_and_that_one_is_set_aside()
    {
        StateFile file = File(_folder.FullName);
        file.Write(SomeStates.One(bpm: 100)).ShouldBeNull();
        file.Write(SomeStates.One(bpm: 110)).ShouldBeNull();
        byte[] damaged = System.IO.File.ReadAllBytes(file.Newest)[..200];
        System.IO.File.WriteAllBytes(file.Newest, damaged);
        file.Read()!.Transport.Bpm.ShouldBe(100);
        System.IO.File.ReadAllBytes(file.Unreadable).ShouldBe(damaged);
        System.IO.File.Exists(file.Newest).ShouldBeFalse();
    }

    [Fact]
    public void Where_neither_can_be_read_the_newest_is_kept()
    {
        StateFile file = File(_folder.FullName);
        System.IO.File.WriteAllText(file.Previous, """{ "format": 7, "state": "the one before it" }""");
        System.IO.File.WriteAllText(file.Newest, """{ "format": 7, "state": "the newest" }""");
        file.Read().ShouldBeNull();
        System.IO.File.ReadAllText(file.Unreadable).ShouldContain("the newest");
        System.IO.File.Exists(file.Previous).ShouldBeFalse();
    }

    [Fact]
    public void A_huge_file_is_set_aside_without_being_read()
    {
        StateFile file = File(_folder.FullName);
        using (FileStream huge = System.IO.File.Create(file.Newest))
            huge.SetLength(1L << 40); // sparse: to read it would take hours
        file.Read().ShouldBeNull();
        new FileInfo(file.Unreadable).Length.ShouldBe(1L << 40);
    }

    [Fact]
    public void Nothing_is_read_where_nothing_was_saved() => File(_folder.FullName).Read().ShouldBeNull();

    [Fact]
    public void What_a_killed_daemon_left_half_written_is_swept_up()
    {
        StateFile file = File(_folder.FullName);
        file.Write(SomeStates.One()).ShouldBeNull();
        string half = Path.Combine(_folder.FullName, $".state.next.json.{Guid.NewGuid():N}.tmp");
        System.IO.File.WriteAllText(half, "{");
        file.Read().ShouldNotBeNull();
        System.IO.File.Exists(half).ShouldBeFalse();
    }

    [Fact]
    public void A_kill_between_the_two_renames_loses_nothing()
    {
        StateFile file = File(_folder.FullName);
        file.Write(SomeStates.One(bpm: 100)).ShouldBeNull();
        System.IO.File.Move(file.Newest, file.Previous);
        file.Read()!.Transport.Bpm.ShouldBe(100);
    }

    [Fact]
    public void Names_are_brought_to_the_disk_where_there_is_a_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows cannot be asked to");
        FolderSync.Flush(_folder.FullName).ShouldBeTrue();
        FolderSync.Flush(Path.Combine(_folder.FullName, "none")).ShouldBeFalse();
    }

    [Fact]
    public void The_time_of_the_file_says_how_long_the_state_held()
    {
        StateFile file = File(_folder.FullName);
        SavedState state = SomeStates.One();
        file.Write(state).ShouldBeNull();
        DateTimeOffset later = DateTimeOffset.UnixEpoch.AddYears(90);
        file.Confirm(later);
        file.Read()!.Saved.ShouldBe(later);
    }

    [Fact]
    public void On_a_full_disk_the_last_good_state_stays_and_what_is_wrong_is_told()
    {
        using SmallDisk mounted = SmallDisk.Mount(_folder.FullName);
        StateFile file = File(_folder.FullName);
        file.Write(SomeStates.One(bpm: 100)).ShouldBeNull();
        string filler = Path.Combine(_folder.FullName, "filler");
        SmallDisk.Fill(filler);
        file.Write(SomeStates.One(bpm: 110)).ShouldNotBeNull().Message.ShouldContain("could not be written");
        file.Read()!.Transport.Bpm.ShouldBe(100);
        System.IO.File.Delete(filler);
        file.Write(SomeStates.One(bpm: 110)).ShouldBeNull();
        file.Read()!.Transport.Bpm.ShouldBe(110);
    }

    [Fact]
    public void In_a_read_only_folder_the_last_good_state_is_read_and_what_is_wrong_is_told()
    {
        using var disk = SmallDisk.Mount(_folder.FullName);
        StateFile file = File(_folder.FullName);
        file.Write(SomeStates.One(bpm: 100)).ShouldBeNull();
        disk.MakeReadOnly();
        file.Write(SomeStates.One(bpm: 110)).ShouldNotBeNull().Message.ShouldContain("could not be written");
        file.Confirm(DateTimeOffset.UnixEpoch.AddYears(90)); // costs nothing but what it would have told
        file.Read()!.Transport.Bpm.ShouldBe(100);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static StateFile File(string folder) => new(folder, NullLogger<StateFile>.Instance);
}
