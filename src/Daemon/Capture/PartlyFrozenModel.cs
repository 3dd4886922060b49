using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Capture;

/// <summary>A model in which some drums always play a clip: the model of a deck with frozen drums.</summary>
/// <param name="model">Plays the other drums.</param>
/// <param name="clip">What the frozen drums play, on the grid of the model.</param>
/// <param name="freezes">The drums that are frozen.</param>
internal sealed class PartlyFrozenModel(RhythmModel model, Clip clip, PerInstrument<bool> freezes) : RhythmModel(model.Card)
{
    public override IGrooveDecoder CreateDecoder() => new Decoder(model.CreateDecoder(), clip, freezes);

    public override float[] Encode(Groove groove) => model.Encode(groove);

    private sealed class Decoder(IGrooveDecoder others, Clip clip, PerInstrument<bool> freezes) : IGrooveDecoder
    {
        public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
        {
            others.Decode(latent, conditions, into);
            for (int i = 0; i < into.Grid.InstrumentCount; i++)
            {
                if (freezes[(Instrument)i])
                    into.Onsets.Slice(into.Cell((Instrument)i, 0), into.Grid.TickCount).Clear();
            }

            foreach (Hit hit in clip.Hits)
            {
                if (!freezes[hit.Instrument])
                    continue;
                int cell = into.Cell(hit.Instrument, hit.Tick);
                (into.Onsets[cell], into.Velocities[cell], into.Offsets[cell]) = (1, hit.Velocity / 127f, hit.Offset);
            }
        }
    }
}
