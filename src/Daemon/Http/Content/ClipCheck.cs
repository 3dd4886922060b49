using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Datasets;
using RVae.Midi.Files;
using RVae.Midi.Kits;

namespace RVae.Daemon.Http.Content;

/// <summary>What became of a file that was sent: taken in with so many clips, or not, and why.</summary>
/// <param name="Path">Where it lies now; null where it is not taken.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Clips">Clips of one bar.</param>
/// <param name="Meter">Their metre.</param>
/// <param name="LeftOut">What of it became no clip, and why, in words.</param>
internal sealed record CheckedFile(string? Path, string Name, int Clips, string Meter, ImmutableArray<string> LeftOut);

/// <summary>Reads a rhythm file that was sent, before it becomes part of a dataset.</summary>
/// <param name="notes">
/// Which instrument a MIDI note is, as <c>roland-td</c> or <c>40=rim,56=none</c>; empty for General MIDI. A file that is
/// read by another map is written anew with General MIDI's notes, so that later readers need no map.
/// </param>
/// <param name="store">What reads a dataset's files.</param>
internal sealed class ClipCheck(string notes, DatasetStore store)
{
    /// <summary>Whether a file's name is one that can be taken in.</summary>
    public static bool IsRhythm(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".mid" or ".midi" or ".tab";

    /// <summary>Reads an uploaded clip.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">What it is called.</param>
    public CheckedFile Read(string path, string name)
    {
        if (Translate(path) is { } wrong)
            return new CheckedFile(null, name, 0, "", [wrong.Message]);
        if (!store.Read(path, new ClipOptions()).TryGet(out ClipReading? reading, out Fault fault))
            return new CheckedFile(null, name, 0, "", [fault.Message]);
        return new CheckedFile(
            path, name, reading.Clips.Length, reading.Grid.Meter.ToString(), [.. reading.LeftOut.Select(left => left.ToString())]);
    }

    private Fault? Translate(string path)
    {
        if (notes.Length == 0 || Path.GetExtension(path).Equals(".tab", StringComparison.OrdinalIgnoreCase))
            return null;
        return DrumMap.Parse(notes).Then(map => MidiFile.Read(path).Then(file => Translated(file, map).Write(path))).Fault;
    }

    private static MidiFile Translated(MidiFile file, DrumMap map) => file with
    {
        Tracks = [.. file.Tracks.Select(track => track with { Events = [.. track.Events.Select(item => Translated(item, map))] })],
    };

    // Notes that the map leaves out go to one that no map has.
    private static MidiEvent Translated(MidiEvent item, DrumMap map)
    {
        const int Nothing = 0, NoteOff = 0x80, NoteOn = 0x90;
        return (item.Status & 0xF0) is NoteOff or NoteOn
            ? item with { Data1 = (byte)(map.TryMap(item.Data1, out Instrument instrument) ? Kit.GeneralMidi[(int)instrument] : Nothing) }
            : item;
    }
}
