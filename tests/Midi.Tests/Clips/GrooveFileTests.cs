using CsCheck;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Midi.Files;
using RVae.Midi.Kits;

namespace RVae.Midi.Tests.Clips;

public sealed class GrooveFileTests
{
    private static readonly string[] Meters = ["4/4", "3/4", "6/8", "12/8", "5/4", "7/8", "5/8", "2/2", "11/16", "3/32"];

    /// <summary>A hit's place survives exactly, its offset to a 40th of a tick and one rounding, its velocity exactly.</summary>
    private const float Rounding = (1f / GrooveFile.PulsesPerTick) + 1e-4f;

    [Fact]
    public void Clip_to_groove_to_file_to_clip_is_the_identity() => GenClip.Sample(clip =>
    {
        Clip played = clip with { Hits = HitsOf(GrooveOf(clip)) };

        Clip back = Reread(GrooveFile.Of(played), clip.Grid);

        return back.Grid == clip.Grid
            && Math.Abs(back.Source.Bpm - clip.Source.Bpm) < 0.01
            && back.Hits.Length == clip.Hits.Length
            && back.Hits.Zip(clip.Hits).All(pair => Same(pair.First, pair.Second));
    });

    [Fact]
    public void Notes_end_before_they_begin_again_and_before_the_last_bar_line() => GenClip.Sample(clip =>
    {
        MidiFile file = GrooveFile.Of(clip);
        Dictionary<int, long> sounding = [];
        foreach (MidiEvent item in file.Tracks[1].Events)
        {
            if (item.IsNoteOn && !sounding.TryAdd(item.Data1, item.Time))
                return false;
            if (!item.IsNoteOn && (!sounding.Remove(item.Data1, out long began) || item.Time <= began))
                return false;
        }

        return sounding.Count == 0
            && file.Tracks.All(track => track.Length == (long)clip.Grid.TickCount * GrooveFile.PulsesPerTick)
            && file.Tracks[1].Events.All(item => item.Time <= file.Tracks[1].Length && item.Channel == 9);
    });

    [Fact]
    public void Notes_are_on_the_channel_that_is_asked_for_and_else_on_that_of_drums() => GenClip.Sample(clip =>
        GrooveFile.Of(clip, channel: 3).Tracks[1].Events.All(item => item.Channel == 2) && GrooveFile.Of(clip).Tracks[1].Events.All(item => item.Channel == 9));

    [Fact]
    public void Hits_of_several_bars_are_written_where_they_fall()
    {
        MidiFile file = GrooveFile.Of(
            Grid.OneBar with { Bars = 2 },
            [new NoteHit(1, 24, 0.25f, 90, 38), new NoteHit(0, 0, -0.5f, 100, 36), new NoteHit(1, 0, -4, 80, 42), new NoteHit(1, 95, 4, 70, 42)],
            100,
            "exported");

        file.Format.ShouldBe(1);
        file.Tracks.Select(track => track.Name).ShouldBe(["exported", "Drums"]);
        file.Tracks[0].Events.ShouldBe([MidiEvent.Tempo(0, 600_000), MidiEvent.TimeSignature(0, 4, 2)]);
        file.Tracks[1].Events.Where(item => item.IsNoteOn).Select(item => (item.Time, (int)item.Data1, (int)item.Data2))
            .ShouldBe([(0L, 36, 100), (92 * 40L, 42, 80), ((120 * 40L) + 10, 38, 90), ((192 * 40L) - 1, 42, 70)]);
    }

    [Fact]
    public void Two_instruments_on_one_note_at_one_time_sound_once_and_as_strong_as_the_stronger()
    {
        MidiFile file = GrooveFile.Of(Grid.OneBar, [new NoteHit(0, 3, 0, 60, 36), new NoteHit(0, 3, 0, 90, 36)], 120, "");

        file.Tracks[1].Events.Single(item => item.IsNoteOn).Data2.ShouldBe((byte)90);
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        Should.Throw<ArgumentException>(() => GrooveFile.Of(Grid.OneBar, [new NoteHit(0, 0, 0, 0, 36)], 120, ""));
        Should.Throw<ArgumentException>(() => GrooveFile.Of(Grid.OneBar, [new NoteHit(0, 0, 0, 1, 128)], 120, ""));
        Should.Throw<ArgumentException>(() => GrooveFile.Of(Grid.OneBar, [], 0, ""));
        Should.Throw<ArgumentException>(() => GrooveFile.Of(new Grid(new Meter(7, 32), 12, 1), [], 120, ""));
    }

    private static bool Same(Hit one, Hit other) =>
        one.Instrument == other.Instrument && one.Tick == other.Tick && one.Velocity == other.Velocity
        && (Math.Abs(one.Offset - other.Offset) <= Rounding
            // Nothing sounds before a file begins.
            || (other.Tick == 0 && other.Offset < 0 && one.Offset == 0));

    private static Groove GrooveOf(Clip clip)
    {
        var groove = new Groove(clip.Grid);
        groove.SetHits(clip.Hits);
        return groove;
    }

    private static System.Collections.Immutable.ImmutableArray<Hit> HitsOf(Groove groove) =>
    [
        .. from tick in Enumerable.Range(0, groove.Grid.TickCount)
           from instrument in Instruments.FirstOf(Instruments.Usual)
           let cell = groove.Cell(instrument, tick)
           where groove.Onsets[cell] > 0.5f
           select new Hit(instrument, tick, (int)MathF.Round(groove.Velocities[cell] * 127), groove.Offsets[cell]),
    ];

    private static Clip Reread(MidiFile file, Grid grid) =>
        MidiFile.Parse(file.ToBytes(), "a.mid")
            .Then(midi => MidiSequences.Of(midi, "a.mid", NoteChoice.Parse("general-midi").Value, Kit.Nine, grid.TicksPerQuarter))
            .Then<Clip>(played => ClipCutter
                .Cut(played.Sequences.Single(), "a", new CutOptions(grid.Bars, grid.TicksPerQuarter)).Clips.Single())
            .Value;

    private static readonly Gen<Clip> GenClip = Gen.Select(
        Gen.Int[0, Meters.Length - 1], Gen.Int[0, 2], Gen.Bool, Gen.Double[20, 300])
        .SelectMany((meterIndex, power, isCoarse, bpm) =>
        {
            Meter.TryParse(Meters[meterIndex], out Meter meter);
            var fine = new Grid(meter, Grid.DefaultTicksPerQuarter, 1 << power);
            Grid grid = isCoarse && (fine with { TicksPerQuarter = 12 }).HasWholeBars ? fine with { TicksPerQuarter = 12 } : fine;
            return Gen.Select(Gen.Int[0, 8], Gen.Int[0, grid.TickCount - 1], Gen.Int[1, 127], Gen.Float[-0.5f, 0.5f])
                .Array[1, 60]
                .Select(hits => new Clip("clip", grid,
                [
                    .. hits.Select(hit => new Hit((Instrument)hit.Item1, hit.Item2, hit.Item3, hit.Item4))
                        .DistinctBy(hit => (hit.Tick, hit.Instrument)).OrderBy(hit => hit.Tick).ThenBy(hit => hit.Instrument),
                ], new ClipSource("clip.mid", 1, bpm)));
        });
}
