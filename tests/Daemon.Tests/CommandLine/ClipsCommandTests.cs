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
            beat: 2 clips, 133 bpm: kick 2, snare 1
            left out: beat.mid: note 71 has no instrument in the drum map, hits: 1
            left out: beat.mid, bar 2: empty
            2 clips of 1 bar of 4/4, 2 things left out

            """.ReplaceLineEndings("\n"));
        (await RunningProgram.RunAsync("clips", file, "--notes", "71=clap")).Output.ShouldContain("kick 2, snare 1, clap 1");
        (await RunningProgram.RunAsync("clips", file, "--notes", "71=cymbal")).Code.ShouldBe(64);
    }
}
