using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Measures a model as performers hear it: each clip is encoded, and its latent mean is decoded without noise, by the same C# code that plays live.
/// The hits above the threshold are compared with the played ones.
/// </summary>
public static class Evaluation
{
    /// <summary>Measures a model on clips.</summary>
    /// <param name="model">Any model.</param>
    /// <param name="clips">Clips of the model's grid.</param>
    /// <returns>The report, or a fault that names the clip that does not fit.</returns>
    public static Outcome<EvaluationReport> Evaluate(RhythmModel model, IReadOnlyList<Clip> clips)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Evaluate(model, clips, (_, groove) => model.Encode(groove));
    }

    /// <summary>Measures a placed model on the clips of its card, in their order, each at its place.</summary>
    internal static Outcome<EvaluationReport> EvaluateAtPlaces(PlacedModel model, IReadOnlyList<Clip> clips) =>
        Evaluate(model, clips, (clip, _) => model.PlaceOf(clip).ToArray());

    private static Outcome<EvaluationReport> Evaluate(
        RhythmModel model, IReadOnlyList<Clip> clips, Func<int, Groove, float[]> locate)
    {
        ArgumentNullException.ThrowIfNull(clips);
        if (clips.Count == 0)
            return new Fault(FaultCode.NotFound, "there are no clips to evaluate on");
        Grid grid = model.Card.Grid;
        if (clips.FirstOrDefault(clip => clip.Grid != grid) is { } other)
            return new Fault(FaultCode.BadArguments, $"clip '{other.Name}' has {Text(other.Grid)}, the model has {Text(grid)}");
        var tally = new OnsetTally();
        IGrooveDecoder decoder = model.CreateDecoder();
        float[] conditions = new float[model.Card.Conditions.Length];
        var groove = new Groove(grid);
        for (int i = 0; i < clips.Count; i++)
        {
            groove.SetHits(clips[i].Hits);
            decoder.Decode(locate(i, groove), conditions, groove);
            tally.Add(clips[i], HitsOf(groove));
        }

        return tally.Report(clips.Count);
    }

    /// <summary>The hits of a groove at the default threshold, ordered by tick and then by instrument.</summary>
    internal static ImmutableArray<Hit> HitsOf(Groove groove)
    {
        var hits = ImmutableArray.CreateBuilder<Hit>();
        ImmutableArray<Instrument> instruments = Instruments.FirstOf(groove.Grid.InstrumentCount);
        for (int tick = 0; tick < groove.Grid.TickCount; tick++)
        {
            foreach (Instrument instrument in instruments)
            {
                int cell = groove.Cell(instrument, tick);
                if (groove.Onsets[cell] > OnsetF1.Threshold)
                    hits.Add(new Hit(instrument, tick, VelocityOf(groove.Velocities[cell]), groove.Offsets[cell]));
            }
        }

        return hits.ToImmutable();
    }

    private static int VelocityOf(float share) => Math.Clamp((int)MathF.Round(share * 127f), 1, 127);

    private static string Text(Grid grid) => $"{grid.Bars} bar(s) of {grid.Meter} at {grid.TicksPerQuarter} ticks to a quarter, {grid.InstrumentCount} instruments";
}
