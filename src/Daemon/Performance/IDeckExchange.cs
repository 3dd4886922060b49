using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Performance;

/// <summary>What a swap needs of the performance. Any thread.</summary>
internal interface IDeckExchange
{
    /// <summary>The conductor of the state that is played.</summary>
    Conductor Conductor { get; }

    /// <summary>The tick that was played last, and where each deck is at the next one.</summary>
    EngineTime EngineTime { get; }

    /// <summary>The model that a deck (from 0) plays, or null.</summary>
    RhythmModel? LiveModel(int deck);

    /// <summary>
    /// Makes a model ready off to one side, on the thread pool: checks it, warms it up, and gives it to the thread that will play it.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="model">The model.</param>
    /// <param name="atBarLine">Whether the model begins at a bar line, and not where the quantisation of the deck says.</param>
    Task<Outcome<ReadyModel>> MakeReadyAsync(int deck, RhythmModel model, bool atBarLine);

    /// <summary>Ends when the deck plays the model, or when another model was put in its place first.</summary>
    Task<Outcome<RhythmModel>> WhenLiveAsync(int deck, RhythmModel model);
}

/// <summary>A model that is ready for its place. The caller calls one of the two actions, once.</summary>
/// <param name="HandOver">Lets the playing thread take the model up; called within the edit that puts the model into the deck's state.</param>
/// <param name="Drop">Drops the model unplayed.</param>
internal readonly record struct ReadyModel(Action HandOver, Action Drop);
