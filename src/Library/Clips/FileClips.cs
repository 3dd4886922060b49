using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Engine.Rhythm.Tabs;
using RVae.Engine.Storage;
using RVae.Midi.Files;

namespace RVae.Library.Clips;

/// <summary>The music in one file, before it is cut into clips.</summary>
internal sealed record FileClips(ImmutableArray<LeftOut> LeftOut, ImmutableArray<string> Repairs, KitNote? Notes, Func<string, ClipCut> Cut)
{
    /// <summary>The kit that the file names, or null.</summary>
    public Kit? Kit { get; private init; }

    // A tab of a whole album has some hundred kilobytes.
    private const int MaxTabBytes = 4 << 20;

    /// <summary>Reads a whole file, and touches nothing else.</summary>
    public static Outcome<FileClips> Read(RhythmFile file, ClipOptions options) => file.IsTab
        ? Disk.Read(file.Path, MaxTabBytes, file.Shown)
            .Then(bytes => DrumTab.Parse(TabText.Decode(bytes), file.Shown, name => Find(name, options)))
            .Then<FileClips>(tab => OfTab(tab, file, options))
        : Disk.Read(file.Path, MidiFile.MaxBytes, file.Shown)
            .Then(bytes => MidiFile.Parse(bytes, file.Shown))
            .Then(midi => MidiSequences.Of(midi, file.Shown, options.Notes, options.Kit ?? Kit.Standard, options.TicksPerQuarter))
            .Then<FileClips>(played => new FileClips(played.LeftOut, played.Repairs, played.Notes, stem => CutAll(played, stem, options)));

    private static FileClips OfTab(DrumTab tab, RhythmFile file, ClipOptions options)
    {
        Kit? named = tab.Kit.Equals(Kit.Protocol) ? null : tab.Kit;
        Kit kit = options.Kit ?? named ?? Kit.Standard;
        return new FileClips([], tab.Repairs, null, stem => DrumTabClips.Cut(tab, file.Shown, stem, kit, options.Cut)) { Kit = named };
    }

    // The kit file that was named for the reading, and a model's kit, need not be among the stored kits.
    private static Outcome<Kit> Find(string name, ClipOptions options)
    {
        Outcome<Kit> found = options.Kits(name);
        return found.Fault is not null && options.Kit is { } asked && asked.Name == name ? asked : found;
    }

    private static ClipCut CutAll(MidiSequences played, string stem, ClipOptions options)
    {
        List<Clip> clips = [];
        List<LeftOut> leftOut = [];
        LostHits lost = default;
        foreach (HitSequence sequence in played.Sequences)
        {
            ClipCut cut = ClipCutter.Cut(sequence, stem, options.Cut);
            clips.AddRange(cut.Clips);
            leftOut.AddRange(cut.LeftOut);
            lost += cut.Lost;
        }

        return new ClipCut([.. clips], [.. leftOut]) { Lost = lost };
    }
}
