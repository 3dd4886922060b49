using System.Collections.Immutable;
using System.Text.Json;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Scenes;

/// <summary>
/// A recall as it is carried out: the scene, what of it, when, and what played at that moment. With the same models it makes of
/// the same state the same state: a record holds it.
/// </summary>
internal sealed record SceneOrder
{
    /// <summary>The scene that comes back.</summary>
    public required Scene Scene { get; init; }

    /// <summary>Parts that come back of each deck; the tempo with those of the first.</summary>
    public required ImmutableArray<SceneParts> Parts { get; init; }

    /// <summary>The moment at which it comes back.</summary>
    public required CueLine At { get; init; }

    /// <summary>Over so many bars.</summary>
    public required int Bars { get; init; }

    /// <summary>Bars over which each deck's model comes in, in place of the one before it; none where all are there at once.</summary>
    public ImmutableArray<int> Morphs { get; set; } = [];

    /// <summary>How far the tick engine was with earlier cues.</summary>
    public CueMoment Moment { get; init; }

    /// <summary>Where each deck was.</summary>
    public ImmutableArray<LatentPoint> From { get; set; } = [];

    /// <summary>Where each deck was to be.</summary>
    public ImmutableArray<LatentPoint> Asked { get; set; } = [];

    /// <summary>Whether the transport plays from then on; null for as it does.</summary>
    public bool? Playing { get; init; }

    /// <summary>Bar that the transport goes to; null for none.</summary>
    public int? Bar { get; init; }

    // Values at once need no cue: they are set like single ones.
    private bool IsAtOnce => At == CueLine.Now && Bars == 0;

    /// <summary>The order as the bytes that are sent.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, SceneJson.Default.SceneOrder);

    /// <summary>From bytes; null where they are none.</summary>
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

    /// <summary>The state that comes of it.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="models">A model for each deck, made ready; null where it keeps its own.</param>
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

    /// <summary>Where decks go: number from 0, and position.</summary>
    /// <param name="after">The state that came of it.</param>
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
            // Like single values: what else waits for its line, or is on its way, is left there.
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

    // The position takes part where it goes elsewhere, or where what is decoded there changes.
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
        // A point of one model's plane is nothing on the way to one of another's.
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

    // Everything else, also what is added to the controls one day.
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
