using System.Collections.Immutable;
using RVae.Midi.Files;

namespace RVae.Midi.Kits;

/// <summary>The hits of one track on one channel.</summary>
/// <param name="Track">Index of the track.</param>
/// <param name="Name">The track's name.</param>
/// <param name="Channel">0–15.</param>
/// <param name="Hits">Note-ons by note.</param>
internal sealed record NotePart(int Track, string Name, int Channel, ImmutableSortedDictionary<int, int> Hits)
{
    public int Count => Hits.Values.Sum();
}

/// <summary>The notes of a file: which they are, where they are, and how they are played. Its kit is recognised by them.</summary>
internal sealed class NoteStatistics
{
    private const int PedalControl = 4;

    private readonly MidiFile _midi;

    private NoteStatistics(MidiFile midi, ImmutableArray<NotePart> parts)
    {
        _midi = midi;
        Parts = parts;
    }

    /// <summary>Tracks and channels that have notes.</summary>
    public ImmutableArray<NotePart> Parts { get; }

    /// <summary>Words of all tracks' names, in lower case.</summary>
    public string Words => string.Join(' ', _midi.Tracks.Select(track => track.Name)).ToLowerInvariant();

    /// <summary>Channels that have notes, in order.</summary>
    public ImmutableSortedSet<int> Channels => [.. Parts.Select(part => part.Channel)];

    public static NoteStatistics Of(MidiFile midi)
    {
        ImmutableArray<NotePart>.Builder parts = ImmutableArray.CreateBuilder<NotePart>();
        for (int i = 0; i < midi.Tracks.Length; i++)
        {
            foreach (IGrouping<int, MidiEvent> channel in midi.Tracks[i].Events.Where(item => item.IsNoteOn).GroupBy(item => item.Channel))
            {
                parts.Add(new NotePart(i, midi.Tracks[i].Name, channel.Key,
                    channel.GroupBy(item => (int)item.Data1).ToImmutableSortedDictionary(hits => hits.Key, hits => hits.Count())));
            }
        }

        return new NoteStatistics(midi, parts.ToImmutable());
    }

    /// <summary>Hits by note on some channels.</summary>
    public ImmutableSortedDictionary<int, int> Hits(Func<NotePart, bool> isMeant) => Parts.Where(isMeant)
        .SelectMany(part => part.Hits)
        .GroupBy(hits => hits.Key)
        .ToImmutableSortedDictionary(note => note.Key, note => note.Sum(hits => hits.Value));

    /// <summary>Whether the file has messages of a hi-hat's pedal (CC 4).</summary>
    public bool HasPedal => _midi.Tracks.Any(track => track.Events.Any(IsPedal));

    public static bool IsPedal(MidiEvent item) =>
        (item.Status & 0xF0) == MidiEvent.ControlStatus && item.Data1 == PedalControl;

    /// <summary>Whether a channel has a sound that is no drum kit: any program but the first.</summary>
    public bool HasProgram(int channel) => _midi.Tracks.Any(track => track.Events.Any(
        item => (item.Status & 0xF0) == 0xC0 && item.Channel == channel && item.Data1 > 0));

    /// <summary>Share (0–1) of a channel's onsets at which several notes begin together.</summary>
    public double Togetherness(int channel)
    {
        int[] onsets = [.. _midi.Tracks.SelectMany(track => track.Events)
            .Where(item => item.IsNoteOn && item.Channel == channel).GroupBy(item => item.Time).Select(onset => onset.Count())];
        return onsets.Length == 0 ? 0 : onsets.Count(count => count > 1) / (double)onsets.Length;
    }

    /// <summary>Share (0–1) of a channel's notes that last until about the next one begins, as in a melody.</summary>
    public double Legato(int channel)
    {
        int notes = 0, tied = 0;
        foreach (MidiTrack track in _midi.Tracks)
        {
            long begun = -1, ended = -1;
            foreach (MidiEvent item in track.Events.Where(item => item.Channel == channel && (item.Status & 0xE0) == 0x80))
            {
                if (!item.IsNoteOn)
                {
                    ended = item.Time;
                    continue;
                }

                if (begun >= 0 && item.Time > begun)
                {
                    notes++;
                    tied += ended > begun && ended - begun >= 0.8 * (item.Time - begun) ? 1 : 0;
                }

                begun = item.Time;
            }
        }

        return notes == 0 ? 0 : tied / (double)notes;
    }
}
