using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Peers.Tests;

/// <summary>One hit as a client is told of it, but for its bar and offset.</summary>
internal readonly record struct Struck(int Tick, int Instrument, int Note, int Velocity);

/// <summary>What a point's groove holds, worked out from the model file alone and not by the tick engine.</summary>
internal static class Expected
{
    public static IReadOnlySet<Struck> Hits(string modelFile, float x, float y, float threshold = 0.5f)
    {
        RhythmModel model = ModelFile.Load(modelFile).Value;
        var groove = new Groove(model.Card.Grid);
        model.CreateDecoder().Decode([x, y], [], groove);
        var hits = new HashSet<Struck>();
        foreach (Instrument instrument in Instruments.FirstOf(Instruments.Usual))
        {
            for (int tick = 0; tick < groove.Grid.TickCount; tick++)
            {
                int cell = groove.Cell(instrument, tick);
                if (groove.Onsets[cell] > threshold)
                    hits.Add(new Struck(tick, (int)instrument, Kit.GeneralMidi[(int)instrument], Velocity(groove.Velocities[cell])));
            }
        }

        return hits;
    }

    private static int Velocity(float share) => Math.Clamp((int)MathF.Round(share * 127), 1, 127);
}
