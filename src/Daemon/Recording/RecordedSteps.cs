using System.Collections.Immutable;
using RVae.Daemon.Scenes;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Protocol.Services;

namespace RVae.Daemon.Recording;

/// <summary>A message that was carried out, and the addresses at which it was refused.</summary>
internal sealed record RecordedMessage(byte[] Bytes, List<string> Refused);

/// <summary>The effects of one packet.</summary>
/// <param name="Client">Number of the client; 0 for none.</param>
/// <param name="Endpoint">The endpoint that it came from.</param>
/// <param name="Received">When it came, nanoseconds since the daemon's start.</param>
/// <param name="Before">Number of the state before the packet.</param>
internal sealed record RecordedTransaction(int Client, string Endpoint, long Received, long Before)
{
    public List<RecordedMessage> Messages { get; } = [];

    /// <summary>Numbers of the states that it published.</summary>
    public List<long> Published { get; } = [];

    /// <summary>The stored positions that it asked for, in order; null where there was none.</summary>
    public Queue<StoredPlace?> Recalled { get; } = [];

    /// <summary>All dimensions of the stored position that comes next; records of version 0.1 have none.</summary>
    public ImmutableArray<float> Whole { get; set; } = [];

    /// <summary>The lists of names that it asked for, in order.</summary>
    public Queue<string[]> Names { get; } = [];
}

/// <summary>A change that no client asked for: of the transport, or a model for a deck.</summary>
internal abstract record RecordedChange(long Version);

/// <summary>The transport after the change.</summary>
internal sealed record TransportChange(long Version, TransportState Transport) : RecordedChange(Version);

/// <summary>A deck's new model, by its number in the record, and the bars over which it comes in.</summary>
internal sealed record SwapChange(long Version, int Deck, bool AtBarLine, int Model, int Bars = 0) : RecordedChange(Version);

/// <summary>A scene that was recalled, and the models that it brought.</summary>
internal sealed record RecallChange(long Version, SceneOrder Order, ImmutableArray<SwapChange> Swaps) : RecordedChange(Version);

/// <summary>The inputs of a run of a deck's inference, and the number of its newest groove afterwards.</summary>
internal sealed record RecordedInference(int Deck, long Version, InferenceInputs Inputs, long Generation);

/// <summary>The inputs of a tick.</summary>
internal sealed record RecordedTick(
    long Number, long Now, long Lead, long Version, bool Resumed, TakenGrooves[] Taken, Leading Leading);

/// <summary>A model's file at that time; empty where it could not be read.</summary>
internal sealed record RecordedModel(int Number, string Name, string Hash, byte[] Bytes);
