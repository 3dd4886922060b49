using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Midi.Files;
using RVae.Midi.Kits;
using RVae.Midi.Tests.Files;

namespace RVae.Midi.Tests.Kits;

/// <summary>Whose kit a file is of is seen from the file.</summary>
public sealed class KitTests
{
    [Theory]
    [InlineData("general-midi", new[] { 36, 42, 38, 42 }, new[] { Instrument.Kick, Instrument.Hat, Instrument.Snare, Instrument.Hat })]
    [InlineData("addictive-drums-2", new[] { 36, 49, 38, 50, 54 }, new[] { Instrument.Kick, Instrument.Hat, Instrument.Snare, Instrument.Hat, Instrument.OpenHat })]
    [InlineData("addictive-drums-2", new[] { 36, 49, 38, 49, 65, 67, 71 }, new[] { Instrument.Kick, Instrument.Hat, Instrument.Snare, Instrument.Hat, Instrument.LowTom, Instrument.LowTom, Instrument.HighTom })]
    [InlineData("toontrack", new[] { 36, 62, 38, 63, 60, 10 }, new[] { Instrument.Kick, Instrument.Hat, Instrument.Snare, Instrument.Hat, Instrument.OpenHat, Instrument.Hat })]
    [InlineData("yamaha-dtx", new[] { 33, 42, 31, 42 }, new[] { Instrument.Kick, Instrument.Hat, Instrument.Snare, Instrument.Hat })]
    public void A_map_is_chosen_by_the_notes_that_occur(string map, int[] notes, Instrument[] instruments)
    {
        MidiSequences read = Read(Smf.File(0, 96, [.. Loop(0x90, notes), .. Smf.EndOfTrack]));

        read.Notes.Map.ShouldBe(map);
        Struck(read).Take(instruments.Length).ShouldBe(instruments);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(-12)]
    public void A_kit_in_another_octave_is_moved_back(int octave)
    {
        int[] notes = [36, 42, 38, 42];
        byte[] track =
        [
            .. Enumerable.Range(0, 8).SelectMany(i =>
                (byte[])[(byte)(i == 0 ? 0 : 24), 0x90, (byte)(notes[i % 4] + octave), 90, 0, (byte)(42 + octave), 80]),
        ];

        MidiSequences read = Read(Smf.File(0, 96, [.. track, .. Smf.EndOfTrack]));

        read.Notes.Title.ShouldStartWith("General MIDI, moved by");
        Struck(read).Distinct().Order().ShouldBe([Instrument.Kick, Instrument.Snare, Instrument.Hat]);
    }

    [Theory]
    [InlineData("Addictive Drums", "addictive-drums-2")]
    [InlineData("TD-17 in", "roland-td")]
    [InlineData("EZdrummer 3", "toontrack")]
    [InlineData("Studio Drummer", "studio-drummer")]
    [InlineData("SSD5", "steven-slate")]
    [InlineData("volca beats", "korg")]
    public void A_map_is_chosen_by_the_name_of_a_track(string name, string map) =>
        Read(Smf.File(0, 96, [.. Named(name), .. Loop(0x99, 36, 38, 49), .. Smf.EndOfTrack])).Notes.Map.ShouldBe(map);

    [Theory]
    [InlineData("Kick", "Snare", "Closed Hat")]
    [InlineData("Bass Drum 1", "SD", "HH")]
    [InlineData("Grosse caisse", "Caisse claire", "Charleston fermé")]
    [InlineData("Große Trommel", "Kleine Trommel", "Hi-Hat geschlossen")]
    [InlineData("Bombo", "Caja", "Charles cerrado")]
    [InlineData("キック", "スネア", "ハイハット")]
    [InlineData("Бочка", "Рабочий", "Хэт")]
    public void A_track_for_each_drum_is_told_by_its_name_whatever_its_note(string kick, string snare, string hat)
    {
        MidiSequences read = Read(Smf.File(1, 96,
            [.. Named(kick), .. Loop(0x90, 60), .. Smf.EndOfTrack],
            [.. Named(snare), .. Loop(0x90, 60), .. Smf.EndOfTrack],
            [.. Named(hat), .. Loop(0x90, 60), .. Smf.EndOfTrack]));

        Struck(read).Distinct().Order().ShouldBe([Instrument.Kick, Instrument.Snare, Instrument.Hat]);
        read.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void The_pedal_closes_an_open_hat_and_no_crash()
    {
        MidiSequences read = Read(Smf.File(0, 96,
            [0, 0xB9, 4, 127, 0, 0x99, 46, 90, 24, 46, 90, 0, 49, 90, 0, 0xB9, 4, 0, 24, 0x99, 46, 90, 0, 36, 90, .. Smf.EndOfTrack]));

        Struck(read).ShouldBe([Instrument.Hat, Instrument.Hat, Instrument.OpenHat, Instrument.OpenHat, Instrument.Kick]);
    }

    [Fact]
    public void What_looks_like_a_melody_is_asked_about_and_learned_only_when_it_is_said_to_be_drums()
    {
        byte[] melody = Smf.File(0, 96, [.. Loop(0x90, 60, 64, 67, 72), .. Smf.EndOfTrack]);

        MidiSequences read = Read(melody);
        read.Sequences.Single().Hits.ShouldBeEmpty();
        read.LeftOut.Single().Reason.ShouldStartWith("channel 1 looks like a melody");
        Read(melody, NoteChoice.Of("general-midi", null).Value).Sequences.Single().Hits.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_stray_hit_on_channel_10_does_not_hide_the_drums_on_channel_1()
    {
        MidiSequences read = Read(Smf.File(1, 96, [.. Loop(0x90, 36, 42, 38, 42), .. Smf.EndOfTrack], [0, 0x99, 49, 90, .. Smf.EndOfTrack]));

        read.Sequences.Single().Hits.Length.ShouldBe(33);
        read.Notes.About.ShouldBe("channel 10 has only 1 hit: the drums are on channel 1");
    }

    [Fact]
    public void Notes_that_are_said_win_over_map_and_names()
    {
        NoteChoice said = NoteChoice.Of("yamaha-dtx", "42=clap,31=none").Value;

        MidiSequences read = Read(Smf.File(0, 96, [.. Loop(0x99, 33, 42, 31), .. Smf.EndOfTrack]), said);

        Struck(read).Distinct().Order().ShouldBe([Instrument.Kick, Instrument.Clap]);
        read.Notes.Why.ShouldBe("it was asked for");
    }

    [Fact]
    public void A_map_that_there_is_not_and_two_maps_are_faults()
    {
        NoteChoice.Of("tama", null).Fault!.Value.Message.ShouldStartWith("there is no drum map 'tama': there are general-midi, roland-td");
        NoteChoice.Of("alesis", "roland-td,40=rim").Fault!.Value.Message.ShouldStartWith("two drum maps were named");
    }

    [Fact]
    public void Every_map_has_a_name_of_its_own_a_kick_a_snare_and_a_hat()
    {
        KitMap.All.Select(map => map.Name).ShouldBeUnique();
        foreach (KitMap map in KitMap.All)
        {
            Instrument[] there =
            [
                .. Enumerable.Range(0, 128).Where(note => map.Notes.TryMap(note, out _))
                    .Select(note => map.Notes.TryMap(note, out Instrument one) ? one : default),
            ];
            there.ShouldContain(Instrument.Kick);
            there.ShouldContain(Instrument.Snare);
            there.ShouldContain(Instrument.Hat);
        }
    }

    [Theory]
    [InlineData(36, 42, 38, 61, 62)]
    [InlineData(36, 60, 38, 60, 63)]
    public void A_map_that_was_checked_against_no_list_is_never_guessed(params int[] notes) =>
        KitMap.Find(Read(Smf.File(0, 96, [.. Loop(0x99, notes), .. Smf.EndOfTrack])).Notes.Map).Value.IsChecked.ShouldBeTrue();

    [Fact]
    public void A_note_that_stops_a_cymbal_is_no_hit()
    {
        MidiSequences read = Read(Smf.File(0, 96, [.. Named("Superior Drummer"), .. Loop(0x99, 36, 61, 38, 49, 61, 61, 61, 50), .. Smf.EndOfTrack]));

        Struck(read).Count().ShouldBe(28);
        read.LeftOut.Single().Reason.ShouldBe("note 50 has no instrument in the drum map, hits: 4");
    }

    private static MidiSequences Read(byte[] bytes, NoteChoice? said = null) => MidiFile.Parse(bytes, "song.mid")
        .Then(file => MidiSequences.Of(file, "song.mid", said ?? NoteChoice.Recognised, Kit.Nine, 24)).Value;

    private static IEnumerable<Instrument> Struck(MidiSequences read) => read.Sequences.SelectMany(sequence => sequence.Hits).Select(hit => hit.Instrument);

    private static byte[] Loop(byte status, params int[] notes) =>
        [.. Enumerable.Range(0, 32).SelectMany(i => (byte[])[(byte)(i == 0 ? 0 : 24), status, (byte)notes[i % notes.Length], 90])];

    private static byte[] Named(string name)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(name);
        return [0, 0xFF, 3, (byte)text.Length, .. text];
    }
}
