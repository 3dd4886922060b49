using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Midi.Tests.Files;

namespace RVae.Midi.Tests.Clips;

public sealed class ClipFilesTests : IDisposable
{
    private const string OneBarTab = "== a\nkick |X---X---X---X---|\n";

    private static readonly byte[] OneBar = Smf.File(0, 96, [.. Smf.Kick(0), .. Smf.Kick(96), .. Smf.EndOfTrack]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Outcome<ClipReading> Read(ClipOptions? options = null) =>
        ClipFiles.Read([_folder.Path], options ?? new ClipOptions());

    private static byte[] Bars(byte numerator, int bars) => Smf.File(0, 24,
    [
        .. Smf.Signature(0, numerator, 2),
        .. Enumerable.Range(0, bars).SelectMany(bar => Smf.Kick((byte)(bar == 0 ? 0 : numerator * 24))),
        .. Smf.EndOfTrack,
    ]);

    [Fact]
    public void Folders_are_read_with_all_below_in_ordinal_order()
    {
        _folder.Write("b.tab", OneBarTab);
        _folder.Write("a/z.MID", OneBar);
        _folder.Write("a/a.midi", OneBar);
        _folder.Write("notes.txt", "nothing to see");
        _folder.Write("._b.mid", "what a Finder leaves behind");

        Read().Value.Clips.Select(clip => clip.Name).ShouldBe(["a.1", "z.1", "b.1"]);
    }

    [Fact]
    public void Files_of_one_name_give_clips_of_different_names()
    {
        _folder.Write("one/beat.mid", OneBar);
        _folder.Write("two/beat.mid", OneBar);
        _folder.Write("two/beat.tab", OneBarTab);
        _folder.Write("two/beat-2.mid", OneBar);

        Read().Value.Clips.Select(clip => clip.Name).Order(StringComparer.Ordinal)
            .ShouldBe(["beat-2.1", "beat-3.1", "beat-4.1", "beat.1"]);
    }

    [Fact]
    public void Clip_names_are_valid_whatever_the_file_is_called()
    {
        _folder.Write("…été & co.mid", OneBar);
        _folder.Write(new string('x', 200) + "1.mid", OneBar);
        _folder.Write(new string('x', 200) + "2.mid", OneBar);

        string[] names = [.. Read().Value.Clips.Select(clip => clip.Name)];

        names.ShouldBeUnique();
        names.Length.ShouldBe(3);
        names.ShouldAllBe(name => ModelName.IsValid(name));
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        string path = _folder.Write("a.mid", OneBar);

        ClipFiles.Read([path, _folder.Path, path], new ClipOptions()).Value.Clips.Length.ShouldBe(1);
    }

    [Fact]
    public void The_commonest_metre_wins_and_the_others_are_told()
    {
        _folder.Write("a.mid", Bars(4, 2));
        _folder.Write("b.mid", Bars(3, 3));

        ClipReading reading = Read().Value;

        reading.Grid.Meter.ShouldBe(new Meter(3, 4));
        reading.Clips.Length.ShouldBe(3);
        reading.LeftOut.Single().ToString()
            .ShouldBe("a.mid: in 4/4, but only 3/4 is read now; ask for 4/4 to have its clips: 2");
    }

    [Fact]
    public void Of_two_equally_common_metres_4_4_wins()
    {
        _folder.Write("a.mid", Bars(3, 2));
        _folder.Write("b.mid", Bars(4, 2));

        Read().Value.Grid.Meter.ShouldBe(Meter.FourFour);
    }

    [Fact]
    public void A_metre_can_be_asked_for()
    {
        _folder.Write("a.mid", Bars(4, 2));
        _folder.Write("b.mid", Bars(3, 3));

        Read(new ClipOptions { Meter = Meter.FourFour }).Value.Clips.Length.ShouldBe(2);
        Read(new ClipOptions { Meter = new Meter(7, 8) }).Fault!.Value.Message
            .ShouldBe("No clip is in 7/8; there are clips in 4/4, 3/4");
    }

    [Fact]
    public void A_folder_of_text_files_is_a_fault_that_names_it()
    {
        _folder.Write("a.txt", "hello");

        Fault fault = Read().Fault.ShouldNotBeNull();

        fault.Code.ShouldBe(FaultCode.NotFound);
        fault.Message.ShouldBe($"{_folder.Path} holds no .mid, .midi, .smf, .rmi, .kar or .tab file");
    }

    [Fact]
    public void What_can_be_read_is_read_and_all_that_cannot_is_told_at_once_by_its_path()
    {
        _folder.Write("good.mid", OneBar);
        _folder.Write("sub/bad.mid", "<html>404</html>");
        _folder.Write("sub/worse.mid", "");
        _folder.Write("sub/cut.mid", OneBar[..^2]);

        ClipReading reading = Read().Value;

        reading.Clips.Select(clip => clip.Source.File).ShouldBe(["good.mid", "sub/cut.mid"]);
        reading.Files.Select(file => (file.File, file.Clips, file.Repairs.Length)).ShouldBe(
            [("good.mid", 1, 0), ("sub/bad.mid", 0, 0), ("sub/cut.mid", 1, 2), ("sub/worse.mid", 0, 0)]);
        reading.Unreadable.Select(file => file.Problem!.Value.Message).ShouldBe(
        [
            "sub/bad.mid: this is no MIDI file but an HTML page, as servers send it in place of a file: download the file again",
            "sub/worse.mid is empty: it has 0 bytes",
        ]);
        reading.LeftOut.Select(left => left.File).ShouldBe(["sub/bad.mid", "sub/worse.mid"]);
    }

    [Fact]
    public void Strict_refuses_what_cannot_be_read_and_what_had_to_be_repaired_and_names_it_all()
    {
        _folder.Write("good.mid", OneBar);
        Read(new ClipOptions { Strict = true }).Value.Clips.Length.ShouldBe(1);
        _folder.Write("a.mid", "");
        _folder.Write("cut.mid", OneBar[..^4]);

        Read(new ClipOptions { Strict = true }).Fault!.Value.Message.ShouldBe(
            "Strict: a.mid is empty: it has 0 bytes; cut.mid: track 1 claims 4 bytes more than there are: read to the end");
    }

    [Fact]
    public void A_folder_of_300_files_of_which_20_are_broken_gives_the_others_and_names_the_20()
    {
        byte[][] broken = [[], [1, 2, 3], "<html>"u8.ToArray(), "SMF2CLIP"u8.ToArray(), "MThd"u8.ToArray(), [0x50, 0x4B, 3, 4], [0, 0, 0], "RIFF    WAVE"u8.ToArray(), "ID3"u8.ToArray(), "MTrk    "u8.ToArray()];
        for (int i = 0; i < 300; i++)
            _folder.Write($"{i:000}.mid", i % 15 == 0 ? broken[i / 15 % broken.Length] : OneBar);

        ClipReading reading = Read().Value;

        reading.Clips.Length.ShouldBe(280);
        reading.Unreadable.Select(file => file.File).ShouldBe(Enumerable.Range(0, 20).Select(i => $"{i * 15:000}.mid"));
    }

    [Fact]
    public void A_pipe_and_a_dangling_link_are_told_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made by Linux' mkfifo");
        _folder.Write("good.mid", OneBar);
        using (var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_folder.Path, "x.mid")))
            made.WaitForExit();
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "gone.mid"), Path.Combine(_folder.Path, "nowhere.mid"));

        Read().Value.LeftOut.Select(left => left.ToString()).ShouldBe(
            ["gone.mid: is a link that leads nowhere", "x.mid: is a pipe or a device and no file: it is not opened"]);
        ClipFiles.Read([Path.Combine(_folder.Path, "x.mid")], new ClipOptions()).Fault!.Value.Message.ShouldContain("is a pipe or a device");
    }

    [Fact]
    public void A_name_that_is_no_text_is_shown_escaped_and_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Names of bytes are Linux'");
        _folder.Write("plain.mid", OneBar);
        using (var made = System.Diagnostics.Process.Start("sh", ["-c", "mv plain.mid \"$(printf 'caf\\351.mid')\"".Replace("plain.mid", _folder.Path + "/plain.mid", StringComparison.Ordinal).Replace("printf '", $"printf '{_folder.Path}/", StringComparison.Ordinal)]))
            made.WaitForExit();

        Read().Value.Files.Single().File.ShouldBe("caf\\xE9.mid");
        ClipFiles.Read([Path.Combine(_folder.Path, "caf\uFFFD.mid")], new ClipOptions()).Value.Clips.Length.ShouldBe(1);
        // .NET cannot delete what it cannot name.
        using var removed = System.Diagnostics.Process.Start("sh", ["-c", $"rm -f {_folder.Path}/caf*"]);
        removed.WaitForExit();
    }

    [Fact]
    public void Letters_of_any_language_stay_in_what_people_read()
    {
        _folder.Write("ударные/ритм.mid", OneBar);
        _folder.Write("Größe.mid", OneBar);

        ClipReading reading = Read().Value;

        reading.Files.Select(file => file.File).ShouldBe(["Größe.mid", "ударные/ритм.mid"]);
        reading.Clips[0].Name.ShouldBe("Grosse.1");
    }

    [Fact]
    public void A_bar_without_notes_behind_the_music_is_no_news()
    {
        _folder.Write("a.mid", Smf.File(0, 24, [.. Smf.Kick(0), 0x81, 0x10, 0xFF, 0x2F, 0]));

        Read().Value.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_tab_with_an_error_is_a_fault_that_names_file_and_line()
    {
        _folder.Write("bad.tab", "== a\nkick |X--|\n");

        Read().Fault!.Value.Message.ShouldContain("bad.tab, line 2: expected 16 steps");
    }

    [Fact]
    public void Files_without_a_hit_are_a_fault_that_says_why()
    {
        _folder.Write("silent.mid", Smf.File(0, 24, [96, 0xFF, 0x2F, 0]));

        Read().Fault!.Value.Message.ShouldBe("No clip could be cut: silent.mid, bar 1: empty");
    }

    [Fact]
    public void An_empty_file_is_a_fault() =>
        ClipFiles.Read([_folder.Write("empty.mid", "")], new ClipOptions()).Fault!.Value.Message
            .ShouldBe("empty.mid is empty: it has 0 bytes");

    [Fact]
    public void What_is_not_there_or_no_rhythm_file_is_a_fault()
    {
        ClipFiles.Read([Path.Combine(_folder.Path, "gone.mid")], new ClipOptions()).Fault!.Value.Code.ShouldBe(FaultCode.NotFound);
        ClipFiles.Read([_folder.Write("a.doc", "x")], new ClipOptions()).Fault!.Value.Message.ShouldContain("is no rhythm file");
        ClipFiles.Read([], new ClipOptions()).Fault!.Value.Message.ShouldBe("No file or folder was named: name at least one");
        ClipFiles.Read([""], new ClipOptions()).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
        ClipFiles.Read(["a\0b"], new ClipOptions()).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
    }

    [Fact]
    public void Options_out_of_range_are_a_fault() =>
        Read(new ClipOptions { Bars = 3 }).Fault!.Value.Message.ShouldBe("A clip has 1, 2 or 4 bars, not 3");

    [Fact]
    public void Links_to_folders_are_followed_once_and_circles_are_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Files are told apart by their numbers on Linux");
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("b.mid", OneBar);
        _folder.Write("a.mid", OneBar);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "circle"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), elsewhere.Path);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "z.mid"), Path.Combine(_folder.Path, "a.mid"));

        ClipReading reading = Read().Value;

        reading.Clips.Select(clip => clip.Source.File).ShouldBe(["a.mid", "linked/b.mid"]);
        reading.LeftOut.Single().ToString().ShouldBe("z.mid: is the same file as a.mid, which is read once");
    }
}
