using System.Collections.Immutable;
using RVae.Daemon.Performance;
using RVae.Daemon.Saved;
using RVae.Daemon.Scenes;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Storage;
using RVae.Protocol.Services;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>Turns the shared values of a room into changes of the decks.</summary>
internal sealed class RoomDecks(RoomParts parts, RoomSession session, NatsRoomLink link)
{
    private readonly string?[] _hashes = new string?[PerformanceState.DeckCount]; // for each deck: the hash of the model that the room gave it
    private readonly long[] _whole = new long[PerformanceState.DeckCount]; // for each deck: the line from which its new model plays alone
    private readonly bool[] _silenced = new bool[PerformanceState.DeckCount]; // for each deck: whether it is muted because the room has nothing there

    /// <summary>
    /// Makes the order that puts values in. A value that no deck can play is left out and told. A model that is not here yet waits.
    /// </summary>
    /// <param name="due">The values.</param>
    /// <param name="line">The line at which the values are due.</param>
    /// <param name="at">When the values are put in. Models come in over bars only at a bar line.</param>
    /// <param name="isFresh">Whether this site has just come: then everything that is not among the values gets its usual value.</param>
    /// <param name="models">The models to put in.</param>
    public SceneOrder Order(ImmutableArray<SharedValue> due, long line, CueLine at, bool isFresh, out ImmutableArray<DeckModel> models)
    {
        var decks = ImmutableArray.CreateBuilder<SceneDeck>();
        var wanted = new SceneParts[PerformanceState.DeckCount];
        var loaded = ImmutableArray.CreateBuilder<DeckModel>();
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            List<SharedValue> values = [.. due.Where(value => RoomKeys.DeckOf(value.Key) == deck)];
            SharedValue? model = values.Find(value => value.Key.EndsWith(".model", StringComparison.Ordinal));
            if (model is not null)
                values.Remove(model);
            if (model is { Value: RoomKeys.NoModel })
                model = null;
            if (model is not null && TryLoad(deck, model, line, at, out DeckModel? next))
            {
                if (next is not null)
                    loaded.Add(next);
                Unmute(deck, values);
            }

            DeckState state = parts.Conductor.State.Decks[deck];
            // The room has nothing on this deck, so what this site has there is muted.
            if (isFresh && model is null && state.Model is not null)
            {
                values.Add(new SharedValue(MuteOf(deck), "true", line, 1, session.Site.Site));
                _silenced[deck] = true;
                // A deck that somebody muted before stays mute when the room is left.
                if (!state.Controls.Mute)
                    parts.Silenced.Set(deck, true);
            }
            else if (isFresh || (_silenced[deck] && values.Exists(value => value.Key == MuteOf(deck))))
            {
                // Its mute is the room's from now on.
                Release(deck);
            }

            if (values.Count == 0 && !isFresh && loaded.All(each => each.Deck != deck))
                continue;
            SavedDeck held = isFresh ? Usual(state) : SavedDeck.Of(state, parts.Live.Targets[deck].Value);
            decks.Add(new SceneDeck(deck + 1, "", With(held, values)));
            wanted[deck] = isFresh ? SceneParts.All & ~(SceneParts.Models | SceneParts.Tempo | SceneParts.Notes) : PartsOf(values);
        }

        if (decks.Count == 0)
            decks.Add(new SceneDeck(1, "", SavedDeck.Of(parts.Conductor.State.Decks[0], parts.Live.Targets[0].Value)));
        models = loaded.ToImmutable();
        var scene = new Scene("room", "all", parts.Conductor.State.Transport.Bpm, decks.ToImmutable());
        return new SceneOrder
        {
            Scene = scene,
            Parts = [.. wanted],
            At = at,
            Bars = 0,
            Morphs = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => loaded.FirstOrDefault(each => each.Deck == deck)?.Bars ?? 0)],
        };
    }

    private static SavedDeck Usual(DeckState state) => SavedDeck.Of(
        state with
        {
            Controls = DeckControls.Default with { Notes = state.Controls.Notes, Channel = state.Controls.Channel, Conditions = state.Controls.Conditions },
        },
        LatentPoint.Origin);

    // One bad value must not cost the others.
    private SavedDeck With(SavedDeck held, List<SharedValue> values)
    {
        if (RoomKeys.With(held, values) is { } all)
            return all;
        foreach (SharedValue value in values)
        {
            if (RoomKeys.With(held, [value]) is { } next)
            {
                held = next;
                continue;
            }

            lock (session.Gate)
                session.Site.Refusals.Malformed++;
            RoomLog.Unusable(parts.Log, value.Site, value.Key);
        }

        return held;
    }

    /// <summary>The parts of a scene that contain these values of a deck.</summary>
    public static SceneParts PartsOf(List<SharedValue> values)
    {
        SceneParts all = SceneParts.None;
        foreach (string[] key in values.Select(value => value.Key.Split('.')))
        {
            all |= key[2] == "point" ? SceneParts.Points : key.Length < 4 ? SceneParts.None : key[3] switch
            {
                "glide" or "walk" or "walkBars" or "walkRadius" or "path" when key[2] == "c" => SceneParts.Points,
                "firstAxis" or "secondAxis" or "dimensions" or "through" when key[2] == "c" => SceneParts.Points,
                "mute" or "mutes" or "solos" when key[2] == "c" => SceneParts.Mutes,
                _ => SceneParts.Controls,
            };
        }

        return all;
    }

    // A deck that was muted until its model came gets the room's own mute. It comes first, so that a mute among the due values wins.
    private void Unmute(int deck, List<SharedValue> values)
    {
        if (!_silenced[deck])
            return;
        Release(deck);
        lock (session.Gate)
            values.Insert(0, session.Site.Values.Find(MuteOf(deck)) ?? new SharedValue(MuteOf(deck), "false", 0, 1, session.Site.Site));
    }

    private void Release(int deck)
    {
        _silenced[deck] = false;
        parts.Silenced.Set(deck, false);
    }

    private static string MuteOf(int deck) => $"deck.{deck + 1}.c.mute";

    // Whether the deck has the room's model now: a model to put in, or the model that the deck plays already.
    private bool TryLoad(int deck, SharedValue value, long line, CueLine at, out DeckModel? model)
    {
        model = null;
        SharedModel? wanted = RoomJson.Read(System.Text.Encoding.UTF8.GetBytes(value.Value), RoomJson.Default.SharedModel);
        if (wanted is null || !FileHash.IsOne(wanted.Hash) || !ModelName.IsValid(wanted.Name))
        {
            lock (session.Gate)
                session.Site.Refusals.Malformed++;
            return false;
        }

        string? name = parts.Models.Find(wanted.Hash);
        if (name is not null && _hashes[deck] is null && parts.Conductor.State.Decks[deck].Model?.Card.Name == name)
            _hashes[deck] = wanted.Hash; // the deck has played this model since before it joined the room
        if (_hashes[deck] == wanted.Hash)
            return true;
        if (name is not null && parts.Models.Load(name).TryGet(out RhythmModel? loaded, out _))
        {
            _hashes[deck] = wanted.Hash;
            model = new DeckModel(deck, loaded, BarsOf(deck, loaded, line, at == CueLine.Bar && value.Line == line ? wanted.Bars : 0));
            return true;
        }

        // The deck waits for its model, and takes it up at the next line after the model has come.
        parts.Models.Want(wanted, link);
        lock (session.Gate)
            session.Site.Values.PutBack(value, line + 1);
        return false;
    }

    // A model comes in at once when it arrives late, or while the one before it still comes in. So all sites hear the same from then on,
    // whatever each heard before.
    private int BarsOf(int deck, RhythmModel model, long line, int wanted)
    {
        bool mixes = line >= _whole[deck] && parts.Conductor.State.Decks[deck].Model?.Card.Grid.Meter == model.Card.Grid.Meter;
        int bars = mixes ? Math.Clamp(wanted, 0, DeckMorph.MostBars) : 0;
        _whole[deck] = line + bars;
        return bars;
    }
}
