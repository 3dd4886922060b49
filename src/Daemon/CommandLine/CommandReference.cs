using System.CommandLine;
using System.Globalization;
using System.Text;

namespace RVae.Daemon.CommandLine;

/// <summary>Writes <c>docs/commands.md</c>. It is made from the commands themselves, so that it says what they do.</summary>
internal static class CommandReference
{
    private const string Introduction =
        """
        # Commands

        This page is generated from the command line. `rvae COMMAND --help` shows the same in a terminal.
        Every command ends with one of the [exit codes](installing.md#exit-codes).


        """;

    /// <summary>The text of the page: first the options of the daemon, then each command with its arguments and options.</summary>
    public static string ToMarkdown(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        WriteAll(text, root, "rvae");
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void WriteAll(StringBuilder text, Command command, string name)
    {
        Write(text, command, name);
        foreach (Command part in command.Subcommands.Where(part => !part.Hidden))
            WriteAll(text, part, $"{name} {part.Name}");
    }

    private static void Write(StringBuilder text, Command command, string name)
    {
        string arguments = string.Concat(command.Arguments.Where(argument => !argument.Hidden).Select(Usage));
        text.Append(CultureInfo.InvariantCulture, $"## {name}\n\n{Sentence(command.Description)}\n\n```sh\n{name}{arguments}\n```\n\n");
        Rows(text, "argument", command.Arguments.Where(argument => !argument.Hidden)
            .Select(argument => (Words(argument.HelpName ?? argument.Name), argument.Description)));
        Rows(text, "option", command.Options.Where(option => !option.Hidden && option.Name is not ("--help" or "--version"))
            .Select(option => ((option.Name + (option.HelpName is { } value ? $" {value}" : "")) + (option.Required ? " (required)" : ""), option.Description)));
    }

    private static void Rows(StringBuilder text, string kind, IEnumerable<(string Name, string? Description)> rows)
    {
        (string Name, string? Description)[] all = [.. rows];
        if (all.Length == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"| {kind} | |\n|---|---|\n");
        foreach ((string name, string? description) in all)
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Sentence(description)} |\n");
        text.Append('\n');
    }

    private static string Usage(Argument argument)
    {
        string name = Words(argument.HelpName ?? argument.Name);
        string many = argument.Arity.MaximumNumberOfValues > 1 ? $"{name}..." : name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $" [{many}]" : $" {many}";
    }

    private static string Words(string name) => name.ToUpperInvariant();

    private static string Sentence(string? description) => (description ?? "").Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
