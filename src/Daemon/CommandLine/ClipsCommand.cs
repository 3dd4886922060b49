using System.CommandLine;
using System.Globalization;
using System.Text;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Midi;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae clips</c>: what the importer makes of files, before anything is learned from them.</summary>
internal sealed class ClipsCommand
{
    private readonly Argument<string[]> _source = new("source")
    {
        Description = "Folders, .mid or .tab files, or the name of one dataset.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int?> _bars = CommandOptions.Number("--bars", 1, 4, "Bars in a clip: 1, 2 or 4 (default 1).");

    private readonly Option<DrumMap?> _notes = CommandOptions.Notes();

    private readonly Option<string?> _data = CommandOptions.Data();

    public static Command Create()
    {
        var parts = new ClipsCommand();
        var command = new Command("clips", "List what is read from files: bars, metres, instruments, and what is left out and why.")
        {
            parts._source, parts._bars, parts._notes, parts._data,
        };
        command.SetAction((parsed, _) => parts.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var options = new ClipOptions { Bars = parsed.GetValue(_bars) ?? 1, DrumMap = parsed.GetValue(_notes) ?? DrumMap.GeneralMidi };
        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        if (!RhythmSources.Of(parsed.GetValue(_source)!, options, folders).TryGet(out RhythmSources? sources, out Fault fault))
            return await CommandFault.TellUnreadAsync(parsed.InvocationConfiguration.Error, "clips", fault).ConfigureAwait(false);
        await parsed.InvocationConfiguration.Output.WriteAsync(Describe(sources.Reading)).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static string Describe(ClipReading reading)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string, Clip> file in reading.Clips.GroupBy(clip => clip.Name[..clip.Name.LastIndexOf('.')]))
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.Key}: {Count(file.Count(), "clip")}, {file.First().Source.Bpm:0.#} bpm: ")
                .AppendJoin(", ", file.SelectMany(clip => clip.Hits).GroupBy(hit => hit.Instrument).OrderBy(hits => hits.Key)
                    .Select(hits => $"{Instruments.Names[(int)hits.Key]} {hits.Count()}"))
                .Append('\n');
        }

        foreach (LeftOut left in reading.LeftOut)
            text.Append("left out: ").Append(left).Append('\n');
        Grid grid = reading.Grid;
        return text.Append(CultureInfo.InvariantCulture,
            $"{Count(reading.Clips.Length, "clip")} of {Count(grid.Bars, "bar")} of {grid.Meter}, {Count(reading.LeftOut.Length, "thing")} left out\n").ToString();
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
