using System.Buffers.Binary;
using System.Text;
using RVae.Midi.Files;

namespace RVae.Midi.Tests.Files;

/// <summary>Files as the world has them: each is read as players read it, and each repair is told in a line.</summary>
public sealed class RepairTests
{
    // A kick, a snare a quarter later: what has to come out of every file here.
    private static readonly byte[] Notes = [.. Smf.Kick(0), 96, 0x99, 38, 90];
    private static readonly byte[] Track = [.. Notes, .. Smf.EndOfTrack];

    [Fact]
    public void A_whole_file_has_no_repairs()
    {
        Repairs(Smf.File(0, 96, Track)).ShouldBeEmpty();
        Repairs(Smf.File(1, 96, Smf.EndOfTrack, Track)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(9, "track 1 claims 9 bytes more than there are: read to the end")]
    [InlineData(0x00F00000, "track 1 claims 15728640 bytes more than there are: read to the end")]
    [InlineData(-4, "track 1 claims 8 bytes and has 12")]
    [InlineData(-12, "track 1 claims 0 bytes and has 12")]
    public void The_last_track_may_claim_more_or_less_than_it_has(int more, string repair) =>
        ShouldRead(WithLength(Smf.File(0, 96, Track), 14, more), repair);

    [Theory]
    [InlineData(3, "track 1 claims 15 bytes and has 12")]
    [InlineData(-3, "track 1 claims 9 bytes and has 12")]
    [InlineData(-12, "track 1 claims 0 bytes and has 12")]
    [InlineData(20, "track 1 claims 32 bytes and has 12")]
    [InlineData(1000, "track 1 claims 1012 bytes and has 12")]
    public void A_track_in_front_of_another_may_too(int more, string repair)
    {
        byte[] bytes = WithLength(Smf.File(1, 96, Track, [5, 0x99, 42, 1, .. Smf.EndOfTrack]), 14, more);

        MidiFile file = ShouldRead(bytes, repair);

        file.Tracks.Length.ShouldBe(2);
        file.Tracks[1].Events.ShouldBe([MidiEvent.NoteOn(5, 9, 42, 1)]);
    }

    [Fact]
    public void An_end_of_track_may_be_cut_or_missing()
    {
        ShouldRead(Smf.File(0, 96, Track)[..^1], "track 1 claims 1 bytes more than there are: read to the end", "track 1: the last byte of its end-of-track is missing");
        ShouldRead(Smf.File(0, 96, [.. Track[..^1]]), "track 1: the last byte of its end-of-track is missing");
        ShouldRead(Smf.File(0, 96, Notes), "track 1 has no end-of-track");
        ShouldRead(Smf.File(0, 96, Track[..^2]), "track 1 has no end-of-track", "track 1: its last event is cut off");
        ShouldRead(Smf.File(1, 96, Notes, Smf.EndOfTrack), "track 1 has no end-of-track");
    }

    [Theory]
    [InlineData(5, "the header counts 5 tracks, there are 1")]
    [InlineData(0, "the header counts 0 tracks, there are 1")]
    public void The_header_may_count_other_tracks_than_there_are(int count, string repair) =>
        ShouldRead(Smf.File(1, count, 96, Track), repair);

    [Fact]
    public void The_header_may_lie_about_its_length_and_format()
    {
        ShouldRead(WithLength(Smf.File(0, 96, Track), 0, -1), "the header claims 5 bytes: taken as 6");
        ShouldRead(WithLength(Smf.File(0, 96, Track), 0, 9000), "the header claims 9006 bytes: taken as 6");
        ShouldRead(Smf.File(3, 96, Track), "format 3 does not exist: taken as format 1, tracks that sound together").Format.ShouldBe(1);
        ShouldRead(Smf.File(0, 96, Track, Smf.EndOfTrack), "format 0 has one track, there are 2: taken as format 1, tracks that sound together");
    }

    [Fact]
    public void A_riff_container_is_unwrapped_whatever_its_lengths_say()
    {
        byte[] file = Smf.File(0, 96, Track);
        ShouldRead([.. "RIFF"u8, .. Little(file.Length + 12), .. "RMIDdata"u8, .. Little(file.Length), .. file]);
        ShouldRead([.. "RIFF"u8, .. Little(0), .. "RMIDLIST"u8, .. Little(3), 1, 2, 3, 0, .. "data"u8, .. Little(0), .. file]);
        ShouldRead([.. "RIFF"u8, .. Little(9), .. "RMIDdata"u8, .. Little(99_999), .. file]);
        ShouldRead(
            [.. "RIFF"u8, .. Little(9), .. "RMIDLIST"u8, .. Little(99_999), .. "data"u8, .. Little(5), .. file],
            "the lengths of the RIFF container are wrong: the header was found at byte 28");
    }

    [Fact]
    public void Bytes_around_the_file_are_skipped()
    {
        byte[] file = Smf.File(0, 96, Track);
        ShouldRead([.. new byte[128], .. file], "128 bytes in front of the header skipped");
        ShouldRead([.. file, .. new byte[600]]);
        ShouldRead([.. file, .. "TAG by somebody"u8], "15 bytes that belong to no track skipped");
        ShouldRead([.. file, .. Smf.File(0, 96, Smf.EndOfTrack)], "a second file begins at byte 34: only the first is read");
        ShouldRead([.. file[..14], 1, 2, 3, .. file[14..]], "3 bytes that belong to no track skipped");
    }

    [Fact]
    public void Real_time_bytes_inside_a_track_are_skipped()
    {
        ShouldRead(Smf.File(0, 96, [0, 0xF8, 0, 0xFE, .. Track]), "track 1: 2 real-time bytes skipped");
        ShouldRead(Smf.File(0, 96, [0, 0x99, 0xF8, 36, 100, .. Track[4..]]), "track 1: 1 real-time bytes skipped");
        ShouldRead(Smf.File(0, 96, [0, 0x99, 36, 0xFE, 100, .. Track[4..]]), "track 1: 1 real-time bytes skipped");
        ShouldRead(Smf.File(0, 96, [0, 0xF2, 1, 2, 0, 0xF6, .. Track]), "track 1: 2 system messages skipped");
    }

    [Fact]
    public void Data_over_127_is_limited()
    {
        MidiFile loud = MidiFile.Parse(Smf.File(0, 96, [0, 0x99, 36, 0xFF, .. Track[4..]]), "song.mid").Value;
        loud.Tracks[0].Events[0].ShouldBe(MidiEvent.NoteOn(0, 9, 36, 127));
        loud.Repairs.ShouldBe(["track 1: 1 values over 127 taken as 127"]);

        ShouldRead(
            Smf.File(0, 96, [.. Smf.Kick(0), 0, 0x99, 200, 90, .. Track[4..]]),
            "track 1: 1 messages left out: their note or controller is over 127");
    }

    [Fact]
    public void Tempos_and_signatures_that_are_none_are_ignored()
    {
        ShouldRead(Smf.File(0, 96, [.. Smf.Tempo(0, 0), .. Track]), "track 1: 1 tempos of 0 ignored: the tempo before stays");
        ShouldRead(Smf.File(0, 96, [0, 0xFF, 0x51, 1, 7, .. Track]), "track 1: 1 tempos without their three bytes ignored: the tempo before stays");
        ShouldRead(Smf.File(0, 96, [0, 0xFF, 0x58, 1, 4, .. Track]), "track 1: 1 time signatures without their bytes ignored: the metre before stays");
    }

    [Fact]
    public void Running_status_goes_on_from_the_track_before()
    {
        MidiFile file = MidiFile.Parse(Smf.File(1, 96, Track, [5, 42, 80, .. Smf.EndOfTrack]), "song.mid").Value;

        file.Tracks[1].Events.ShouldBe([MidiEvent.NoteOn(5, 9, 42, 80)]);
        file.Repairs.ShouldBe(["track 2: begins without a status byte: the one of the track before it, 0x99, runs on"]);
    }

    [Fact]
    public void System_exclusive_messages_without_a_length_end_at_their_mark() => ShouldRead(
        Smf.File(0, 96, [0, 0xF0, 0x7E, 0x7F, 9, 1, 0xF7, .. Track]), "track 1: 1 system exclusive messages of a wrong length skipped");

    [Fact]
    public void A_delta_time_may_be_filled_up_with_zeros() =>
        ShouldRead(Smf.File(0, 96, [0x80, 0x80, 0x80, 0x80, .. Track]), "track 1: 1 delta times of more than four bytes");

    [Fact]
    public void What_makes_no_sense_ends_its_track_and_not_the_file()
    {
        MidiFile file = MidiFile.Parse(Smf.File(1, 96, [.. Notes, 1, 0xFF, 0x01, 0x70, 1, 2, 3], Track), "song.mid").Value;

        file.Tracks.Select(track => track.Events.Length).ShouldBe([2, 2]);
        file.Repairs.ShouldBe(["track 1 has no end-of-track", "track 1: what follows byte 30 makes no sense: its last 7 bytes are left out"]);
    }

    [Theory]
    [InlineData("Größe", "utf-8")]
    [InlineData("Größe", "latin1")]
    [InlineData("ドラム", "shift-jis")]
    [InlineData("ударные", "utf-8")]
    public void A_track_name_keeps_its_letters(string name, string encoding)
    {
        byte[] text = encoding == "shift-jis"
            ? CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(name)
            : Encoding.GetEncoding(encoding).GetBytes(name);

        MidiFile.Parse(Smf.File(0, 96, [0, 0xFF, 3, (byte)text.Length, .. text, .. Track]), "song.mid").Value.Tracks[0].Name.ShouldBe(name);
    }

    [Fact]
    public void A_file_that_lies_in_every_track_is_not_read_to_its_end_for_each()
    {
        const int Tracks = 2500, Head = 14, Each = 12;
        byte[] track = [.. "MTrk"u8, 0, 0, 0, 0, .. Smf.Kick(0)];
        byte[] bytes = [.. Smf.File(1, 96), .. Enumerable.Repeat(track, Tracks).SelectMany(one => one), .. new byte[256]];
        for (int i = 0; i < Tracks; i++)
        {
            // Into the zeros at the end, which makes it look right, and in bytes that are read as notes on the way there.
            int claimed = (Tracks - i) * Each;
            while ((claimed & 0x8080) != 0)
                claimed++;
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(Head + (i * Each) + 4), claimed);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        MidiFile file = MidiFile.Parse(bytes, "lies.mid").Value;
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(150_000_000);
        file.Tracks.Length.ShouldBe(Tracks);
        file.Tracks.Take(Tracks - 1).ShouldAllBe(one => one.Events.Length == 1);
    }

    [Fact]
    public void A_large_dump_of_a_synthesizer_is_passed_over()
    {
        const int Size = 20 << 20;
        byte[] length = [0x80 | (Size >> 21), 0x80 | ((Size >> 14) & 0x7F), 0x80 | ((Size >> 7) & 0x7F), Size & 0x7F];

        ShouldRead(Smf.File(0, 96, [0, 0xF0, .. length, .. new byte[Size - 1], 0xF7, .. Track]));
    }

    private static MidiFile ShouldRead(byte[] bytes, params string[] repairs)
    {
        MidiFile file = MidiFile.Parse(bytes, "song.mid").Value;
        file.Tracks[0].Events.ShouldBe([MidiEvent.NoteOn(0, 9, 36, 100), MidiEvent.NoteOn(96, 9, 38, 90)]);
        file.Repairs.ShouldBe(repairs);
        return file;
    }

    private static string[] Repairs(byte[] bytes) => [.. MidiFile.Parse(bytes, "song.mid").Value.Repairs];

    private static byte[] WithLength(byte[] bytes, int chunk, int more)
    {
        Span<byte> length = bytes.AsSpan(chunk + 4, 4);
        BinaryPrimitives.WriteInt32BigEndian(length, BinaryPrimitives.ReadInt32BigEndian(length) + more);
        return bytes;
    }

    private static byte[] Little(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
