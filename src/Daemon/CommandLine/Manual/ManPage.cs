using System.CommandLine;
using System.Text;

namespace RVae.Daemon.CommandLine.Manual;

/// <summary>Writes commands as manual pages, in the format of man(7).</summary>
internal static class ManPage
{
    /// <summary>Writes the manual page of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">The command as users type it, e.g. <c>rvae train</c>.</param>
    /// <param name="version">The version of the program.</param>
    public static string Of(Command command, string name, string version)
    {
        string title = name.Replace(' ', '-');
        string description = command.Description ?? "";
        var page = new StringBuilder();
        page.AppendLine($".TH {Escape(title).ToUpperInvariant()} 1 \"\" \"rvae {Escape(version)}\" \"User Commands\"");
        page.AppendLine(".SH NAME").AppendLine($"{Escape(title)} \\- {Escape(Summary(description))}");
        page.AppendLine(".SH SYNOPSIS").AppendLine($".B {Escape(name)}").AppendLine(Escape(Synopsis(command)));
        page.AppendLine(".SH DESCRIPTION").AppendLine(Escape(description));
        if (command.Arguments.Count > 0)
            Section(page, "ARGUMENTS", command.Arguments.Select(argument => (Word(argument), argument.Description)));
        Section(page, "OPTIONS", ManualCommand.ShownOptions(command).Select(option => (Word(option), option.Description)));
        if (ManualCommand.Shown(command).Any())
            Section(page, "COMMANDS", ManualCommand.Shown(command).Select(sub => (sub.Name, sub.Description)));
        page.AppendLine(".SH EXIT STATUS").AppendLine(
            "0: success. 1: tried without success. 3: done in part. 64: wrong usage. 65: unreadable input. 69: something needed cannot be had. 70: a defect. 78: wrong configuration. 130: ended by Ctrl-C.");
        page.AppendLine(".SH SEE ALSO").AppendLine(name == "rvae"
            ? string.Join(", ", ManualCommand.Shown(command).Select(sub => $"\\fBrvae\\-{Escape(sub.Name)}\\fR(1)"))
            : "\\fBrvae\\fR(1)");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Section(StringBuilder page, string title, IEnumerable<(string Word, string? Text)> entries)
    {
        page.AppendLine($".SH {title}");
        foreach ((string word, string? text) in entries)
            page.AppendLine(".TP").AppendLine($"\\fB{Escape(word)}\\fR").AppendLine(Escape(text ?? ""));
    }

    private static string Synopsis(Command command)
    {
        IEnumerable<string> arguments = command.Arguments.Select(argument =>
            argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name.ToUpperInvariant()}..." : argument.Name.ToUpperInvariant());
        string sub = ManualCommand.Shown(command).Any() ? "[COMMAND]" : "";
        return string.Join(' ', [.. arguments, sub, "[OPTIONS]"]).Trim();
    }

    private static string Word(Argument argument) => argument.Name.ToUpperInvariant();

    private static string Word(Option option)
    {
        string names = string.Join(", ", option.Aliases.Prepend(option.Name).Distinct());
        return ManualCommand.TakesValue(option) ? $"{names} {option.HelpName ?? "VALUE"}" : names;
    }

    // The first sentence without its full stop. The program apropos shows it.
    private static string Summary(string description)
    {
        int end = description.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? description : description[..end]).TrimEnd('.');
    }

    // To man a backslash begins an escape, a hyphen may become a dash, and a line that begins with a dot or a quote is a request.
    private static string Escape(string text)
    {
        string safe = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return safe.StartsWith('.') || safe.StartsWith('\'') ? "\\&" + safe : safe;
    }
}
