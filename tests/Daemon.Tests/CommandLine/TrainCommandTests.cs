using System.Text;
using RVae.Daemon.CommandLine;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models.Kernel;
using Spectre.Console;

namespace RVae.Daemon.Tests.CommandLine;

public sealed class TrainCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("finished", ExitCode.Success)]
    [InlineData("clips", ExitCode.Interrupted)]
    public async Task Whoever_interrupts_is_told_that_it_ended_early_unless_the_model_was_saved(string when, int code)
    {
        using var interrupt = new CancellationTokenSource();
        using var output = new Interrupter($"\"event\":\"{when}\"", interrupt);
        using var error = new StringWriter();
        int ended = await ProgramCommand.RunAsync(
            ["train", "house", "--name", "mine", "--epochs", "1", "--width", "8", "--json", "--data", _folder.Folders.Root],
            output, error, interrupt.Token);
        ended.ShouldBe(code, error.ToString());
        File.Exists(Path.Combine(_folder.Folders.Models, "mine" + ModelFile.Extension)).ShouldBe(code == ExitCode.Success);
    }

    [Fact]
    public async Task A_name_that_looks_like_an_option_is_a_name_to_the_worker()
    {
        _folder.AddDataset("--anew", "beat.tab", "== a\nkick |X---X---X---X---|\n== b\nkick |X---X---X--xX---|\n== c\nsnare |X---X---X--xX---|\n");
        string job = new KeptJob("--anew", new TrainingPlan { Name = "--help", Kind = KernelModel.KindName }, null, 1).ToJson();
        (int code, string output, string error) = await RunningProgram.RunAsync(
            "worker", "--data", _folder.Folders.Root, "--program", _folder.Folders.Program, "--job", job);
        code.ShouldBe(ExitCode.Success, output + error);
        File.Exists(Path.Combine(_folder.Folders.Models, "--help" + ModelFile.Extension)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_model_has_the_kit_that_its_tabs_name()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Folders.Kits, "mine.kit"), "gong 60\npot 61 tom\n", TestContext.Current.CancellationToken);
        string tabs = Directory.CreateDirectory(Path.Combine(_folder.Folders.Root, "pots")).FullName;
        await File.WriteAllTextAsync(Path.Combine(tabs, "pots.tab"),
            "kit: mine\n== a\npot |X---X---X---X---|\n== b\ngong |X---X---X--xX---|\n== c\npot |X---X---X--xX---|\ngong |x---------------|\n",
            TestContext.Current.CancellationToken);
        (int code, string output, string error) = await RunningProgram.RunAsync(
            "train", tabs, "--name", "pots", "--kind", KernelModel.KindName, "--data", _folder.Folders.Root);
        code.ShouldBe(ExitCode.Success, output + error);
        ModelFile.Load(Path.Combine(_folder.Folders.Models, "pots" + ModelFile.Extension)).Value.Card.Kit
            .ShouldBe(_folder.Folders.OpenKits().Find("mine").Value);
    }

    [Fact]
    public async Task A_training_that_never_began_leaves_the_instant_map_of_another_one()
    {
        string file = Path.Combine(_folder.Folders.Models, "mine" + ModelFile.Extension);
        using var output = new StringWriter();
        using var error = new StringWriter();
        (await ProgramCommand.RunAsync(
            ["train", "house", "--name", "mine", "--kind", KernelModel.KindName, "--data", _folder.Folders.Root],
            output, error, TestContext.Current.CancellationToken)).ShouldBe(ExitCode.Success, error.ToString());
        // As a training of the daemon has it that is on its way.
        var kernel = ModelFile.LoadStored(file).Value;
        ModelFile.Save(kernel with { Card = kernel.Card with { Instant = true } }, file).TryGet(out _, out _).ShouldBeTrue();
        (await ProgramCommand.RunAsync(
            ["train", "hoose", "--name", "mine", "--data", _folder.Folders.Root],
            output, error, TestContext.Current.CancellationToken)).ShouldBe(ExitCode.BadData, error.ToString());
        File.Exists(file).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Vol.1 Häuser", "Vol.1 Häuser")]
    [InlineData("Vol.1 Häuser/beats.v2.tab", "beats.v2")]
    public async Task A_model_knows_the_whole_name_of_the_folder_that_it_learned_from(string source, string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder.Folders.Root, "Vol.1 Häuser")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "beats.v2.tab"),
            "== a\nkick |X---X---X---X---|\n== b\nkick |X---X---X--xX---|\n== c\nsnare |X---X---X--xX---|\n", TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await ProgramCommand.RunAsync(
            ["train", Path.Combine(_folder.Folders.Root, source), "--name", "mine", "--kind", KernelModel.KindName, "--data", _folder.Folders.Root],
            output, error, TestContext.Current.CancellationToken);
        code.ShouldBe(ExitCode.Success, error.ToString());
        ModelFile.Load(Path.Combine(_folder.Folders.Models, "mine" + ModelFile.Extension)).Value.Card.Dataset.ShouldBe(name);
    }

    [Fact]
    public async Task More_files_than_one_argument_can_name_are_learned()
    {
        string[] beats = ["X---X---X---X---", "X---X---X--xX---", "X--X--X-X---X---"];
        string deep = new('x', 240);
        string folder = Directory.CreateDirectory(Path.Combine(_folder.Folders.Root, deep, deep, deep)).FullName;
        string[] files = [.. Enumerable.Range(0, 180).Select(number => Path.Combine(folder, $"{number}.tab"))];
        files.Sum(file => file.Length).ShouldBeGreaterThan(131_072, "Linux takes no more in one argument");
        for (int i = 0; i < files.Length; i++)
            await File.WriteAllTextAsync(files[i], $"== a\nkick |{beats[i % beats.Length]}|\n", TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await ProgramCommand.RunAsync(
            ["train", .. files, "--name", "mine", "--kind", KernelModel.KindName, "--data", _folder.Folders.Root],
            output, error, TestContext.Current.CancellationToken);
        code.ShouldBe(ExitCode.Success, error.ToString());
        ModelFile.Load(Path.Combine(_folder.Folders.Models, "mine" + ModelFile.Extension)).Value.Card.Clips.Length.ShouldBe(files.Length);
    }

    [Fact]
    public async Task A_worker_that_is_handed_nonsense_says_so()
    {
        (int code, string output, _) = await RunningProgram.RunAsync("worker", "--data", _folder.Folders.Root, "--program", _folder.Folders.Program, "--job", "{}");
        code.ShouldBe(ExitCode.Usage);
        WorkerLine.Parse(output.Trim()).ShouldBeOfType<WorkerLine.Refused>();
    }

    [Theory]
    [InlineData(80, 79)]
    [InlineData(0, 0)]
    public void How_far_it_has_come_stays_on_one_line_of_the_terminal(int columns, int length) =>
        TrainingReport.Line(new WorkerLine.Progressed(0.5, 120, 3000, 1234.5, 1234.5, 100), columns).Length.ShouldBe(length);

    [Fact]
    public void A_training_whose_terminal_is_gone_goes_on()
    {
        using var gone = new LostTerminal();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(gone) });
        using var report = new TrainingReport.BarReport(console, gone);
        report.Tell(new WorkerLine.Progressed(0.5, 120, 3000, 1234.5, 1234.5, 100));
        report.Tell(new WorkerLine.Noted("a note"));
        gone.IsAsked.ShouldBeTrue();
    }

    /// <summary>Presses Ctrl-C at a word.</summary>
    private sealed class Interrupter(string at, CancellationTokenSource interrupt) : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(at, StringComparison.Ordinal) == true)
                interrupt.Cancel();
        }
    }
}
