using System.CommandLine;
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
}
