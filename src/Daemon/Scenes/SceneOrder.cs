using System.Collections.Immutable;
using System.Text.Json;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Scenes;

/// <summary>
/// A recall as it is carried out: the scene, its parts, the time, and what played at that moment. With the same models it always turns the
/// same state into the same state, so that a record can hold it.
/// </summary>
internal sealed record SceneOrder
{
    /// <summary>The scene that is recalled.</summary>
    public required Scene Scene { get; init; }

    /// <summary>The parts that are recalled on each deck. The tempo counts for the first deck only.</summary>
    public required ImmutableArray<SceneParts> Parts { get; init; }

    /// <summary>When the scene comes in.</summary>
    public required CueLine At { get; init; }

    /// <summary>Bars over which the scene comes in.</summary>
    public required int Bars { get; init; }

    /// <summary>For each deck, the bars over which its model comes in; empty where all models come in at once.</summary>
    public ImmutableArray<int> Morphs { get; set; } = [];

    /// <summary>How far the tick engine was with earlier cues.</summary>
    public CueMoment Moment { get; init; }

    /// <summary>Where each deck was when the scene was recalled.</summary>
    public ImmutableArray<LatentPoint> From { get; set; } = [];

    /// <summary>Where each deck was on its way to when the scene was recalled.</summary>
    public ImmutableArray<LatentPoint> Asked { get; set; } = [];

    /// <summary>Whether the transport plays after the recall; null where the recall does not change that.</summary>
    public bool? Playing { get; init; }

    /// <summary>Bar that the transport goes to; null for none.</summary>
    public int? Bar { get; init; }

    // Values that come in at once need no cue: they are set like single values.
    private bool IsAtOnce => At == CueLine.Now && Bars == 0;

    /// <summary>The bytes of the order.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, SceneJson.Default.SceneOrder);

    /// <summary>Reads an order from bytes; null where they are none.</summary>
    public static SceneOrder? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            SceneOrder? order = JsonSerializer.Deserialize(bytes, SceneJson.Default.SceneOrder);
            bool whole = order is not null && order.Scene.IsUsable() && order.Parts.Length == PerformanceState.DeckCount
                && order.From.Length == PerformanceState.DeckCount && order.Asked.Length == PerformanceState.DeckCount;
            return whole ? order : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The state after this order.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="models">A model that has been made ready for each deck; null where a deck keeps its model.</param>
    public PerformanceState In(PerformanceState state, IReadOnlyList<RhythmModel?> models)
    {
        Cue cue = IsAtOnce ? state.Cue : new Cue(state.Cue.Sequence + 1, At, Bars);
        PerformanceState next = state with { Cue = cue, Transport = Place(state, Tempo(state)) };
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            DeckState led = Deck(deck, state, cue, models[deck]);
            if (!ReferenceEquals(led, state.Decks[deck]))
                next = next.WithDeck(deck, led);
        }

        return next;
    }

    /// <summary>The decks that move, numbered from 0, and where each goes.</summary>
    /// <param name="after">The state after this order.</param>
    public IEnumerable<(int Deck, LatentPoint To)> Moves(PerformanceState after) => Scene.Decks
        .Where(deck => Parts[deck.Deck - 1].HasFlag(SceneParts.Points))
        .Select(deck => (deck.Deck - 1, Place(deck, after.Decks[deck.Deck - 1].Model)));

    private static LatentPoint Place(SceneDeck deck, RhythmModel? model) => deck.Holds.Point.Clamp(model?.Card.LatentRange ?? 3);

    private TransportState Tempo(PerformanceState state)
    {
        TransportState transport = state.Transport;
        double plays = ControlGlide.Between(transport.HeldBpm, transport.Bpm, Moment.WayOf(state.Cue.Sequence));
        bool set = Parts[0].HasFlag(SceneParts.Tempo);
        if (IsAtOnce)
            return set ? transport with { Bpm = Scene.Tempo } : transport;
        return transport with { Bpm = set ? Scene.Tempo : transport.Bpm, HeldBpm = plays };
    }

    private TransportState Place(PerformanceState state, TransportState next)
    {
        bool waited = state.Cue.Sequence > Moment.Sequence;
        bool plays = waited ? state.Transport.HeldPlaying : state.Transport.Playing;
        long jumped = waited ? state.Transport.HeldJump : state.Transport.Jump.Sequence;
        if (Playing is { } playing)
            next = next with { Playing = playing };
        if (Bar is { } bar)
            next = next.Locate(bar, 0);
        return IsAtOnce ? next : next with { HeldPlaying = plays, HeldJump = jumped };
    }

    private DeckState Deck(int deck, PerformanceState state, Cue cue, RhythmModel? model)
    {
        DeckState before = state.Decks[deck];
        SceneDeck? wanted = Scene.Decks.FirstOrDefault(each => each.Deck == deck + 1);
        SceneParts parts = wanted is null ? SceneParts.None : Parts[deck];
        DeckState after = model is null ? before : MorphOf(deck) is > 0 and var bars ? before.Morphing(model, bars) : before.WithModel(model);
        DeckControls controls = wanted is null ? after.Controls : Merge(after, wanted, parts);
        if (IsAtOnce)
        {
            // As with single values: other values that wait for their line, or are on their way, stay as they are.
            DeckControls held = wanted is null ? after.Held : Merge(after with { Controls = after.Held }, wanted, parts);
            bool goes = model is not null || parts.HasFlag(SceneParts.Points);
            bool same = controls == before.Controls && held == before.Held && !goes;
            return same ? before : after with { Controls = controls, Held = held, Cue = goes ? default : after.Cue };
        }

        return after with { Controls = controls, Held = Plays(before, state.Cue), Cue = Lead(deck, before, state.Cue, cue, wanted, parts, after, controls) };
    }

    private int MorphOf(int deck) => !Morphs.IsDefault && deck < Morphs.Length ? Math.Clamp(Morphs[deck], 0, DeckMorph.MostBars) : 0;

    private DeckControls Plays(DeckState deck, Cue earlier) =>
        earlier.Sequence > Moment.Sequence ? deck.Held : ControlGlide.Between(deck.Held, deck.Controls, Moment.WayOf(earlier.Sequence));

    // The position takes part when it goes elsewhere, or when the groove at the position changes.
    private DeckCue Lead(
        int deck, DeckState before, Cue earlier, Cue cue, SceneDeck? wanted, SceneParts parts, DeckState after, in DeckControls controls)
    {
        bool goes = wanted is not null && parts.HasFlag(SceneParts.Points);
        bool swaps = !ReferenceEquals(before.Model, after.Model);
        bool decodes = controls.Noise != before.Controls.Noise || controls.NoiseSeed != before.Controls.NoiseSeed
            || controls.Walk != before.Controls.Walk || controls.Conditions != before.Controls.Conditions;
        bool onItsWay = before.Cue.Sequence == earlier.Sequence && earlier.Sequence > 0 && Moment.WayOf(earlier.Sequence) < 1;
        if (!goes && !swaps && !decodes && !onItsWay)
            return default;
        LatentPoint to = goes ? Place(wanted!, after.Model) : Asked[deck];
        // A point in the plane of one model cannot be on the way to a point in the plane of another.
        return new DeckCue(cue.Sequence, Glides: cue.Bars > 0 && !swaps, swaps ? to : From[deck], to);
    }

    private static DeckControls Merge(DeckState deck, SceneDeck wanted, SceneParts parts)
    {
        if (wanted.Holds.Controls.Read() is not { } stored)
            return deck.Controls;
        DeckControls controls = deck.Controls;
        if (parts.HasFlag(SceneParts.Points))
            controls = controls with { Glide = stored.Glide, Walk = stored.Walk, Plane = stored.Plane };
        if (parts.HasFlag(SceneParts.Mutes))
            controls = controls with { Mute = stored.Mute, Mutes = stored.Mutes, Solos = stored.Solos };
        if (parts.HasFlag(SceneParts.Notes))
            controls = controls with { Notes = stored.Notes, Channel = stored.Channel };
        return parts.HasFlag(SceneParts.Controls) ? Rest(deck, wanted, controls, stored) : controls;
    }

    // All other controls, including those that are added to the controls one day.
    private static DeckControls Rest(DeckState deck, SceneDeck wanted, in DeckControls controls, in DeckControls stored)
    {
        DeckState conditioned = deck with { Controls = controls };
        foreach ((string name, float value) in wanted.Holds.Conditions)
            conditioned = conditioned.WithCondition(name, value) ?? conditioned;
        return stored with
        {
            Glide = controls.Glide,
            Walk = controls.Walk,
            Plane = controls.Plane,
            Mute = controls.Mute,
            Mutes = controls.Mutes,
            Solos = controls.Solos,
            Notes = controls.Notes,
            Channel = controls.Channel,
            Conditions = conditioned.Controls.Conditions,
        };
    }
}
