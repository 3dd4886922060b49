using CsCheck;
using NAudio.Midi;
using RVae.Midi.Files;
using OurEvent = RVae.Midi.Files.MidiEvent;
using OurFile = RVae.Midi.Files.MidiFile;
using TheirEvent = NAudio.Midi.MidiEvent;
using TheirFile = NAudio.Midi.MidiFile;

namespace RVae.Midi.Tests.Files;

/// <summary>NAudio, an independent reader and writer: it reads what we write, we read what it writes, and both find the same.</summary>
public sealed class NAudioTests
{
    private static readonly Gen<(long Delta, int Kind, int Channel, int First, int Second)> GenEvent =
        Gen.Select(Gen.Long[0, 5000], Gen.Int[0, 4], Gen.Int[1, 16], Gen.Int[0, 127], Gen.Int[1, 127]);

    private static readonly Gen<(long Delta, int Kind, int Channel, int First, int Second)[][]> GenTracks = GenEvent.Array[0, 30].Array[1, 4];

    [Fact]
    public void A_file_that_NAudio_writes_reads_equal() =>
        Gen.Select(Gen.Int[24, 960], GenTracks).Sample((division, tracks) => ReadsEqual(WrittenByNAudio(division, tracks)), iter: 300);

    [Fact]
    public void A_file_that_we_write_reads_equal_in_NAudio() =>
        Gen.Select(Gen.Int[24, 960], GenTracks).Sample((division, tracks) =>
        {
            var ours = new OurFile(1, MidiDivision.OfQuarter(division), [.. tracks.Select(OurTrack)]);
            return Theirs(ours.ToBytes()).SequenceEqual(Ours(ours));
        }, iter: 300);

    private static bool ReadsEqual(byte[] bytes)
    {
        OurFile ours = OurFile.Parse(bytes, "theirs.mid").Value;
        return ours.Repairs.IsEmpty && Theirs(bytes).SequenceEqual(Ours(ours));
    }

    private static MidiTrack OurTrack((long Delta, int Kind, int Channel, int First, int Second)[] events)
    {
        long time = 0;
        OurEvent[] ours = [.. events.Select(item => OurEvent(time += item.Delta, item))];
        return new MidiTrack("", [.. ours], time + 1);
    }

    private static OurEvent OurEvent(long time, (long Delta, int Kind, int Channel, int First, int Second) item) => item.Kind switch
    {
        0 => RVae.Midi.Files.MidiEvent.NoteOn(time, item.Channel - 1, item.First, item.Second),
        1 => RVae.Midi.Files.MidiEvent.NoteOff(time, item.Channel - 1, item.First),
        2 => RVae.Midi.Files.MidiEvent.Tempo(time, (item.First + 1) * 10_000),
        3 => RVae.Midi.Files.MidiEvent.TimeSignature(time, item.Second % 32, item.First % 6),
        _ => new OurEvent(time, (byte)(0xB0 | (item.Channel - 1)), (byte)(item.First % 120), (byte)item.Second, 0),
    };

    private static byte[] WrittenByNAudio(int division, (long Delta, int Kind, int Channel, int First, int Second)[][] tracks)
    {
        var events = new MidiEventCollection(1, division);
        foreach ((long Delta, int Kind, int Channel, int First, int Second)[] track in tracks)
        {
            long time = 0;
            IList<TheirEvent> list = events.AddTrack();
            foreach ((long Delta, int Kind, int Channel, int First, int Second) item in track)
                list.Add(TheirEvent(time += item.Delta, item));
            list.Add(new MetaEvent(MetaEventType.EndTrack, 0, time + 1));
        }

        string path = Path.GetTempFileName();
        try
        {
            TheirFile.Export(path, events);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static TheirEvent TheirEvent(long time, (long Delta, int Kind, int Channel, int First, int Second) item) => item.Kind switch
    {
        0 => new NoteEvent(time, item.Channel, MidiCommandCode.NoteOn, item.First, item.Second),
        1 => new NoteEvent(time, item.Channel, MidiCommandCode.NoteOff, item.First, 64),
        2 => new TempoEvent((item.First + 1) * 10_000, time),
        3 => new TimeSignatureEvent(time, item.Second % 32, item.First % 6, 24, 8),
        _ => new ControlChangeEvent(time, item.Channel, (MidiController)(item.First % 120), item.Second),
    };

    private static IEnumerable<(int, long, int, int, int)> Theirs(byte[] bytes)
    {
        var file = new TheirFile(new MemoryStream(bytes), strictChecking: false);
        for (int track = 0; track < file.Tracks; track++)
        {
            foreach (TheirEvent item in file.Events[track])
            {
                if (Key(item) is { } key)
                    yield return (track, item.AbsoluteTime, key.Status, key.First, key.Second);
            }
        }
    }

    private static (int Status, int First, int Second)? Key(TheirEvent item) => item switch
    {
        NoteEvent note => ((int)note.CommandCode | (note.Channel - 1), note.NoteNumber, note.Velocity),
        ControlChangeEvent control => (0xB0 | (control.Channel - 1), (int)control.Controller, control.ControllerValue),
        TempoEvent tempo => (0x51, tempo.MicrosecondsPerQuarterNote, 0),
        TimeSignatureEvent signature => (0x58, signature.Numerator, signature.Denominator),
        _ => null,
    };

    private static IEnumerable<(int, long, int, int, int)> Ours(OurFile file) => file.Tracks.SelectMany((track, number) =>
        track.Events.Select(item => item switch
        {
            { IsTempo: true } => (number, item.Time, 0x51, item.Value, 0),
            { IsTimeSignature: true } => (number, item.Time, 0x58, (int)item.Data2, item.Value),
            _ => (number, item.Time, item.Status, item.Data1, item.Data2),
        }));
}
