using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>
/// What performers and their patches do to the music, at random: tempi, jumps, stops, swaps, metres, positions, planes, and hands on the pattern.
/// </summary>
internal sealed class Disturbances
{
    private static readonly Meter[] Meters = [new(4, 4), new(3, 4), new(7, 8), new(6, 8), new(5, 4)];

    private readonly Random _random;
    private readonly FoldedModel[] _models;

    public Disturbances(int seed)
    {
        _random = new Random(seed);
        _models = [.. Enumerable.Range(0, 8).Select(_ => RandomModel())];
    }

    /// <summary>Four decks, each with a model of its own.</summary>
    public Stage Stage() => new(_models[0], _models[1], _models[2], _models[3]);

    /// <summary>Something happens, or mostly nothing.</summary>
    public void Strike(Stage stage)
    {
        switch (_random.Next(160))
        {
            case 0: stage.Transport(t => t with { Bpm = 20 + _random.Next(280) }); break;
            case 1: stage.Transport(t => t.Locate(_random.Next(4), _random.Next(8) / 2.0)); break;
            case 2: stage.Transport(t => t.Stop()); break;
            case 3 or 4: stage.Swap(_models[_random.Next(_models.Length)], _random.Next(4)); break;
            case 5: stage.Transport(t => t.Nudge(_random.Next(60) - 30)); break;
            case 6: stage.Controls(c => c with { Microtiming = _random.Next(3) }, _random.Next(4)); break;
            case 7: stage.Controls(c => c with { Swing = _random.Next(3) / 2f }, _random.Next(4)); break;
            case 8: stage.Transport(t => t.Play()); break;
            case 10: Pin(stage, _random.Next(4)); break;
            case 11: stage.Controls(c => c with { Lengths = c.Lengths.With(Drum, _random.Next(3) * _random.Next(130)) }, _random.Next(4)); break;
            case 12: stage.Controls(c => c with { Rotations = c.Rotations.With(Drum, _random.Next(200) - 100) }, _random.Next(4)); break;
            case 13: stage.Controls(c => c with { Probabilities = c.Probabilities.With(Drum, _random.Next(3) / 2f) }, _random.Next(4)); break;
            case 14: stage.Controls(c => c with { Rate = _random.Next(3) switch { 0 => 0.5f, 1 => 1, _ => 2 } }, _random.Next(4)); break;
            case 15: stage.Controls(c => c with { Shifts = c.Shifts.With(Drum, Shift) }, _random.Next(4)); break;
            case 16: stage.Controls(c => c with { Fade = new Fade(_random.Next(5), _random.Next(5) / 4f, FadeBy.Hits) }, _random.Next(4)); break;
            case 17: stage.Controls(c => c with { Answers = _random.Next(3) * _random.Next(3) }, _random.Next(4)); break;
            case 18 or 19: stage.Targets[_random.Next(4)].Value = new LatentPoint(Coordinate, Coordinate); break;
            case 20: stage.Controls(c => c with { Plane = Along() }, _random.Next(4)); break;
            case 21: stage.Controls(c => c with { Plane = c.Plane.With(_random.Next(8), Coordinate) }, _random.Next(4)); break;
            case 22: stage.Controls(c => c with { Plane = LatentPlane.Through(Three(), c.Plane) }, _random.Next(4)); break;
            case 9: stage.Transport(t => t.Stop().Locate(_random.Next(4), 0)); break;
        }

        if (!stage.Engine.Playing && _random.Next(3) == 0)
            stage.Transport(t => t.Continue());
    }

    private Instrument Drum => (Instrument)_random.Next(Instruments.Usual);

    // Of no round number of ticks at any whole tempo: whether a hit of a tick's very end is of this tick or of the next, roundings decide.
    private float Shift => _random.Next(3) == 0 ? _random.Next(198) - 99 + 0.37f : 0;

    private float Coordinate => ((float)_random.NextDouble() * 6) - 3;

    private LatentPlane Along()
    {
        int first = _random.Next(8);
        return LatentPlane.Of(first, (first + 1 + _random.Next(7)) % 8, Numbers(8));
    }

    private PlaneSpan Three() => PlaneSpan.Through(3, ["a", "b", "c"], Numbers(24)).Value;

    private float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => Coordinate)];

    private void Pin(Stage stage, int deck)
    {
        PinTable pins = stage.State.Decks[deck].Controls.Pins;
        if (_random.Next(20) == 0)
            pins = default;
        for (int i = _random.Next(12); i > 0; i--)
        {
            var pin = new Pin(Drum, _random.Next(250), Math.Max(_random.Next(200) - 72, 0), (_random.Next(33) - 16) / 4f);
            pins = _random.Next(4) == 0 && !pins.IsEmpty ? pins.Without(pins[0].Instrument, pins[0].Tick)
                : pins.With(pin).TryGet(out PinTable more, out _) ? more : default;
        }

        stage.Controls(c => c with { Pins = pins }, deck);
    }

    private FoldedModel RandomModel()
    {
        int bars = 1 + _random.Next(2);
        var grid = new Grid(Meters[_random.Next(Meters.Length)], _random.Next(4) == 0 ? 12 : 24, bars);
        return new FoldedModel(grid, Numbers(2 + _random.Next(7)), RandomHits(grid), RandomHits(grid));
    }

    private Hit[] RandomHits(Grid grid)
    {
        float[] offsets = [-4, -1.5f, -1, -0.5f, -0.1f, 0, 0, 0, 0.3f, 0.5f, 1, 2.5f, 4];
        var hits = new List<Hit>();
        for (int cell = 0; cell < grid.CellCount; cell++)
        {
            if (_random.Next(12) == 0)
                hits.Add(new Hit((Instrument)(cell / grid.TickCount), cell % grid.TickCount, 100, offsets[_random.Next(offsets.Length)]));
        }

        return [.. hits];
    }
}
