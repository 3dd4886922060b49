using System.CommandLine;
using RVae.Engine;
using RVae.Library.Clips;
using RVae.Library.Kits;
using RVae.Midi.Kits;

namespace RVae.Daemon.CommandLine;

/// <summary>The options of all commands that read clips from files.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> _map = new("--map")
    {
        Description = $"Whose kit the notes are of: {string.Join(", ", KitMap.All.Select(map => map.Name))} (default: recognised file by file).",
        HelpName = "MAP",
    };

    private readonly Option<string?> _notes = new("--notes")
    {
        Description = "Instruments of single notes: 40=rim,56=none; a map's name may come first.",
        HelpName = "NOTES",
    };

    private readonly Option<string?> _kit = new("--kit")
    {
        Description = $"Kit whose instruments the notes become: {string.Join(", ", Engine.Rhythm.Kit.BuiltIn.Select(kit => kit.Name))}, one in the data folder's kits, or a {KitStore.Extension} file "
            + "(default: the one that drum tabs name; else nine, or standard where rides, crashes, pedal hats or cowbells are played).",
        HelpName = "KIT",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Refuse all files when one cannot be read or had to be repaired.",
    };

    public ReadingOptions()
    {
        _map.Validators.Add(result => Refuse(result, "--map", text => KitMap.Find(text).Fault));
        _notes.Validators.Add(result => Refuse(result, "--notes", text => NoteChoice.Parse(text).Fault));
    }

    /// <summary>The options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_map, _notes, _kit, _strict];

    /// <summary>Adds the options of a command line to those that a reading has already.</summary>
    public Outcome<ClipOptions> Read(ParseResult parsed, ClipOptions options, DataFolders folders) =>
        NoteChoice.Of(Map(parsed), Notes(parsed)).Then(notes => TrainingKit.Find(Kit(parsed), folders, isFileAllowed: true).Then<ClipOptions>(kit =>
            options with { Notes = notes, Kit = kit ?? options.Kit, Strict = IsStrict(parsed) }));

    /// <summary>The name of the drum map, or null.</summary>
    public string? Map(ParseResult parsed) => parsed.GetValue(_map);

    /// <summary>The instruments of single notes, or null.</summary>
    public string? Notes(ParseResult parsed) => parsed.GetValue(_notes);

    /// <summary>The name or the file of the kit, or null.</summary>
    public string? Kit(ParseResult parsed) => parsed.GetValue(_kit);

    /// <summary>Whether all files are refused because of one that cannot be read, or had to be repaired.</summary>
    public bool IsStrict(ParseResult parsed) => parsed.GetValue(_strict);

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, string option, Func<string, Fault?> check)
    {
        if (result.Tokens is [{ Value: var text }] && check(text) is { } fault)
            result.AddError($"{option}: {fault.Message}.");
    }
}
