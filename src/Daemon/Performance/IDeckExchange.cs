using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Performance;

/// <summary>What a swap needs of the performance. Any thread.</summary>
internal interface IDeckExchange
{
    /// <summary>Whose state is played.</summary>
    Conductor Conductor { get; }

    /// <summary>What was handed out last and what comes next.</summary>
    EngineTime EngineTime { get; }

    /// <summary>The model that a deck (from 0) plays, or null.</summary>
    RhythmModel? LiveModel(int deck);

    /// <summary>Makes a model ready off to one side, on the thread pool: checks it, warms it up, gives it to the thread that will play it.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="model">The model.</param>
    /// <param name="atBarLine">Whether it begins with a bar, however the deck is quantised.</param>
    Task<Outcome<ReadyModel>> MakeReadyAsync(int deck, RhythmModel model, bool atBarLine);

    /// <summary>Ends once the deck plays the model, or another was put in its place first.</summary>
    Task<Outcome<RhythmModel>> WhenLiveAsync(int deck, RhythmModel model);
}

/// <summary>A model that is ready to take its place. One of the two is called, once.</summary>
/// <param name="HandOver">Lets the playing thread take it up; called within the edit that puts it into the deck's state.</param>
/// <param name="Drop">Lets it go unplayed.</param>
internal readonly record struct ReadyModel(Action HandOver, Action Drop);
