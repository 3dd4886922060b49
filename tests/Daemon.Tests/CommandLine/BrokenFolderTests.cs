using System.Text;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Daemon.Tests.CommandLine;

/// <summary>A folder as people have it: hundreds of files, some of them broken, each in a way of its own.</summary>
public sealed class BrokenFolderTests : IDisposable
{
    private const int Good = 280, Broken = 20;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_of_300_files_trains_in_one_go_and_the_answer_names_the_20_that_are_broken()
    {
        string beats = Directory.CreateDirectory(Path.Combine(_folder.Folders.Root, "beats")).FullName;
        WriteGood(beats);
        string[] broken = WriteBroken(Directory.CreateDirectory(Path.Combine(beats, "from the web")).FullName);
        broken.Length.ShouldBe(Broken);

        (int code, string output, string error) = await RunningProgram.RunAsync("train", beats, "--name", "many", "--kind", "kernel", "--data", _folder.Folders.Root);

        code.ShouldBe(3, output + error);
        File.Exists(Path.Combine(_folder.Folders.Models, "many.safetensors")).ShouldBeTrue(output + error);
        string told = output + error;
        told.ShouldContain($"{Broken} of {Good + Broken} files cannot be read");
        foreach (string file in broken)
            told.ShouldContain($"from the web/{file}");
        told.ShouldNotContain("good-");
        (await RunningProgram.RunAsync("train", beats, "--name", "none", "--kind", "kernel", "--strict", "--data", _folder.Folders.Root)).Code.ShouldBe(65);
    }

    private static void WriteGood(string folder)
    {
        var grid = new Grid(Meter.FourFour, 24, 1);
        for (int i = 0; i < Good; i++)
        {
            NoteHit[] hits = [new(0, 0, 0, 100, 36), new(0, 6 * (1 + (i % 15)), 0, 90, 38), new(0, 6 * ((i / 15) % 16), 0, 80, 42)];
            GrooveFile.Of(grid, hits, 120, "beat").Write(Path.Combine(folder, $"good-{i}.mid")).Fault.ShouldBeNull();
        }
    }

    private static string[] WriteBroken(string folder)
    {
        (string Name, byte[] Bytes)[] files =
        [
            ("empty.mid", []), ("page.mid", "<!DOCTYPE html><html>404</html>"u8.ToArray()), ("zip.mid", [0x50, 0x4B, 3, 4, .. new byte[60]]),
            ("clip.midi2", "SMF2CLIP"u8.ToArray()), ("picture.mid", [0x89, .. "PNG\r\n"u8, 0x1A, 10, .. new byte[40]]), ("sound.mid", "RIFF\x24\0\0\0WAVEfmt "u8.ToArray()),
            ("paper.mid", "%PDF-1.7\n"u8.ToArray()), ("packed.mid", [0x1F, 0x8B, 8, 0, .. new byte[30]]), ("song.mid", [.. "ID3"u8, 4, 0, .. new byte[50]]),
            ("song2.mid", [.. "OggS"u8, 0, 2, .. new byte[50]]), ("words.mid", "not a song at all, only words\n"u8.ToArray()),
            ("noise.mid", [.. Enumerable.Range(0, 300).Select(i => (byte)((i * 37) + 200))]), ("zeros.mid", new byte[500]), ("spaces.smf", "          "u8.ToArray()),
            ("json.mid", "{ \"tempo\": 120 }"u8.ToArray()), ("score.mid", "<?xml version=\"1.0\"?><score-partwise/>"u8.ToArray()),
            ("wide.mid", Encoding.Unicode.GetBytes("kick")), ("nothing.tab", []), ("letter.tab", "Dear drummer,\nplease play this loudly.\n"u8.ToArray()),
        ];
        foreach ((string name, byte[] bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        File.CreateSymbolicLink(Path.Combine(folder, "gone.mid"), Path.Combine(folder, "nowhere"));
        return [.. files.Select(file => file.Name), "gone.mid"];
    }
}
