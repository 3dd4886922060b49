using System.CommandLine;
using System.Runtime.CompilerServices;
using RVae.Daemon.CommandLine;

namespace RVae.Daemon.Tests.CommandLine;

public sealed class CommandReferenceIsFresh
{
    [Fact]
    public void The_page_in_docs_is_the_command_line()
    {
        string path = Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/commands.md");
        string reference = CommandReference.ToMarkdown(ProgramCommand.Create());
        if (Environment.GetEnvironmentVariable("RVAE_WRITE_REFERENCE") == "1")
            File.WriteAllText(path, reference);
        File.ReadAllText(path).ShouldBe(reference, "run this test with RVAE_WRITE_REFERENCE=1 and commit docs/commands.md");
    }

    [Fact]
    public void A_required_option_an_optional_argument_and_a_bar_in_the_words_are_shown_as_such()
    {
        var root = new RootCommand("Does it.");
        var command = new Command("sing", "Sings a|b.");
        command.Arguments.Add(new Argument<string[]>("songs") { Arity = ArgumentArity.ZeroOrMore, Description = "What to sing." });
        command.Options.Add(new Option<string>("--key") { Required = true, HelpName = "NOTE", Description = "In which key." });
        command.Options.Add(new Option<bool>("--secret") { Hidden = true });
        root.Subcommands.Add(command);
        string page = CommandReference.ToMarkdown(root);
        page.ShouldContain("## rvae sing\n\nSings a\\|b.\n\n```sh\nrvae sing [SONGS...]\n```\n\n| argument | |\n|---|---|\n| `SONGS` | What to sing. |\n");
        page.ShouldContain("| `--key NOTE (required)` | In which key. |\n");
        page.ShouldNotContain("--secret");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
