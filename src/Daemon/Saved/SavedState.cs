using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace RVae.Daemon.Saved;

/// <summary>Everything that a daemon needs to play on where another daemon ended.</summary>
internal sealed record SavedState
{
    /// <summary>When the state was saved, or when the time of its file confirmed it later.</summary>
    public required DateTimeOffset Saved { get; init; }

    /// <summary>The same by the monotonic clock; null where the system has no such clock that outlives a process.</summary>
    public SavedBoot? Boot { get; init; }

    /// <summary>The configured values of that time. A value that is configured differently since is newer than the state.</summary>
    public required SavedConfiguration Configuration { get; init; }

    /// <summary>Tempo, clock, and whether the transport plays.</summary>
    public required SavedTransport Transport { get; init; }

    /// <summary>Where the music is, and when its ticks are due.</summary>
    public required SavedLine Line { get; init; }

    /// <summary>The decks, deck 1 first.</summary>
    public required ImmutableArray<SavedDeck> Decks { get; init; }

    /// <summary>The decks that are muted only because the room that the daemon is in has nothing there: bit 0 is deck 1.</summary>
    public int Silenced { get; set; }

    /// <summary>MIDI ports, maps and profile.</summary>
    public required SavedMidi Midi { get; init; }

    /// <summary>The link session.</summary>
    public required SavedLink Link { get; init; }

    /// <summary>Where the show is; nowhere in files of older programs.</summary>
    public SavedShow Show { get; set; } = new("", -1, false);

    /// <summary>The port that the clients send to.</summary>
    public required int Port { get; init; }

    /// <summary>The highest number that a client has had.</summary>
    public required int LastClient { get; init; }

    /// <summary>The clients over UDP. A stream ends with its daemon, so its client is not saved.</summary>
    public required ImmutableArray<SavedClient> Clients { get; init; }
}

/// <summary>Configured values that a state can replace.</summary>
internal sealed record SavedConfiguration(
    string Model, double Bpm, string ClockSource, bool AutoPlay, string MidiOut, string MidiIn, string MidiNotes)
{
    /// <summary>The profile of the pad controller.</summary>
    public string MidiProfile { get; set; } = "";
}

/// <summary>Tempo, clock, and whether the transport plays.</summary>
/// <param name="Bpm">Tempo, quarter notes a minute.</param>
/// <param name="Playing">Whether it should be playing.</param>
/// <param name="Source">The clock that leads: a name of <see cref="Engine.Playing.ClockSource"/>.</param>
internal sealed record SavedTransport(double Bpm, bool Playing, string Source);

/// <summary>MIDI ports, maps and profile, in the words of <c>/rvae/midi/out</c>, <c>/rvae/midi/in</c> and <c>/rvae/midi/notes</c>.</summary>
internal sealed record SavedMidi(string Out, string In, string Notes)
{
    /// <summary>The profile of the pad controller: its name, or the configured file; empty for none.</summary>
    public string Profile { get; set; } = "";
}

/// <summary>The link session: whether it is on, whether it starts and stops the transport, and its quantum in beats.</summary>
internal sealed record SavedLink(bool Enabled, bool StartStop, double Quantum);

/// <summary>Where the show is.</summary>
/// <param name="Scene">Name of the scene that was recalled or stored last; empty for none.</param>
/// <param name="Place">The place in the set list, from 0; −1 for none.</param>
/// <param name="Between">Whether what plays is no scene of the set list, or was deleted: the place is then that of the scene before it.</param>
internal sealed record SavedShow(string Scene, int Place, bool Between);

/// <summary>A client over UDP.</summary>
internal sealed record SavedClient
{
    /// <summary>The number that the client was given.</summary>
    public required int Id { get; init; }

    /// <summary>The name that the client gave itself.</summary>
    public required string Name { get; init; }

    /// <summary>Address of its host.</summary>
    public required string Host { get; init; }

    /// <summary>The port that it sends from.</summary>
    public required int SourcePort { get; init; }

    /// <summary>The port that it hears at.</summary>
    public required int Port { get; init; }

    /// <summary>How far ahead of their time it wants events, as a number of <c>Delivery</c>.</summary>
    public required int Delivery { get; init; }

    /// <summary>Nanoseconds that are added to the due times of its events.</summary>
    public required long Latency { get; init; }

    /// <summary>The events that it wants, as bits of <c>EventClasses</c>.</summary>
    public required int Events { get; init; }

    /// <summary>The length of its lease, nanoseconds.</summary>
    public required long Lease { get; init; }

    /// <summary>The scopes that it has claimed.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>What clients on other machines had to show to be let in, as <c>SessionOptions</c> gives it; empty for nothing.</summary>
    public string Proof { get; set; } = "";
}

/// <summary>How saved states are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SavedState))]
internal sealed partial class SavedJson : JsonSerializerContext;
