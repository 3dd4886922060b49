using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>One line of <c>/rvae/gestures</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bars">Its length.</param>
/// <param name="Events">How many changes it holds.</param>
/// <param name="Controls">What it moves, as <c>latent swing mute/kick</c>.</param>
public sealed record GestureSummary(string Name, int Bars, int Events, string Controls);

/// <summary>
/// Recorded gestures: movements of the position and the controls of a deck, locked to its bars. Called with a client's transaction held:
/// return at once.
/// </summary>
public interface IGestureService
{
    /// <summary>Most bars of one gesture.</summary>
    const int MostBars = 64;

    /// <summary>The gestures there are, in the order of their names.</summary>
    IReadOnlyList<GestureSummary> List();

    /// <summary>How many there are.</summary>
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

    /// <summary>Records from the next bar line on into a gesture, for as long as it is; what is not touched stays in it.</summary>
    Fault? Layer(int deck, string name);

    /// <summary>Ends what is recorded at the next bar line; what has not begun is dropped.</summary>
    Fault? End(int deck);

    /// <summary>Plays a gesture from the next bar line on.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="name">Name of the gesture.</param>
    /// <param name="loop">Again and again, or once.</param>
    Fault? Play(int deck, string name, bool loop);

    /// <summary>Stops a gesture where it is, or all of the deck and what is recorded where the name is empty.</summary>
    Fault? Stop(int deck, string name);

    /// <summary>Records the gesture <c>pedal</c>, ends it, or records a layer of it: what comes next.</summary>
    Fault? Pedal(int deck);

    /// <summary>Deletes a gesture for good; one that plays is stopped. Ends with <c>Done(name)</c>.</summary>
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
