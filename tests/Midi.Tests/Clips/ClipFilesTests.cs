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
            .ShouldBe("a.mid: in 4/4, where this reading takes 3/4; ask for 4/4 to have its clips: 2");
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
        fault.Message.ShouldBe($"{_folder.Path} holds no .mid, .midi or .tab file");
    }

    [Fact]
    public void A_corrupt_file_is_a_fault_that_names_it_and_nothing_is_taken()
    {
        _folder.Write("good.mid", OneBar);
        _folder.Write("sub/bad.mid", OneBar[..30]);

        Read().Fault!.Value.Message.ShouldContain(Path.Combine("sub", "bad.mid") + ", byte 14: a chunk claims");
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
            .ShouldContain("empty.mid, byte 0");

    [Fact]
    public void What_is_not_there_or_no_rhythm_file_is_a_fault()
    {
        ClipFiles.Read([Path.Combine(_folder.Path, "gone.mid")], new ClipOptions()).Fault!.Value.Code.ShouldBe(FaultCode.NotFound);
        ClipFiles.Read([_folder.Write("a.txt", "x")], new ClipOptions()).Fault!.Value.Message.ShouldContain("is no rhythm file");
        ClipFiles.Read([], new ClipOptions()).Fault!.Value.Message.ShouldBe("No file or folder was named");
        ClipFiles.Read([""], new ClipOptions()).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
        ClipFiles.Read(["a\0b"], new ClipOptions()).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
    }

    [Fact]
    public void Options_out_of_range_are_a_fault() =>
        Read(new ClipOptions { Bars = 3 }).Fault!.Value.Message.ShouldBe("A clip has 1, 2 or 4 bars, not 3");

    [Fact]
    public void A_link_to_a_folder_is_not_followed_so_that_no_circle_is_endless()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows");
        _folder.Write("a.mid", OneBar);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "circle"), _folder.Path);

        ClipReading reading = Read().Value;

        reading.Clips.Length.ShouldBe(1);
        reading.LeftOut.Single().ToString().ShouldBe("circle: a link to a folder, which is not followed");
    }
}
