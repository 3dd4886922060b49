using System.CommandLine;
using System.Diagnostics;
using RVae.Daemon.CommandLine;
using RVae.Daemon.CommandLine.Manual;

namespace RVae.Daemon.Tests.CommandLine;

public sealed class ManualTests
{
    private static readonly RootCommand Root = ProgramCommand.Create();

    private static readonly Dictionary<string, string> Files = ManualCommand.Files(Root).ToDictionary(file => file.Name, file => file.Text);

    [Fact]
    public void Every_command_that_help_shows_has_a_page_with_its_options()
    {
        foreach (Command command in ManualCommand.Shown(Root))
        {
            string page = Files[$"man/rvae-{command.Name}.1"];
            foreach (Option option in ManualCommand.ShownOptions(command))
                page.ShouldContain(option.Name.Replace("-", "\\-", StringComparison.Ordinal));
            Files["man/rvae.1"].ShouldContain($"\\fB{command.Name.Replace("-", "\\-", StringComparison.Ordinal)}\\fR");
        }

        Files.ShouldNotContainKey("man/rvae-worker.1");
    }

    [Fact]
    public void No_line_of_a_page_is_taken_for_a_request_by_accident()
    {
        string[] known = [".TH", ".SH", ".B", ".TP"];
        foreach (string line in Files.Where(file => file.Key.StartsWith("man/", StringComparison.Ordinal)).SelectMany(file => file.Value.Split('\n')))
        {
            if (line.StartsWith('.') || line.StartsWith('\''))
                known.ShouldContain(line.Split(' ')[0]);
        }
    }

    [Theory]
    [InlineData("completions/rvae.bash")]
    [InlineData("completions/_rvae")]
    [InlineData("completions/rvae.fish")]
    public void Every_shell_is_offered_every_command(string file)
    {
        foreach (Command command in ManualCommand.Shown(Root))
            Files[file].ShouldContain(command.Name);
    }

    [Fact]
    public void Every_shell_offers_files_as_the_value_of_an_option_that_takes_one()
    {
        string zsh = Line("completions/_rvae", "serve) _arguments "), fish = Files["completions/rvae.fish"];
        zsh.ShouldContain(" '--config=[Configuration file (JSON, the keys of appsettings.json).]:FILE:_files' ");
        zsh.ShouldContain(" '--data=[Folder of models, datasets and exports.]:FOLDER:_files -/' ");
        zsh.ShouldContain("'--no-play[Wait for ");
        Line("completions/_rvae", "render) _arguments ").ShouldContain(":FILE.mid:_files' ");
        fish.ShouldContain("\ncomplete -c rvae -n __fish_use_subcommand -l config -r -d '");
        fish.ShouldContain("\ncomplete -c rvae -n '__fish_seen_subcommand_from serve' -l no-play -d '");
        string valued = Line("completions/rvae.bash", "serve) words=").Split(" valued='")[1];
        valued.ShouldStartWith("--config --bind ");
        valued.ShouldNotContain("--no-play");
    }

    [Fact]
    public async Task Bash_leaves_the_value_of_an_option_to_its_own_completion_of_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "bash is there on Linux");
        string asked = Files["completions/rvae.bash"]
            + "ask() { COMP_WORDS=(\"$@\") COMP_CWORD=$(($# - 1)) COMPREPLY=(); _rvae; echo \"${COMPREPLY[*]}\"; }\n"
            + "ask rvae --config ''\nask rvae serve --record ta\nask rvae serve --no-pl\nask rvae repl\n";
        var start = new ProcessStartInfo("bash", ["-c", asked]) { RedirectStandardOutput = true };
        using Process bash = Process.Start(start)!;
        string said = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        said.Split('\n').ShouldBe(["", "", "--no-play", "replay", ""]);
    }

    private static string Line(string file, string beginning) =>
        Files[file].Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith(beginning, StringComparison.Ordinal));
}
