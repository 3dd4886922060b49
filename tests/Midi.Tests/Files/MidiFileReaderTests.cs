using RVae.Engine;
using RVae.Midi.Files;

namespace RVae.Midi.Tests.Files;

public sealed class MidiFileReaderTests
{
    private static MidiFile Parse(byte[] bytes) => MidiFile.Parse(bytes, "song.mid").Value;

    private static Fault FaultOf(byte[] bytes) =>
        MidiFile.Parse(bytes, "song.mid").Fault.ShouldNotBeNull();

    /// <summary>The format-0 example of the Standard MIDI File specification 1.0 (RP-001), byte by byte.</summary>
    [Fact]
    public void The_example_of_the_specification_in_format_0_is_read()
    {
        MidiFile file = Parse(
        [
            0x4D, 0x54, 0x68, 0x64, 0, 0, 0, 6, 0, 0, 0, 1, 0, 0x60,
            0x4D, 0x54, 0x72, 0x6B, 0, 0, 0, 0x3B,
            0x00, 0xFF, 0x58, 0x04, 0x04, 0x02, 0x18, 0x08,
            0x00, 0xFF, 0x51, 0x03, 0x07, 0xA1, 0x20,
            0x00, 0xC0, 0x05, 0x00, 0xC1, 0x2E, 0x00, 0xC2, 0x46,
            0x00, 0x92, 0x30, 0x60, 0x00, 0x3C, 0x60,
            0x60, 0x91, 0x43, 0x40, 0x60, 0x90, 0x4C, 0x20,
            0x81, 0x40, 0x82, 0x30, 0x40, 0x00, 0x3C, 0x40,
            0x00, 0x81, 0x43, 0x40, 0x00, 0x80, 0x4C, 0x40,
            0x00, 0xFF, 0x2F, 0x00,
        ]);

        file.Format.ShouldBe(0);
        file.Division.PulsesPerQuarter.ShouldBe(96);
        MidiTrack track = file.Tracks.Single();
        track.Length.ShouldBe(384);
        track.Events[0].ShouldBe(MidiEvent.TimeSignature(0, 4, 2));
        track.Events[1].ShouldBe(MidiEvent.Tempo(0, 500_000));
        track.Events.Where(item => item.IsNoteOn).Select(item => (item.Time, item.Channel, (int)item.Data1))
            .ShouldBe([(0L, 2, 48), (0L, 2, 60), (96L, 1, 67), (192L, 0, 76)]);
        track.Events.Length.ShouldBe(13);
    }

    [Fact]
    public void Running_status_goes_on_over_notes_and_survives_a_meta_event()
    {
        MidiFile file = Parse(Smf.File(0, 96,
            [0, 0x99, 36, 100, 24, 36, 0, 24, 38, 90, 0, 0xFF, 0x01, 2, 0x41, 0x42, 24, 38, 0, .. Smf.EndOfTrack]));

        file.Tracks[0].Events.Select(item => (item.Time, (int)item.Data1, item.IsNoteOn))
            .ShouldBe([(0L, 36, true), (24L, 36, false), (48L, 38, true), (72L, 38, false)]);
    }

    [Fact]
    public void Sysex_unknown_metas_and_unknown_chunks_are_skipped()
    {
        byte[] track =
        [
            0, 0xF0, 3, 0x7E, 0x7F, 0xF7,
            5, 0xF7, 1, 0xF8,
            5, 0xFF, 0x7F, 3, 1, 2, 3,
            5, 0xFF, 0x60, 0,
            .. Smf.Kick(5), .. Smf.EndOfTrack,
        ];
        byte[] bytes = [.. Smf.File(1, 1, 96)[..14], .. Smf.Chunk("XFIH"u8, [1, 2, 3]), .. Smf.Chunk("MTrk"u8, track)];

        Parse(bytes).Tracks.Single().Events.ShouldBe([MidiEvent.NoteOn(20, 9, 36, 100)]);
    }

    [Theory]
    [InlineData(new byte[] { 0x00 }, 0)]
    [InlineData(new byte[] { 0x7F }, 0x7F)]
    [InlineData(new byte[] { 0x81, 0x00 }, 0x80)]
    [InlineData(new byte[] { 0xC0, 0x00 }, 0x2000)]
    [InlineData(new byte[] { 0xFF, 0x7F }, 0x3FFF)]
    [InlineData(new byte[] { 0x81, 0x80, 0x00 }, 0x4000)]
    [InlineData(new byte[] { 0xFF, 0xFF, 0x7F }, 0x1FFFFF)]
    [InlineData(new byte[] { 0xC0, 0x80, 0x80, 0x00 }, 0x08000000)]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0x7F }, 0x0FFFFFFF)]
    public void The_quantities_of_the_specification_are_read(byte[] quantity, long time) =>
        Parse(Smf.File(0, 96, [.. quantity, 0x99, 36, 100, .. Smf.EndOfTrack])).Tracks[0].Events[0].Time.ShouldBe(time);

    [Theory]
    [InlineData(0xE828, 24 * 40)]
    [InlineData(0xE728, 25 * 40)]
    [InlineData(0xE350, 29.97002997 * 80)]
    [InlineData(0xE250, 30 * 80)]
    public void A_division_in_frames_gives_pulses_a_second(int word, double pulses)
    {
        MidiDivision division = Parse(Smf.File(0, word, Smf.EndOfTrack)).Division;

        division.IsSmpte.ShouldBeTrue();
        division.PulsesPerSecond.ShouldBe(pulses, 1e-4);
    }

    [Fact]
    public void Format_2_and_track_names_are_read()
    {
        byte[] named = [0, 0xFF, 0x03, 4, (byte)'B', (byte)'e', (byte)'a', (byte)'t', .. Smf.Kick(3), .. Smf.EndOfTrack];

        MidiFile file = Parse(Smf.File(2, 96, named, [.. Smf.Kick(7), .. Smf.EndOfTrack]));

        file.Format.ShouldBe(2);
        file.Tracks.Select(track => (track.Name, track.Length)).ShouldBe([("Beat", 3L), ("", 7L)]);
    }

    [Fact]
    public void A_longer_header_padding_and_a_missing_end_of_track_do_no_harm()
    {
        byte[] bytes =
        [
            .. Smf.Chunk("MThd"u8, [0, 1, 0, 1, 0, 96, 7, 7]),
            .. Smf.Chunk("MTrk"u8, Smf.Kick(9)), 0, 0, 0,
        ];

        Parse(bytes).Tracks.Single().Length.ShouldBe(9);
    }

    [Fact]
    public void More_tracks_than_the_header_says_are_read_and_what_follows_an_end_of_track_is_not()
    {
        byte[] track = [.. Smf.EndOfTrack, 0x99, 0xFF];

        Parse(Smf.File(1, 1, 96, track, track)).Tracks.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>Not found</html>", "an HTML page")]
    [InlineData("\n  <html lang='en'>", "an HTML page")]
    [InlineData("<?xml version='1.0'?><score/>", "an XML document")]
    [InlineData("SMF2CLIP\0@\0\0", "a MIDI 2.0 clip file")]
    [InlineData("PK\u0003\u0004\0\0\0MThd", "a ZIP archive: unpack it first")]
    [InlineData("RIFF\0\0\0\0WAVEfmt ", "a WAVE recording")]
    [InlineData("RIFF\0\0\0\0RMIDdata\u0004\0\0\0abcd", "a RIFF container (RMID) without a MIDI file")]
    [InlineData("MTrk\0\0\0\u0004\0", "a track without the header 'MThd'")]
    [InlineData("version https://git-lfs.github.com/spec/v1", "a Git LFS pointer")]
    [InlineData("This is a text file, and quite a long one.", "a text file; a drum tab")]
    [InlineData("\0\0\0\0\0\0", "nothing but zeros")]
    [InlineData("ID3\u0004\0", "an MP3 recording")]
    public void What_is_no_midi_file_is_called_what_it_is(string bytes, string what) =>
        FaultOf(System.Text.Encoding.Latin1.GetBytes(bytes)).Message.ShouldStartWith($"song.mid: this is no MIDI file but {what}"
            .Replace("no MIDI file but a RIFF", "a RIFF", StringComparison.Ordinal));

    [Fact]
    public void An_empty_file_and_one_that_nothing_is_known_about_are_faults()
    {
        FaultOf([]).Message.ShouldBe("song.mid is empty: it has 0 bytes");
        FaultOf([1, 2, 3, 200]).Message.ShouldBe("song.mid: expected 'MThd', with which every Standard MIDI File begins");
        FaultOf("MThd\0\0\0"u8.ToArray()).Message.ShouldBe("song.mid: its header is cut off after 7 of 14 bytes");
    }

    [Theory]
    [InlineData(13, 0, "its division is 0x0000")]
    [InlineData(12, 0xE6, "its division is 0xE600")]
    public void A_division_that_gives_no_beat_is_a_fault(int offset, byte value, string message)
    {
        byte[] bytes = Smf.File(0, offset == 12 ? 0 : 96, [.. Smf.Kick(0), .. Smf.EndOfTrack]);
        bytes[offset] = value;

        FaultOf(bytes).Message.ShouldContain(message);
    }

    [Fact]
    public void Every_cut_of_a_file_gives_what_is_there_or_says_that_the_header_is_cut()
    {
        byte[] bytes = Smf.File(1, 96,
            [.. Smf.Tempo(0, 500_000), .. Smf.Signature(0, 7, 3), .. Smf.EndOfTrack],
            [.. Smf.Kick(0), .. Smf.Kick(96), .. Smf.EndOfTrack]);

        for (int length = 0; length < bytes.Length; length++)
        {
            if (length < 14)
                FaultOf(bytes[..length]).Message.ShouldStartWith("song.mid");
            else
                Parse(bytes[..length]).Repairs.ShouldNotBeEmpty($"cut to {length}");
        }

        Parse(bytes[..^4]).Tracks[1].Events.Length.ShouldBe(2);
    }
}
