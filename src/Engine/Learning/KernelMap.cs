using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Placed clips, with the groove that each has at its place: the whole of a <c>kernel</c> model, and the material from which an atlas learns.
/// </summary>
internal sealed class KernelMap
{
    // As a share of the spacing, on a map of about 200 clips. A smaller width would make a cliff between two clips; with a larger one clips lose hits
    // to their neighbours. A wide spacing allows a larger share (docs/decisions).
    private const float WidthShare = 0.39f;
    private const float FineSpacing = 0.424f;
    private const float WidestShare = 0.72f;

    private readonly ImmutableArray<Clip> _clips;
    private readonly ModelCard _card;

    /// <summary>The map of clips of the card's grid; at least one.</summary>
    /// <param name="clips">The clips.</param>
    /// <param name="places">Where they lie.</param>
    /// <param name="card">Card of the new model.</param>
    /// <param name="spliced">Whether the model that learns from this map is spliced: the weights then take that into account.</param>
    public KernelMap(ImmutableArray<Clip> clips, ClipPlaces places, ModelCard card, bool spliced = false)
    {
        _clips = clips;
        _card = card;
        Places = places;
        int ticks = card.Grid.TickCount;
        Struck = [.. clips.SelectMany(clip => clip.Hits).Select(hit => ((int)hit.Instrument * ticks) + hit.Tick).Distinct().Order()];
        // Silence can be learned, too, but a network needs at least one output.
        if (Struck.Length == 0)
            Struck = [0];
        var onsets = new OnsetTargets(clips);
        Onsets = Rows((clip, _) => onsets.Of(clip));
        Velocities = Rows((_, groove) => groove.Velocities);
        Offsets = Rows((_, groove) => Array.ConvertAll(groove.Offsets, offset => offset / card.OffsetScale));
        if (spliced)
            Splicing = WaveFit.Of(this, new Splicing(places, Struck, card));
        ClipWeights = CoverageWeights.Balance(this, card.Seed);
    }

    /// <summary>Of the clips.</summary>
    public Grid Grid => _card.Grid;

    /// <summary>Of the clips.</summary>
    public Kit Kit => _card.Kit;

    /// <summary>Whether drummer's rules hold between the clips.</summary>
    public bool HasDrummerRules => _card.HasDrummerRules;

    /// <summary>The places of the clips.</summary>
    public ClipPlaces Places { get; }

    /// <summary>How the clips are spliced between their places; null where whole clips are mixed.</summary>
    public Splicing? Splicing { get; }

    /// <summary>How much each clip counts, above 0, at most 1.</summary>
    public float[] ClipWeights { get; }

    /// <summary>Number of clips.</summary>
    public int Count => _clips.Length;

    /// <summary>Standard deviation of the kernel, in latent units.</summary>
    public float Width =>
        MathF.Min(WidestShare, WidthShare * MathF.Sqrt(Places.Spacing / FineSpacing)) * Places.Spacing;

    /// <summary>Cells that some clip strikes, ascending.</summary>
    public int[] Struck { get; }

    /// <summary>Onset probabilities, clips × struck cells; a hit where above a half.</summary>
    public float[] Onsets { get; }

    /// <summary>Velocities 0–1 of the hits, clips × struck cells.</summary>
    public float[] Velocities { get; }

    /// <summary>Offsets ±1 of the hits, clips × struck cells.</summary>
    public float[] Offsets { get; }

    /// <summary>The tensors of every placed model: struck cells and places.</summary>
    public Dictionary<string, Weight> Common() => new(StringComparer.Ordinal)
    {
        [StruckCells.TensorName] = StruckCells.Tensor(Struck, _card.Grid.CellCount),
        [PlacedModel.PlacesName] = new Weight([Count, Places.Dimensions], Places.Values),
    };

    /// <summary>The tensors of kind <c>kernel</c>.</summary>
    public Dictionary<string, Weight> Export()
    {
        Dictionary<string, Weight> weights = Common();
        weights[KernelNames.ClipWeights] = new Weight([Count], ClipWeights);
        weights[KernelNames.Width] = new Weight([1], [Width]);
        weights[KernelNames.Onsets] = new Weight([Count, Struck.Length], Onsets);
        weights[KernelNames.Velocities] = new Weight([Count, Struck.Length], Velocities);
        weights[KernelNames.Offsets] = new Weight([Count, Struck.Length], Offsets);
        return weights;
    }

    private float[] Rows(Func<int, Groove, float[]> matrix)
    {
        float[] rows = new float[Count * Struck.Length];
        var groove = new Groove(_card.Grid);
        for (int clip = 0; clip < Count; clip++)
        {
            groove.SetHits(_clips[clip].Hits);
            float[] values = matrix(clip, groove);
            for (int i = 0; i < Struck.Length; i++)
                rows[(clip * Struck.Length) + i] = values[Struck[i]];
        }

        return rows;
    }
}
