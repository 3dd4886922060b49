using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Daemon.Tests.CommandLine;

public sealed class ClipsCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_what_becomes_of_each_file_and_what_is_left_out_and_why()
    {
        var grid = new Grid(Meter.FourFour, 24, 3);
        string file = Path.Combine(_folder.Folders.Root, "beat.mid");
        GrooveFile.Of(grid, [new(0, 0, 0, 100, 36), new(0, 24, 0, 90, 38), new(2, 0, 0, 100, 36), new(2, 12, 0, 80, 71)], 133, "beat").Write(file);

        (int code, string output, string error) = await RunningProgram.RunAsync("clips", file);
        code.ShouldBe(0, error);
        output.ReplaceLineEndings("\n").ShouldBe("""
            beat.mid: 2 clips, 133 bpm: kick 2, snare 1
              kit: general-midi (General MIDI), because its notes fit
              notes: 36 kick 2, 38 snare 1
            left out: beat.mid: note 71 has no instrument in the drum map, hits: 1
            left out: beat.mid, bar 2: empty
            2 clips of 1 bar of 4/4 from 1 file, on the kit nine, 2 things left out

            """.ReplaceLineEndings("\n"));
        (await RunningProgram.RunAsync("clips", file, "--notes", "71=clap")).Output.ShouldContain("kick 2, snare 1, clap 1");
        (await RunningProgram.RunAsync("clips", file, "--notes", "71=cymbal")).Code.ShouldBe(64);
        (await RunningProgram.RunAsync("clips", file, "--map", "yamaha-dtx")).Output.ShouldContain("kit: yamaha-dtx (Yamaha DTX), because it was asked for");
        (await RunningProgram.RunAsync("clips", file, "--map", "tama")).Code.ShouldBe(64);
        (await RunningProgram.RunAsync("clips", file, "--meter", "3/4")).Error.ShouldContain("No clip is in 3/4; there are clips in 4/4");
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_named_and_told_by_the_exit_code_and_strict_refuses_them_all()
    {
        var grid = new Grid(Meter.FourFour, 24, 1);
        string folder = Directory.CreateDirectory(Path.Combine(_folder.Folders.Root, "beats")).FullName;
        GrooveFile.Of(grid, [new(0, 0, 0, 100, 36)], 120, "beat").Write(Path.Combine(folder, "good.mid"));
        await File.WriteAllTextAsync(Path.Combine(folder, "page.mid"), "<html>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.mid"), "", TestContext.Current.CancellationToken);

        (int code, string output, string error) = await RunningProgram.RunAsync("clips", folder);

        code.ShouldBe(3);
        output.ShouldContain("good.mid: 1 clip");
        error.ReplaceLineEndings("\n").ShouldBe("""
            rvae clips: 2 of 3 files cannot be read:
              empty.mid is empty: it has 0 bytes
              page.mid: this is no MIDI file but an HTML page, as servers send it in place of a file: download the file again

            """.ReplaceLineEndings("\n"));
        (await RunningProgram.RunAsync("clips", folder, "--strict")).Code.ShouldBe(65);
    }
}
