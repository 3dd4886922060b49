using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Midi.Files;
using RVae.Midi.Kits;
using RVae.Midi.Tests.Files;

namespace RVae.Midi.Tests.Clips;

public sealed class MidiSequencesTests
{
    private static Outcome<MidiSequences> Read(byte[] bytes) => MidiFile.Parse(bytes, "song.mid")
        .Then(file => MidiSequences.Of(file, "song.mid", NoteChoice.Parse("general-midi").Value, Kit.Nine, 24));

    private static HitSequence Only(byte[] bytes) => Read(bytes).Value.Sequences.Single();

    [Fact]
    public void Pulses_become_quarter_notes_whatever_the_tempo()
    {
        HitSequence sequence = Only(Smf.File(0, 96,
            [.. Smf.Tempo(0, 1_000_000), .. Smf.Kick(48), .. Smf.Tempo(48, 250_000), .. Smf.Kick(96), .. Smf.EndOfTrack]));

        sequence.Hits.Select(hit => hit.Quarter).ShouldBe([0.5, 2]);
        sequence.Tempos.ShouldBe([new TempoChange(0, 60), new TempoChange(1, 240)]);
        sequence.Length.ShouldBe(2);
    }

    [Fact]
    public void Frames_become_quarter_notes_by_the_tempo_that_holds()
    {
        // 25 frames of 4 pulses: 100 pulses a second. At 120 a second is two quarter notes, at 60 one, at 240 four.
        HitSequence sequence = Only(Smf.File(0, 0xE704,
        [
            .. Smf.Kick(100), .. Smf.Tempo(0, 1_000_000), .. Smf.Kick(100), .. Smf.Tempo(50, 250_000), .. Smf.Kick(50),
            .. Smf.EndOfTrack,
        ]));

        sequence.Hits.Select(hit => hit.Quarter).ShouldBe([2, 3, 5.5]);
        sequence.Tempos.Select(tempo => (tempo.Quarter, tempo.Bpm)).ShouldBe([(2, 60), (3.5, 240)]);
    }

    [Fact]
    public void A_thousand_tempos_are_no_matter()
    {
        byte[] tempos = [.. Enumerable.Range(1, 1000).SelectMany(i => Smf.Tempo(96, i * 1000))];

        HitSequence sequence = Only(Smf.File(1, 96, [.. tempos, .. Smf.EndOfTrack], [.. Smf.Kick(0), .. Smf.EndOfTrack]));

        sequence.BpmAt(0).ShouldBe(120);
        sequence.BpmAt(1).ShouldBe(60_000);
        sequence.BpmAt(499.5).ShouldBe(60_000 / 499.0);
        sequence.BpmAt(2000).ShouldBe(60);
    }

    [Fact]
    public void Tracks_of_format_1_sound_together()
    {
        HitSequence sequence = Only(Smf.File(1, 96,
            [.. Smf.Signature(0, 3, 2), .. Smf.EndOfTrack],
            [.. Smf.Kick(96), .. Smf.EndOfTrack],
            [0, 0x99, 38, 90, 120, 0xFF, 0x2F, 0]));

        sequence.Hits.Select(hit => (hit.Quarter, hit.Instrument))
            .ShouldBe([(0, Instrument.Snare), (1, Instrument.Kick)]);
        sequence.Meters.ShouldBe([new MeterChange(0, new Meter(3, 4))]);
        sequence.Length.ShouldBe(1.25);
    }

    [Fact]
    public void Tracks_of_format_2_are_pieces_of_their_own_with_bars_that_count_on()
    {
        byte[] inThree = [.. Smf.Signature(0, 3, 2), .. Smf.Kick(0), 0x82, 0x20, 0xFF, 0x2F, 0];

        MidiSequences played = Read(Smf.File(2, 96, inThree, [.. Smf.Kick(96), .. Smf.EndOfTrack])).Value;

        played.Sequences.Select(sequence => (sequence.FirstBar, sequence.Hits.Single().Quarter, sequence.Meters.Length))
            .ShouldBe([(1, 0, 1), (2, 1, 0)]);
    }

    [Fact]
    public void Notes_on_other_channels_than_10_are_left_out_when_10_has_drums()
    {
        MidiSequences played = Read(Smf.File(0, 96, [.. Smf.Kick(0), 0, 0x90, 36, 80, .. Smf.EndOfTrack])).Value;

        played.Sequences.Single().Hits.Single().Velocity.ShouldBe(100);
        played.LeftOut.Single().ToString().ShouldBe("song.mid: notes on other channels than 10, where this file has its drums: 1");
    }

    [Fact]
    public void A_loop_without_channel_10_is_drums_on_every_channel() =>
        Only(Smf.File(0, 96, [0, 0x90, 36, 80, 0, 0x91, 38, 80, .. Smf.EndOfTrack])).Hits.Length.ShouldBe(2);

    [Fact]
    public void A_pedal_that_one_piece_leaves_closed_closes_no_hat_of_the_next_one() =>
        Read(Smf.File(2, 96, [0, 0xB9, 4, 127, 0, 0x99, 46, 80, .. Smf.EndOfTrack], [0, 0x99, 46, 80, .. Smf.EndOfTrack]))
            .Value.Sequences.Select(piece => piece.Hits.Single().Instrument).ShouldBe([Instrument.Hat, Instrument.OpenHat]);

    [Fact]
    public void Notes_without_an_instrument_are_counted_and_told()
    {
        MidiSequences played = Read(Smf.File(0, 96, [0, 0x99, 71, 80, 5, 71, 0, 0, 71, 80, 0, 72, 9, .. Smf.EndOfTrack])).Value;

        played.Sequences.Single().Hits.ShouldBeEmpty();
        played.LeftOut.Select(left => left.Reason).ShouldBe(
        [
            "note 71 has no instrument in the drum map, hits: 2",
            "note 72 has no instrument in the drum map, hits: 1",
        ]);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(33, 2)]
    [InlineData(4, 6)]
    [InlineData(4, 255)]
    public void A_time_signature_that_no_bar_can_have_leaves_the_metre_and_is_told(byte numerator, byte power)
    {
        MidiSequences played = Read(Smf.File(0, 96, [.. Smf.Signature(0, 3, 2), .. Smf.Signature(96, numerator, power), .. Smf.EndOfTrack])).Value;

        played.Sequences.Single().Meters.ShouldBe([new MeterChange(0, new Meter(3, 4))]);
        played.Repairs.Single().ShouldStartWith($"the time signature {numerator}/2^{power} at quarter note 1 cannot be used");
    }

    [Fact]
    public void A_file_without_tracks_plays_nothing() =>
        Only(Smf.File(1, 96)).ShouldSatisfyAllConditions(
            sequence => sequence.Length.ShouldBe(0),
            sequence => sequence.Hits.ShouldBeEmpty());
}
