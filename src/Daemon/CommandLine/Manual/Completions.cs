using System.CommandLine;
using System.Text;

namespace RVae.Daemon.CommandLine.Manual;

/// <summary>
/// Writes the scripts that tell a shell what to offer when Tab is pressed: commands first, then the options of the command. Elsewhere, and as
/// the value of an option, it offers files.
/// </summary>
internal static class Completions
{
    /// <summary>The script for bash. It is installed as <c>rvae</c> in the folder of its completions.</summary>
    public static string Bash(RootCommand root)
    {
        var script = new StringBuilder();
        script.Append("# Completion of rvae, made from its command line.\n_rvae() {\n");
        script.Append("  local current=${COMP_WORDS[COMP_CWORD]} words valued\n  case ${COMP_WORDS[1]} in\n");
        foreach (Command command in ManualCommand.Shown(root))
            script.Append($"    {command.Name}) words='{Options(command)}' valued='{Valued(command)}' ;;\n");
        script.Append($"    *) words='{Options(root)}' valued='{Valued(root)}' ;;\n  esac\n");
        // Where the script offers nothing, bash offers files.
        script.Append("  case \" $valued \" in *\" ${COMP_WORDS[COMP_CWORD-1]} \"*) return ;; esac\n");
        script.Append($"  [ \"$COMP_CWORD\" = 1 ] && words=\"{Names(root)} $words\"\n");
        script.Append("  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n}\n");
        script.Append("complete -o bashdefault -o default -F _rvae rvae\n");
        return script.ToString();
    }

    /// <summary>The script for zsh. It is installed as <c>_rvae</c> in a folder of its function path.</summary>
    public static string Zsh(RootCommand root)
    {
        var script = new StringBuilder();
        script.Append("#compdef rvae\n# Completion of rvae, made from its command line.\nlocal -a commands\ncommands=(\n");
        foreach (Command command in ManualCommand.Shown(root))
            script.Append($"  '{command.Name}:{Quoted(command.Description)}'\n");
        script.Append(")\nif (( CURRENT == 2 )); then\n  _describe command commands\nfi\ncase $words[2] in\n");
        foreach (Command command in ManualCommand.Shown(root))
            script.Append($"  {command.Name}) _arguments {ZshOptions(command)} '*:file:_files' ;;\n");
        script.Append($"  *) _arguments {ZshOptions(root)} ;;\nesac\n");
        return script.ToString();
    }

    /// <summary>The script for fish. It is installed as <c>rvae.fish</c>.</summary>
    public static string Fish(RootCommand root)
    {
        var script = new StringBuilder("# Completion of rvae, made from its command line.\n");
        foreach (Command command in ManualCommand.Shown(root))
            script.Append($"complete -c rvae -n __fish_use_subcommand -a {command.Name} -d '{Quoted(command.Description)}'\n");
        foreach (Option option in ManualCommand.ShownOptions(root).Where(IsLong))
            script.Append($"complete -c rvae -n __fish_use_subcommand {FishOption(option)}\n");
        foreach (Command command in ManualCommand.Shown(root))
        {
            foreach (Option option in ManualCommand.ShownOptions(command).Where(IsLong))
                script.Append($"complete -c rvae -n '__fish_seen_subcommand_from {command.Name}' {FishOption(option)}\n");
        }

        return script.ToString();
    }

    private static string Names(Command command) => string.Join(' ', ManualCommand.Shown(command).Select(sub => sub.Name));

    private static string Options(Command command) =>
        string.Join(' ', ManualCommand.ShownOptions(command).Where(IsLong).Select(option => option.Name));

    private static string Valued(Command command) =>
        string.Join(' ', ManualCommand.ShownOptions(command).Where(option => IsLong(option) && ManualCommand.TakesValue(option)).Select(option => option.Name));

    private static string ZshOptions(Command command) =>
        string.Join(' ', ManualCommand.ShownOptions(command).Where(IsLong).Select(ZshOption));

    private static string ZshOption(Option option)
    {
        string text = Quoted(option.Description).Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal);
        if (!ManualCommand.TakesValue(option))
            return $"'{option.Name}[{text}]'";
        string value = option.HelpName ?? "VALUE";
        string offered = value switch
        {
            "FOLDER" or "DIR" => "_files -/",
            _ when value.StartsWith("FILE", StringComparison.Ordinal) => "_files",
            _ => "_default",
        };
        return $"'{option.Name}=[{text}]:{Quoted(value)}:{offered}'";
    }

    // With -r an option has a value, for which fish offers files.
    private static string FishOption(Option option) =>
        $"-l {option.Name[2..]} {(ManualCommand.TakesValue(option) ? "-r " : "")}-d '{Quoted(option.Description)}'";

    private static bool IsLong(Option option) => option.Name.StartsWith("--", StringComparison.Ordinal);

    // The text stands within single quotes of the shell, so it may have none. A colon would end a name in zsh.
    private static string Quoted(string? text) =>
        (text ?? "").Replace("'", "’", StringComparison.Ordinal).Replace(":", " –", StringComparison.Ordinal);
}
