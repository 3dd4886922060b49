using System.Globalization;
using RVae.Daemon.CommandLine;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Storage;
using RVae.Library.Clips;
using RVae.Midi.Tests.Files;

namespace RVae.Daemon.Tests.CommandLine;

/// <summary>What <c>rvae render</c> writes, read by another program as a DAW would.</summary>
public sealed class RenderedFiles : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Mido_reads_of_a_render_the_notes_that_the_model_plays_with_tempo_metre_and_names()
    {
        Mido.Need();
        TinyModel.Save("tiny", _folder.Folders.Models);
        string file = Path.Combine(_folder.Folders.Root, "tiny.mid");

        (int code, string output, string error) = await RunningProgram.RunAsync(
            "render", "tiny", "--at", "0.5,-1", "--threshold", "0", "--noise", "0.4", "--seed", "7", "--bars", "3", "--bpm", "97",
            "--out", file, "--data", _folder.Folders.Root);

        (code, error).ShouldBe((0, ""));
        output.Trim().ShouldBe(file);
        string[] told = Mido.Describe(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] meant = [.. Meant().Select(note => string.Create(CultureInfo.InvariantCulture, $"note_on {note.Pulse} 9 {note.Note} {note.Velocity}"))];
        meant.Length.ShouldBeGreaterThan(10);
        told.Where(line => line.StartsWith("note_on", StringComparison.Ordinal)).ShouldBe(meant, ignoreOrder: true);
        told.Count(line => line.StartsWith("note_off", StringComparison.Ordinal)).ShouldBe(meant.Length);
        told[0].ShouldStartWith("1 960 ['tiny");
        told[0].ShouldEndWith(", 'Drums']");
        told.ShouldContain("tempo 618557");
        told.ShouldContain("meter 4 4");
        told.ShouldContain($"end {3 * 96 * GrooveFile.PulsesPerTick}");
    }

    [Fact]
    public async Task A_pipe_gets_the_midi_file_and_stays_a_pipe()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made by Linux' mkfifo");
        CancellationToken ending = TestContext.Current.CancellationToken;
        TinyModel.Save("tiny", _folder.Folders.Models);
        string pipe = Path.Combine(_folder.Folders.Root, "pipe");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
            await made.WaitForExitAsync(ending);
        Task<byte[]> heard = Task.Run(() => File.ReadAllBytes(pipe), ending);
        using var output = new StringWriter();
        using var error = new StringWriter();

        (await ProgramCommand.RunAsync(["render", "tiny", "--out", pipe, "--data", _folder.Folders.Root], output, error, ending)).ShouldBe(0, error.ToString());

        (await heard.WaitAsync(TimeSpan.FromMinutes(1), ending))[..4].ShouldBe("MThd"u8.ToArray());
        output.ToString().ShouldBeEmpty("standard output may be the pipe");
        Disk.Look(pipe).Kind.ShouldBe(DiskKind.Device);
    }

    private IEnumerable<(long Pulse, int Note, int Velocity)> Meant()
    {
        RhythmModel model = ModelFile.Load(Path.Combine(_folder.Folders.Models, "tiny" + ModelFile.Extension)).Value;
        DeckControls controls = DeckControls.Default with { Threshold = 0, Noise = 0.4f, NoiseSeed = 7 };
        Clip clip = OfflinePerformance.Render(model, controls, new LatentPoint(0.5f, -1), 3).Value;
        long end = (long)clip.Grid.TickCount * GrooveFile.PulsesPerTick;
        return clip.Hits.Select(hit =>
        {
            // A stroke stays nearer to its own tick than to the next, and in its file.
            long offset = Math.Clamp((long)Math.Round(hit.Offset * GrooveFile.PulsesPerTick), -19, 19);
            long pulse = Math.Clamp((hit.Tick * (long)GrooveFile.PulsesPerTick) + offset, 0, end - 1);
            return (pulse, Kit.GeneralMidi[(int)hit.Instrument], hit.Velocity);
        });
    }
}
