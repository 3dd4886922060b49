using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Midi.Kits;

namespace RVae.Library.Clips;

/// <summary>How files are cut into clips.</summary>
public sealed record ClipOptions
{
    /// <summary>Bars in a clip: 1, 2 or 4.</summary>
    public int Bars { get; init; } = 1;

    /// <summary>The raster of the clips, in ticks to a quarter note.</summary>
    public int TicksPerQuarter { get; init; } = Grid.DefaultTicksPerQuarter;

    /// <summary>The metre of the clips to keep; null for the commonest.</summary>
    public Meter? Meter { get; init; }

    /// <summary>Which instrument each note is. Where nothing is said, the map is recognised, file by file.</summary>
    public NoteChoice Notes { get; init; } = NoteChoice.Recognised;

    /// <summary>
    /// The kit of the clips. Null takes the kit that most clips have: the one that their tab names, else the nine, or the standard kit
    /// where the files have more instruments than those.
    /// </summary>
    public Kit? Kit { get; init; }

    /// <summary>Finds a kit that a tab names.</summary>
    public Func<string, Outcome<Kit>> Kits { get; init; } = Kit.FindBuiltIn;

    /// <summary>Whether one file that cannot be read, or that had to be repaired, refuses the whole reading.</summary>
    public bool Strict { get; init; }

    /// <summary>Options that read clips in the form that a model has learned.</summary>
    public static ClipOptions Of(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new ClipOptions { Bars = card.Grid.Bars, TicksPerQuarter = card.Grid.TicksPerQuarter, Meter = card.Grid.Meter, Kit = card.Kit };
    }

    internal CutOptions Cut => new(Bars, TicksPerQuarter);
}

/// <summary>What became of one file.</summary>
/// <param name="File">Its path, relative to the folder that was named.</param>
/// <param name="Clips">The number of its clips, in any metre.</param>
/// <param name="Problem">Why it could not be read, or null.</param>
/// <param name="Repairs">What had to be repaired, a line each.</param>
/// <param name="Notes">How its notes were read; null for a tab, and for a file that could not be read.</param>
public sealed record FileAccount(string File, int Clips, Fault? Problem, ImmutableArray<string> Repairs, KitNote? Notes);

/// <summary>The clips that were read, and what was left out.</summary>
/// <param name="Clips">Clips of one metre, with unique and valid names; at least one.</param>
/// <param name="LeftOut">The parts that became no clip, and why. Each file without clips is among them.</param>
public sealed record ClipReading(ImmutableArray<Clip> Clips, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>An account of every file that was found, in the order of reading.</summary>
    public ImmutableArray<FileAccount> Files { get; init; } = [];

    /// <summary>Hits that were lost because a stronger hit has the same cell.</summary>
    public LostHits Lost { get; init; }

    /// <summary>The files that could not be read.</summary>
    public IEnumerable<FileAccount> Unreadable => Files.Where(file => file.Problem is not null);

    /// <summary>The kit of the clips.</summary>
    public Kit Kit { get; init; } = Kit.Nine;

    /// <summary>The grid that all clips share.</summary>
    public Grid Grid => Clips[0].Grid;
}
