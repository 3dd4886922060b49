using System.CommandLine;
using RVae.Daemon.Startup;

namespace RVae.Daemon.CommandLine.Manual;

/// <summary>
/// <c>rvae manual</c>: writes manual pages, and completions for shells. They are made from the commands themselves, so that they say what the
/// program does. The packages are built with it.
/// </summary>
internal static class ManualCommand
{
    /// <param name="program">Makes the command line that the files describe.</param>
    public static Command Create(Func<RootCommand> program)
    {
        var folder = new Argument<string>("folder") { Description = "Folder that the files go to; made where it is missing." };
        var command = new Command("manual", "Write manual pages, and completions for bash, zsh and fish.") { folder };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            string into = parsed.GetValue(folder)!;
            foreach ((string name, string text) in Files(program()))
            {
                string path = Path.Combine(into, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }

            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The name and the text of each file.</summary>
    public static IEnumerable<(string Name, string Text)> Files(RootCommand root)
    {
        string version = ProgramVersion.Current;
        yield return ("man/rvae.1", ManPage.Of(root, "rvae", version));
        foreach (Command command in Shown(root))
            yield return ($"man/rvae-{command.Name}.1", ManPage.Of(command, $"rvae {command.Name}", version));
        yield return ("completions/rvae.bash", Completions.Bash(root));
        yield return ("completions/_rvae", Completions.Zsh(root));
        yield return ("completions/rvae.fish", Completions.Fish(root));
    }

    /// <summary>The commands that the help shows.</summary>
    public static IEnumerable<Command> Shown(Command command) => command.Subcommands.Where(sub => !sub.Hidden);

    /// <summary>The options that the help shows.</summary>
    public static IEnumerable<Option> ShownOptions(Command command) => command.Options.Where(option => !option.Hidden);

    /// <summary>Whether the option has a value.</summary>
    public static bool TakesValue(Option option) => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);
}
