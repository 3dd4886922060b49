using System.Diagnostics;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Classic;
using RVae.Engine.Rhythm;
using RVae.Torch;

namespace RVae.Bench.Learning;

/// <summary>Every figure of one training, by name, in the order of the table.</summary>
internal static class LearningFigures
{
    /// <summary>Trains and measures.</summary>
    public static IReadOnlyList<(string Name, double Value)> Measure(GrooveBars bars, string kind, int seed)
    {
        // The classic recipe is the paper's, which keeps every tick as it was played.
        var plan = new TrainingPlan { Name = "bench", Kind = kind, Seed = seed, KeepRaw = kind == ClassicModel.KindName };
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        TrainedModel trained = TorchTrainer.Train(bars.Dataset("bench"), plan, null, TimeProvider.System, default).Value;
        process.Refresh();
        TimeSpan processor = process.TotalProcessorTime - before;
        RhythmModel model = ModelKinds.Create(trained).Value;

        // What is held out inside the training does not count as learned.
        HashSet<string> names = [.. trained.Card.Clips];
        Clip[] played = [.. bars.Learned.Where(clip => names.Contains(clip.Name))];
        ModelReport report = ModelReport.Of(model, played, bars.HeldOut).Value;
        (EvaluationReport learned, MapReport map) = (report.Learned, report.Map);
        (double usual, double slow) = DecodeTime(model);
        return
        [
            ("train F1", learned.Exact.F1), ("F1 ±1 tick", learned.Near.F1), ("F1 of all notes", report.Played.F1), ("recall of all notes", report.Played.Recall), ("precision of them", report.Played.Precision),
            ("velocity /127", learned.VelocityError ?? 0), ("timing ms", learned.TimingErrorMs ?? 0),
            ("held-out F1", report.HeldOut?.Exact.F1 ?? 0), ("of the oracle", report.OfOracle ?? 0), ("of splices", report.OfSplices ?? 0), ("of edits", report.OfEdits ?? 0),
            ("map recall .95", map.Recall), ("reach .9", map.Reach), ("effective clips", map.EffectiveClips),
            ("silent", map.Silent), ("identical", map.Identical), ("mean jump", map.MeanJump), ("p95 jump", map.HighJump),
            ("hits / corpus", map.HitRatio), ("threshold span", map.ThresholdSpan), ("outside", map.Outside),
            ("blinking", map.Blinking), ("jump of a glide", map.GlideJump),
            ("blinking, nearest", map.NearestBlinking), ("jump, nearest", map.NearestGlideJump), ("strange hits", map.StrangeHits),
            ("mixed beats, clips", map.OfClips.MixedBeats), ("mixed beats, between", map.Between.MixedBeats),
            ("three hands, clips", map.OfClips.ThreeHands), ("three hands, between", map.Between.ThreeHands),
            ("hat clashes, clips", map.OfClips.HatClashes), ("hat clashes, between", map.Between.HatClashes),
            ("new velocity /127", report.HeldOut?.VelocityError ?? 0), ("new timing ms", report.HeldOut?.TimingErrorMs ?? 0),
            ("Fréchet of the map", report.FrechetOfMap ?? 0), ("Fréchet of the clips", report.FrechetOfClips ?? 0),
            ("seconds", trained.Card.TrainingSeconds), ("processor s", processor.TotalSeconds),
            ("decode µs p50", usual), ("decode µs p99", slow),
            ("peak MB", process.PeakWorkingSet64 / 1e6),
        ];
    }

    /// <summary>Microseconds from a position to a groove.</summary>
    private static (double Median, double High) DecodeTime(RhythmModel model)
    {
        const int Decodes = 4000;
        IGrooveDecoder decoder = model.CreateDecoder();
        var groove = new Groove(model.Card.Grid);
        double[] times = new double[Decodes];
        for (int i = 0; i < Decodes; i++)
        {
            long start = Stopwatch.GetTimestamp();
            decoder.Decode([MathF.Sin(i), MathF.Cos(i * 0.7f)], [], groove);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        // The first half is the compiler's.
        double[] warm = [.. times[(Decodes / 2)..].Order()];
        return (warm[warm.Length / 2], warm[(int)(warm.Length * 0.99)]);
    }
}
