using CsCheck;
using RVae.Midi.Files;

namespace RVae.Midi.Tests.Files;

public sealed class MidiFileWriterTests
{
    [Fact]
    public void The_bytes_are_those_of_the_specification()
    {
        var file = new MidiFile(1, MidiDivision.OfQuarter(960),
        [
            new MidiTrack("", [MidiEvent.Tempo(0, 500_000), MidiEvent.TimeSignature(0, 6, 3)], 128),
            new MidiTrack("Drums", [MidiEvent.NoteOn(0, 9, 36, 100), MidiEvent.NoteOff(120, 9, 36)], 0x4000),
        ]);

        file.ToBytes().ShouldBe(
        [
            .. "MThd"u8, 0, 0, 0, 6, 0, 1, 0, 2, 0x03, 0xC0,
            .. "MTrk"u8, 0, 0, 0, 20,
            0, 0xFF, 0x51, 3, 0x07, 0xA1, 0x20,
            0, 0xFF, 0x58, 4, 6, 3, 24, 8,
            0x81, 0x00, 0xFF, 0x2F, 0,
            .. "MTrk"u8, 0, 0, 0, 22,
            0, 0xFF, 0x03, 5, .. "Drums"u8,
            0, 0x99, 36, 100,
            120, 0x89, 36, 64,
            0x80 | (0x4000 - 120 >> 7), (0x4000 - 120) & 0x7F, 0xFF, 0x2F, 0,
        ]);
    }

    [Fact]
    public void Writing_then_reading_gives_the_same_file() => GenFile.Sample(file =>
    {
        MidiFile back = MidiFile.Parse(file.ToBytes(), "back.mid").Value;
        return back with { Tracks = [] } == file with { Tracks = [] }
            && back.Tracks.Length == file.Tracks.Length
            && back.Tracks.Zip(file.Tracks).All(pair =>
                pair.First with { Events = [] } == pair.Second with { Events = [] }
                && pair.First.Events.SequenceEqual(pair.Second.Events));
    });

    [Fact]
    public void Events_out_of_order_or_out_of_range_are_refused()
    {
        Should.Throw<ArgumentException>(() => Write(MidiEvent.NoteOn(5, 9, 36, 100), MidiEvent.NoteOn(4, 9, 36, 100)));
        Should.Throw<ArgumentException>(() => Write(MidiEvent.NoteOn(11, 9, 36, 100)));
        Should.Throw<ArgumentException>(() => Write(MidiEvent.NoteOn(0, 9, 128, 100)));
        Should.Throw<ArgumentException>(() => Write(new MidiEvent(0, 0xF0, 1, 1, 0)));
    }

    [Fact]
    public void A_file_is_written_to_the_disk_and_read_from_it()
    {
        string folder = Directory.CreateTempSubdirectory("rvae-midi").FullName;
        try
        {
            string path = Path.Combine(folder, "a.mid");
            File(MidiEvent.NoteOn(5, 9, 36, 100)).Write(path).Value.ShouldBe(path);

            MidiFile.Read(path).Value.Tracks[0].Events.ShouldBe([MidiEvent.NoteOn(5, 9, 36, 100)]);
            MidiFile.Read(Path.Combine(folder, "b.mid")).Fault!.Value.Code.ShouldBe(Engine.FaultCode.NotFound);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MidiFile File(params MidiEvent[] events) =>
        new(0, MidiDivision.OfQuarter(96), [new MidiTrack("", [.. events], 10)]);

    private static byte[] Write(params MidiEvent[] events) => File(events).ToBytes();

    private static readonly Gen<MidiEvent> GenEvent = Gen.OneOf(
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 127], Gen.Int[1, 127], (channel, note, velocity) => MidiEvent.NoteOn(0, channel, note, velocity)),
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 127], (channel, note) => MidiEvent.NoteOff(0, channel, note)),
        Gen.Int[1, MidiEvent.MaxTempo].Select(tempo => MidiEvent.Tempo(0, tempo)),
        Gen.Select(Gen.Int[0, 255], Gen.Int[0, 255], (numerator, power) => MidiEvent.TimeSignature(0, numerator, power)),
        Gen.Select(Gen.Byte[0x80, 0xEF], Gen.Byte[0, 127], Gen.Byte[0, 127], (status, first, second) =>
            new MidiEvent(0, status, first, (status & 0xE0) == 0xC0 ? (byte)0 : second, 0)));

    private static readonly Gen<MidiTrack> GenTrack = Gen.Select(
        Gen.String[Gen.Char['a', 'z'], 0, 20], Gen.Select(Gen.Int[0, 0x0FFF_FFFF], GenEvent).Array[0, 30], Gen.Int[0, 1000],
        (name, timed, rest) =>
        {
            long time = 0;
            MidiEvent[] events = [.. timed.Select(pair => pair.Item2 with { Time = time += pair.Item1 })];
            return new MidiTrack(name, [.. events], time + rest);
        });

    private static readonly Gen<MidiFile> GenFile = Gen.Select(
        Gen.Int[0, 2], Gen.Int[1, 32767], GenTrack.Array[0, 4],
        (format, pulses, tracks) => new MidiFile(format, MidiDivision.OfQuarter(pulses), [.. format == 0 ? tracks.Take(1) : tracks]));
}
