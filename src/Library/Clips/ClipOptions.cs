using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Midi.Kits;

namespace RVae.Library.Clips;

/// <summary>How files become clips.</summary>
public sealed record ClipOptions
{
    /// <summary>Bars in a clip: 1, 2 or 4.</summary>
    public int Bars { get; init; } = 1;

    /// <summary>Raster of the clips.</summary>
    public int TicksPerQuarter { get; init; } = Grid.DefaultTicksPerQuarter;

    /// <summary>The metre to take; null takes the commonest.</summary>
    public Meter? Meter { get; init; }

    /// <summary>What is said about notes; what is not is recognised, file by file.</summary>
    public NoteChoice Notes { get; init; } = NoteChoice.Recognised;

    /// <summary>
    /// The kit to read them as; null takes the one that most clips are for: what their tab names, else the nine, or the standard kit where the files have
    /// more than those.
    /// </summary>
    public Kit? Kit { get; init; }

    /// <summary>Finds a kit that a tab names.</summary>
    public Func<string, Outcome<Kit>> Kits { get; init; } = Kit.FindBuiltIn;

    /// <summary>Whether a file that cannot be read, or that had to be repaired, refuses them all.</summary>
    public bool Strict { get; init; }

    /// <summary>Reads clips as a model has those that it learned.</summary>
    public static ClipOptions Of(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new ClipOptions { Bars = card.Grid.Bars, TicksPerQuarter = card.Grid.TicksPerQuarter, Meter = card.Grid.Meter, Kit = card.Kit };
    }

    internal CutOptions Cut => new(Bars, TicksPerQuarter);
}

/// <summary>What became of one file.</summary>
/// <param name="File">Its path from the folder that was named.</param>
/// <param name="Clips">Clips of it, of any metre.</param>
/// <param name="Problem">Why it could not be read, or null.</param>
/// <param name="Repairs">What had to be repaired, a line each.</param>
/// <param name="Notes">How its notes were read; null of a tab, and of what could not be read.</param>
public sealed record FileAccount(string File, int Clips, Fault? Problem, ImmutableArray<string> Repairs, KitNote? Notes);

/// <summary>What was read from some files.</summary>
/// <param name="Clips">All of one metre, with unique and valid names; at least one.</param>
/// <param name="LeftOut">What became no clip, and why; each file that gives none is in it.</param>
public sealed record ClipReading(ImmutableArray<Clip> Clips, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>Every file that was found, in the order of reading.</summary>
    public ImmutableArray<FileAccount> Files { get; init; } = [];

    /// <summary>Hits that share a cell with a stronger one and are lost to it.</summary>
    public LostHits Lost { get; init; }

    /// <summary>The files that could not be read.</summary>
    public IEnumerable<FileAccount> Unreadable => Files.Where(file => file.Problem is not null);

    /// <summary>The kit that they are played on.</summary>
    public Kit Kit { get; init; } = Kit.Nine;

    /// <summary>Raster that all the clips share.</summary>
    public Grid Grid => Clips[0].Grid;
}
