using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace RVae.Daemon.Saved;

/// <summary>All that a daemon needs to play on where another one ended.</summary>
internal sealed record SavedState
{
    /// <summary>When it was saved, or confirmed later by the time of its file.</summary>
    public required DateTimeOffset Saved { get; init; }

    /// <summary>The same by the clock that never steps; null where the system has none that outlives a process.</summary>
    public SavedBoot? Boot { get; init; }

    /// <summary>What was configured then: what is configured differently since is newer than the state.</summary>
    public required SavedConfiguration Configuration { get; init; }

    /// <summary>Tempo, clock and whether it plays.</summary>
    public required SavedTransport Transport { get; init; }

    /// <summary>Where the music is, and which tick is when.</summary>
    public required SavedLine Line { get; init; }

    /// <summary>The decks, deck 1 first.</summary>
    public required ImmutableArray<SavedDeck> Decks { get; init; }

    /// <summary>MIDI ports, maps and profile.</summary>
    public required SavedMidi Midi { get; init; }

    /// <summary>The link session.</summary>
    public required SavedLink Link { get; init; }

    /// <summary>Port that the clients send to.</summary>
    public required int Port { get; init; }

    /// <summary>Highest number that a client had.</summary>
    public required int LastClient { get; init; }

    /// <summary>Clients over UDP; a stream ends with its daemon.</summary>
    public required ImmutableArray<SavedClient> Clients { get; init; }
}

/// <summary>Configured values that the state may stand for.</summary>
internal sealed record SavedConfiguration(
    string Model, double Bpm, string ClockSource, bool AutoPlay, string MidiOut, string MidiIn, string MidiNotes)
{
    /// <summary>The profile of the pad controller.</summary>
    public string MidiProfile { get; set; } = "";
}

/// <summary>Tempo, clock and whether it plays.</summary>
/// <param name="Bpm">Tempo, quarter notes a minute.</param>
/// <param name="Playing">Whether it should be playing.</param>
/// <param name="Source">The clock that leads: a name of <see cref="Engine.Playing.ClockSource"/>.</param>
internal sealed record SavedTransport(double Bpm, bool Playing, string Source);

/// <summary>MIDI ports, maps and profile, in the words of <c>/rvae/midi/out</c>, <c>/rvae/midi/in</c> and <c>/rvae/midi/notes</c>.</summary>
internal sealed record SavedMidi(string Out, string In, string Notes)
{
    /// <summary>The profile of the pad controller: its name, or the file that was configured; empty for none.</summary>
    public string Profile { get; set; } = "";
}

/// <summary>The link session: whether it is on, whether it starts and stops us, and its quantum in beats.</summary>
internal sealed record SavedLink(bool Enabled, bool StartStop, double Quantum);

/// <summary>A client over UDP.</summary>
internal sealed record SavedClient
{
    /// <summary>The number that the client was given.</summary>
    public required int Id { get; init; }

    /// <summary>The name that the client gave itself.</summary>
    public required string Name { get; init; }

    /// <summary>Address of its host.</summary>
    public required string Host { get; init; }

    /// <summary>Port that it sends from.</summary>
    public required int SourcePort { get; init; }

    /// <summary>Port that it hears at.</summary>
    public required int Port { get; init; }

    /// <summary>How it wants events in time, as a number of <c>Delivery</c>.</summary>
    public required int Delivery { get; init; }

    /// <summary>Nanoseconds that are added to due times.</summary>
    public required long Latency { get; init; }

    /// <summary>Bits of <c>EventClasses</c>.</summary>
    public required int Events { get; init; }

    /// <summary>Nanoseconds of its lease.</summary>
    public required long Lease { get; init; }

    /// <summary>Scopes that it has claimed.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>What clients of other machines had to show to be let in, as <c>SessionOptions</c> tells it; empty for nothing.</summary>
    public string Proof { get; set; } = "";
}

/// <summary>How saved things are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SavedState))]
internal sealed partial class SavedJson : JsonSerializerContext;
