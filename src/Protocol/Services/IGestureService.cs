using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>One line of <c>/rvae/gestures</c>.</summary>
/// <param name="Name">Name of the gesture.</param>
/// <param name="Bars">Length in bars.</param>
/// <param name="Events">How many changes it holds.</param>
/// <param name="Controls">The controls that it moves, as <c>latent swing mute/kick</c>.</param>
public sealed record GestureSummary(string Name, int Bars, int Events, string Controls);

/// <summary>
/// Recorded gestures: movements of the position and the controls of a deck, locked to its bars. The calling thread holds a client's transaction:
/// return at once.
/// </summary>
public interface IGestureService
{
    /// <summary>Most bars of one gesture.</summary>
    const int MostBars = 64;

    /// <summary>All gestures, in the order of their names.</summary>
    IReadOnlyList<GestureSummary> List();

    /// <summary>How many gestures there are.</summary>
    int Count { get; }

    /// <summary>The gesture that a deck (from 0) records or is about to; empty for none. Any thread.</summary>
    string Recording(int deck);

    /// <summary>The gestures that a deck (from 0) plays or is about to, separated by spaces. Any thread.</summary>
    string Playing(int deck);

    /// <summary>Records from the next bar line on.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="name">Name of the gesture, checked.</param>
    /// <param name="bars">Its length; 0 until <see cref="End"/>.</param>
    Fault? Record(int deck, string name, int bars);

    /// <summary>
    /// Records a layer into a gesture from the next bar line on, for the length of the gesture. Controls that are not touched keep their recorded
    /// movement.
    /// </summary>
    Fault? Layer(int deck, string name);

    /// <summary>Ends the recording at the next bar line. A recording that has not begun is dropped.</summary>
    Fault? End(int deck);

    /// <summary>Plays a gesture from the next bar line on.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="name">Name of the gesture.</param>
    /// <param name="loop">Whether the gesture repeats.</param>
    Fault? Play(int deck, string name, bool loop);

    /// <summary>Stops a gesture where it is. An empty name stops all gestures of the deck, and the recording.</summary>
    Fault? Stop(int deck, string name);

    /// <summary>The next step of a pedal: records the gesture <c>pedal</c>, ends the recording, or records a layer of it.</summary>
    Fault? Pedal(int deck);

    /// <summary>Deletes a gesture for good. A gesture that plays is stopped. Ends with <c>Done(name)</c>.</summary>
    void Delete(string name, Request request);
}

/// <summary>A daemon without gestures.</summary>
public sealed class NoGestures : IGestureService
{
    private static readonly Fault Absent = new(FaultCode.Unavailable, "this daemon runs without gestures");

    /// <inheritdoc/>
    public int Count => 0;

    /// <inheritdoc/>
    public IReadOnlyList<GestureSummary> List() => [];

    /// <inheritdoc/>
    public string Recording(int deck) => "";

    /// <inheritdoc/>
    public string Playing(int deck) => "";

    /// <inheritdoc/>
    public Fault? Record(int deck, string name, int bars) => Absent;

    /// <inheritdoc/>
    public Fault? Layer(int deck, string name) => Absent;

    /// <inheritdoc/>
    public Fault? End(int deck) => Absent;

    /// <inheritdoc/>
    public Fault? Play(int deck, string name, bool loop) => Absent;

    /// <inheritdoc/>
    public Fault? Stop(int deck, string name) => Absent;

    /// <inheritdoc/>
    public Fault? Pedal(int deck) => Absent;

    /// <inheritdoc/>
    public void Delete(string name, Request request) => request?.Fail(Absent);
}
