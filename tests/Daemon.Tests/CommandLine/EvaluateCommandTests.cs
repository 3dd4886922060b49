using System.Text.Json.Nodes;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Daemon.Tests.CommandLine;

/// <summary>A built-in model, measured by the real program.</summary>
public sealed class EvaluateCommandTests
{
    [Fact]
    public async Task What_a_built_in_model_learned_is_what_it_gives_back_and_its_map_is_worth_playing()
    {
        (int code, string output, string error) = await RunningProgram.RunAsync("evaluate", "house", "house", "--json");
        code.ShouldBe(ExitCode.Success, error);
        JsonNode line = JsonNode.Parse(output)!;
        ((string?)line["kind"]).ShouldBe("atlas");
        ((int)line["clips"]!).ShouldBe(28);
        line["newClips"].ShouldBeNull();
        ((double)line["exact"]!["f1"]!).ShouldBeGreaterThanOrEqualTo(0.98);
        ((double)line["velocityError"]!).ShouldBeLessThanOrEqualTo(3);
        ((double)line["timingErrorMs"]!).ShouldBeLessThanOrEqualTo(3);
        JsonNode map = line["map"]!;
        ((double)map["recall"]!).ShouldBeGreaterThanOrEqualTo(0.95);
        ((double)map["effectiveClips"]!).ShouldBeGreaterThanOrEqualTo(0.85);
        ((double)map["identical"]!).ShouldBeLessThanOrEqualTo(0.15);
        ((double)map["thresholdSpan"]!).ShouldBeGreaterThanOrEqualTo(3);
        ((double)map["silent"]!, (double)map["outside"]!).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Clips_that_a_model_never_heard_are_told_apart_in_the_table()
    {
        (int code, string output, string error) = await RunningProgram.RunAsync("evaluate", "house", "techno");
        code.ShouldBe(ExitCode.Success, error);
        string[] rows = output.Split('\n');
        rows[0].ShouldContain("house (atlas) on techno: 30 clips, all of them new to it");
        rows.ShouldContain(row => row.StartsWith("  on the very tick ", StringComparison.Ordinal));
        rows.ShouldContain(row => row.StartsWith("  clips found, F1 of .95 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_drum_map_says_which_notes_are_learned_and_measured()
    {
        using var folder = new TestFolder();
        string file = Path.Combine(folder.Folders.Root, "beat.mid");
        GrooveFile.Of(Grid.OneBar, [new(0, 0, 0, 100, 36), new(0, 24, 0, 90, 71), new(0, 48, 0, 90, 71)], 120, "beat").Write(file);
        string[] data = ["--data", folder.Folders.Root, "--notes", "71=clap"];

        (int code, _, string error) = await RunningProgram.RunAsync(["train", file, "--name", "claps", "--kind", "kernel", .. data]);
        code.ShouldBe(ExitCode.Success, error);
        (int _, string output, error) = await RunningProgram.RunAsync(["evaluate", "claps", file, "--json", .. data]);
        ((double)JsonNode.Parse(output)!["exact"]!["f1"]!).ShouldBe(1, error);
        (_, output, _) = await RunningProgram.RunAsync("evaluate", "claps", file, "--json", "--data", folder.Folders.Root);
        ((double)JsonNode.Parse(output)!["exact"]!["f1"]!).ShouldBeLessThan(1);
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_named_beside_the_figures_of_the_others_and_the_end_is_3()
    {
        using var folder = new TestFolder();
        string beats = Directory.CreateDirectory(Path.Combine(folder.Folders.Root, "beats")).FullName, file = Path.Combine(beats, "beat.mid");
        GrooveFile.Of(Grid.OneBar, [new(0, 0, 0, 100, 36), new(0, 24, 0, 90, 38)], 120, "beat").Write(file);
        await File.WriteAllTextAsync(Path.Combine(beats, "words.mid"), "not a song at all, only words\n", TestContext.Current.CancellationToken);
        string[] data = ["--data", folder.Folders.Root];

        (int code, _, string error) = await RunningProgram.RunAsync(["train", file, "--name", "one", "--kind", "kernel", .. data]);
        code.ShouldBe(ExitCode.Success, error);
        (code, string output, error) = await RunningProgram.RunAsync(["evaluate", "one", beats, "--json", .. data]);
        code.ShouldBe(ExitCode.Incomplete, error);
        ((int)JsonNode.Parse(output)!["clips"]!).ShouldBe(1);
        error.ShouldContain("1 of 2 files cannot be read");
        error.ShouldContain("words.mid");
    }

    [Theory]
    [InlineData("nobody", "house", "no model 'nobody'")]
    [InlineData("house", "nowhere", "no dataset 'nowhere'")]
    [InlineData("waltz", "house", "No clip is in 3/4")]
    public async Task What_is_not_there_or_does_not_fit_is_one_line_on_standard_error(string model, string source, string words)
    {
        (int code, string output, string error) = await RunningProgram.RunAsync("evaluate", model, source);
        code.ShouldBe(ExitCode.BadData);
        output.ShouldBeEmpty();
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(words);
    }
}
