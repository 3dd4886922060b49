using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>What leads the tempo.</summary>
public enum ClockSource
{
    /// <summary>The daemon leads its own tempo.</summary>
    Internal,
    /// <summary>MIDI clock in.</summary>
    Midi,
    /// <summary>A shared link session.</summary>
    Link,
    /// <summary>A room of several sites.</summary>
    Room,
}

/// <summary>A numbered jump. The number makes the engine carry out the same jump twice when it is asked for twice.</summary>
/// <param name="Sequence">Grows with every jump; 0 is none yet.</param>
/// <param name="Bar">Target bar, from 0.</param>
/// <param name="Beat">Target beat in that bar, from 0, with fractions.</param>
public readonly record struct Jump(long Sequence, int Bar, double Beat);

/// <summary>What the performer asks of the transport. What the transport does is the <see cref="Playhead"/>, which the tick engine owns.</summary>
public readonly record struct TransportState
{
    /// <summary>The transport when the daemon starts.</summary>
    public TransportState()
    {
    }

    /// <summary>Wanted tempo, quarter notes a minute, 20–300; taken up at the next tick.</summary>
    public double Bpm
    {
        get;
        init => (field, HeldBpm) = (value, value);
    } = 120;

    /// <summary>The tempo until a cue's line, from which the tempo then glides. The same as <see cref="Bpm"/> where no cue changes the tempo.</summary>
    public double HeldBpm { get; init; } = 120;

    /// <summary>Whether the transport should play.</summary>
    public bool Playing
    {
        get;
        init => (field, HeldPlaying) = (value, value);
    }

    /// <summary>Whether the transport plays until the line of a cue that starts or stops it. The same as <see cref="Playing"/> where no cue does.</summary>
    public bool HeldPlaying { get; init; }

    /// <summary>Which clock leads the tempo.</summary>
    public ClockSource Source { get; init; } = ClockSource.Internal;

    /// <summary>The newest jump; the engine carries out each sequence number once, at a tick.</summary>
    public Jump Jump
    {
        get;
        init => (field, HeldJump) = (value, value.Sequence);
    }

    /// <summary>Number of the last jump that waits for no cue. The same as the number of <see cref="Jump"/> where no jump waits.</summary>
    public long HeldJump { get; init; }

    /// <summary>
    /// Sum of all requested phase shifts, in milliseconds, positive for later. The engine applies the difference to the last sum that it saw.
    /// </summary>
    public double NudgeMilliseconds { get; init; }

    /// <summary>Grows with every panic: sounding notes end now.</summary>
    public long Panics { get; init; }

    /// <summary>Plays from the beginning.</summary>
    public TransportState Play() => Locate(0, 0) with { Playing = true };

    /// <summary>Stops, and rests where the music is.</summary>
    public TransportState Stop() => this with { Playing = false };

    /// <summary>Plays on from where the music rests.</summary>
    public TransportState Continue() => this with { Playing = true };

    /// <summary>Jumps to a bar and beat, both from 0, playing or resting.</summary>
    public TransportState Locate(int bar, double beat) => this with { Jump = new Jump(Jump.Sequence + 1, bar, beat) };

    /// <summary>Shifts the phase, positive for later.</summary>
    public TransportState Nudge(double milliseconds) => this with { NudgeMilliseconds = NudgeMilliseconds + milliseconds };

    /// <summary>Silences what sounds.</summary>
    public TransportState Panic() => this with { Panics = Panics + 1 };
}

/// <summary>One playing instance: a model and its controls. Its position is a <see cref="LatentTarget"/>.</summary>
public sealed record DeckState
{
    /// <summary>The model, or null before one was loaded.</summary>
    public RhythmModel? Model
    {
        get;
        init => (field, ModelId) = (value, value?.Id ?? 0);
    }

    /// <summary>
    /// Number by which the playing threads know the model; 0 for none. Usually the model's own number; another one where the model lies in a numbered
    /// slot of the stage.
    /// </summary>
    public long ModelId { get; init; }

    /// <summary>What the performer set.</summary>
    public DeckControls Controls
    {
        get;
        init => (field, Held) = (value, value);
    } = DeckControls.Default;

    /// <summary>
    /// The controls until a cue's line, from which they then glide. The same as <see cref="Controls"/> where no cue changes them. Setting
    /// <see cref="Controls"/> sets these, too.
    /// </summary>
    public DeckControls Held { get; init; } = DeckControls.Default;

    /// <summary>How the position takes part in a cue.</summary>
    public DeckCue Cue { get; init; }

    /// <summary>How the model comes in.</summary>
    public DeckMorph Morph { get; init; }

    /// <summary>The model that this one replaces by a morph, until the deck is given another model. Null where the model came at once.</summary>
    public RhythmModel? Leaving { get; init; }

    /// <summary>The deck as it is played.</summary>
    public PlayedDeck Played => new(ModelId, Controls, Held, Cue, Morph) { HiHat = HiHat };

    /// <summary>Which instruments of its kit are the hi-hat.</summary>
    public HiHat HiHat => (Model?.Card.Kit ?? Kit.Nine).HiHat;

    /// <summary>A copy with a control changed by hand. The change also holds for a cue that waits or glides, and so takes effect at once.</summary>
    public DeckState WithControl<T>(T value, Func<DeckControls, T, DeckControls> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Controls = change(Controls, value), Held = change(Held, value) };
    }

    /// <summary>The value of a condition; 0 where none was set, or the model has no condition of that name.</summary>
    public float Condition(string name)
    {
        int index = IndexOf(name);
        return index >= 0 && index < Controls.Conditions.Length ? Controls.Conditions[index] : 0;
    }

    /// <summary>A copy with one of the model's conditions set, or null where the model has no condition of that name.</summary>
    public DeckState? WithCondition(string name, float value) => IndexOf(name) is >= 0 and var index
        ? WithControl(ConditionsOf(Model!).With(index, value), static (controls, conditions) => controls with { Conditions = conditions })
        : null;

    /// <summary>A copy with another model, which comes in by a morph over some bars.</summary>
    public DeckState Morphing(RhythmModel model, int bars) => WithModel(model) with { Morph = new DeckMorph(Morph.Sequence + 1, bars), Leaving = Model };

    /// <summary>
    /// A copy with another model, at once. Conditions that both models have keep their values. The notes of the new model's kit come with the model.
    /// </summary>
    public DeckState WithModel(RhythmModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        DeckState swapped = this with { Model = model, Morph = new DeckMorph(Morph.Sequence, 0), Leaving = null };
        swapped = swapped.WithControl(ConditionsOf(model), static (controls, conditions) => controls with { Conditions = conditions });
        ImmutableArray<int> before = Model?.Card.Kit.SentNotes ?? Kit.GeneralMidi, after = model.Card.Kit.SentNotes;
        return before.SequenceEqual(after) ? swapped : swapped.WithControl((before, after), static (controls, kits) => controls with
        {
            Notes = Changed(controls.Notes, kits.before, kits.after),
        });
    }

    // A kit brings its notes along. Notes that the performer has set stay.
    private static PerInstrument<int> Changed(PerInstrument<int> notes, ImmutableArray<int> before, ImmutableArray<int> after)
    {
        foreach (Instrument each in Instruments.All)
        {
            if (notes[each] == before[(int)each])
                notes = notes.With(each, after[(int)each]);
        }

        return notes;
    }

    private int IndexOf(string condition) => Model is null ? -1 : Model.Card.Conditions.IndexOf(condition);

    private ConditionValues ConditionsOf(RhythmModel model) => [.. model.Card.Conditions.Select(Condition)];
}

/// <summary>All that the tick engine reads: immutable, published whole by the <see cref="Conductor"/>.</summary>
public sealed record PerformanceState
{
    /// <summary>How many decks there are. Addresses number them from 1, arrays from 0.</summary>
    public const int DeckCount = 4;

    /// <summary>Counts publications, from 0: the conductor numbers them.</summary>
    public long Version { get; init; }

    /// <summary>The one transport.</summary>
    public TransportState Transport { get; init; } = new();

    /// <summary>The newest cue; the engine carries out each sequence number once, at its line.</summary>
    public Cue Cue { get; init; }

    /// <summary>The state of each deck, deck 1 first.</summary>
    public ImmutableArray<DeckState> Decks { get; init; } =
        [.. Enumerable.Range(0, DeckCount).Select(_ => new DeckState())];

    /// <summary>A copy with one deck replaced.</summary>
    public PerformanceState WithDeck(int deck, DeckState state) => this with { Decks = Decks.SetItem(deck, state) };
}
