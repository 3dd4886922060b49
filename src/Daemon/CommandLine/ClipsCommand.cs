using System.CommandLine;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae clips</c>: lists the clips that files become, before anything is learned from them.</summary>
internal sealed class ClipsCommand
{
    private readonly Argument<string[]> _source = new("source")
    {
        Description = "Folders, .mid or .tab files, or the name of one dataset.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int?> _bars = CommandOptions.Number("--bars", 1, 4, "Bars in a clip: 1, 2 or 4 (default 1).");

    private readonly Option<string?> _meter = CommandOptions.Meter("Metre to take where there are several, such as 3/4 (default: the commonest).");

    private readonly ReadingOptions _reading = new();

    private readonly Option<string?> _data = CommandOptions.Data();

    public static Command Create()
    {
        var parts = new ClipsCommand();
        var command = new Command("clips", "List what is read from files: bars, metres, kits, instruments, repairs, and what is left out and why.")
        {
            parts._source,
        };
        foreach (Option option in (Option[])[parts._bars, parts._meter, .. parts._reading.All, parts._data])
            command.Options.Add(option);
        command.SetAction((parsed, _) => parts.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var options = new ClipOptions
        {
            Bars = parsed.GetValue(_bars) ?? 1,
            Meter = Meter.TryParse(parsed.GetValue(_meter), out Meter meter) ? meter : null,
        };
        TextWriter error = parsed.InvocationConfiguration.Error;
        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        Outcome<RhythmSources> read = _reading.Read(parsed, options, folders).Then(asked => RhythmSources.Of(parsed.GetValue(_source)!, asked, folders));
        if (!read.TryGet(out RhythmSources? sources, out Fault fault))
            return await CommandFault.TellUnreadAsync(error, "clips", fault).ConfigureAwait(false);
        await parsed.InvocationConfiguration.Output.WriteAsync(ClipList.Of(sources.Reading)).ConfigureAwait(false);
        return await UnreadFiles.TellAsync(error, "clips", sources.Reading).ConfigureAwait(false);
    }
}
