using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Where a deck is in its model's latent plane, and how it moves.</summary>
internal static class PositionRows
{
    private const string Deck = "/rvae/deck/{deck}/";
    private const string Latent = Deck + "latent";

    public static IEnumerable<AddressRow> All =>
    [
        new(Latent, Access.Value, [Axis("x"), Axis("y")],
            "Where the deck is in its model's plane of rhythms. Near points play relatives of one groove, far points play another groove. Each axis "
            + "goes from -range to range; the range is the model's, as a rule 3.")
        {
            Tags = ["position"], Claimable = true, Read = ReadPoint,
            Write = (transaction, at, v) => Move(transaction, at, new(v[0].Real, v[1].Real)),
        },
        new(Latent + "/x", Access.Value, [Axis("x")], "The first axis of the position alone.")
        {
            Tags = ["position"], Claimable = true, ViewOf = Latent,
            Read = (view, at, into) => One(into, view.Position(at.Deck).X),
            Write = (transaction, at, v) => Move(transaction, at, transaction.ComingPosition(at.Deck) with { X = v[0].Real }),
        },
        new(Latent + "/y", Access.Value, [Axis("y")], "The second axis of the position alone.")
        {
            Tags = ["position"], Claimable = true, ViewOf = Latent,
            Read = (view, at, into) => One(into, view.Position(at.Deck).Y),
            Write = (transaction, at, v) => Move(transaction, at, transaction.ComingPosition(at.Deck) with { Y = v[0].Real }),
        },
        new(Latent + "/pad", Access.Value, [Parameter.Real("u", 0, 1, 0.5f), Parameter.Real("v", 0, 1, 0.5f)],
            "The position as on a pad: u and v go from 0 to 1 over the whole plane, v upwards.")
        {
            Tags = ["position"], Claimable = true, ViewOf = Latent, Read = ReadPad, Write = WritePad,
        },
        new(Latent + "/pad/z", Access.Act, [Parameter.Switch("touch")],
            "A finger touches a pad (1) or leaves it (0), as TouchOSC sends it. The daemon takes the message and changes nothing: the position "
            + "stays where the finger left it.")
        {
            Tags = ["position"], Claimable = true, Run = (_, _, _) => null,
        },
        new("/wek/outputs", Access.Set, [Parameter.Real("u", 0, 1, 0.5f), Parameter.Real("v", 0, 1, 0.5f)],
            "Wekinator's two outputs move deck 1 as a pad does.")
        {
            Tags = ["position"], ViewOf = Latent, Write = WritePad,
        },
        new(Latent + "/glide", Access.Value, [Parameter.Real("time", 0, 60_000, 0, "ms")],
            "The time in which the position travels to a new one. 0 jumps. In a longer time the deck plays every groove on the way.")
        {
            Tags = ["position"], Claimable = true,
            Read = (view, at, into) => One(into, view.State.Decks[at.Deck].Controls.Glide),
            Write = (transaction, at, v) => DeckRows.Change(transaction, at, v[0].Real, (c, value) => c with { Glide = value }),
        },
        new(Latent + "/store", Access.Act, [Parameter.Word("name")],
            "Stores the position under a name, with the deck's model. A position of the same name is replaced. `/rvae/done` comes when it is on "
            + "disk.")
        {
            Tags = ["position"], Claimable = true, Deferred = true, Run = Store,
        },
        new(Latent + "/stored", Access.Query, [],
            "Lists the positions that are stored with the deck's model, in the order in which they were first stored.")
        {
            Answers = ["/rvae/latent/stored/item s:name f:x f:y", "/rvae/latent/stored/end i:count"],
            Tags = ["position"], Run = Stored,
        },
        new(Latent + "/recall", Access.Act, [Parameter.Word("name")],
            "Goes to a stored position in the time of `latent/glide`. `not-found`: the model has no position of that name.")
        {
            Tags = ["position"], Claimable = true, Changes = Latent, Run = Recall,
        },
        new(Deck + "walk", Access.Value,
            [
                Parameter.Choice("kind", "off", "orbit", "drift", "path"),
                Parameter.Real("bars", 0.25f, 64, 4, "bars").OrLeftOut(),
                Parameter.Real("radius", 0, 10, 1).OrLeftOut(),
            ],
            "Moves the position by itself, in time with the bars. `orbit` goes in a circle of this radius, `drift` wanders at random within the "
            + "radius, and `path` goes through the stored positions. One round takes this many bars. What is left out keeps its value. `not-found`: "
            + "no position is stored for a path.")
        {
            Tags = ["position"], Claimable = true, Read = ReadWalk, Write = WriteWalk,
        },
    ];

    private static Parameter Axis(string name) => Parameter.Real(name, null, null, 0) with { InLatentRange = true };

    /// <summary>The range of a deck's position, to each side of 0.</summary>
    public static float Range(IStateView view, int deck) => view.State.Decks[deck].Model?.Card.LatentRange ?? 3;

    private static int One(Span<WireValue> into, float value)
    {
        into[0] = value;
        return 1;
    }

    private static int ReadPoint(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        LatentPoint point = view.Position(at.Deck);
        into[0] = point.X;
        into[1] = point.Y;
        return 2;
    }

    private static int ReadPad(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        LatentPoint point = view.Position(at.Deck);
        float range = Range(view, at.Deck);
        into[0] = Math.Clamp((point.X / range / 2) + 0.5f, 0, 1);
        into[1] = Math.Clamp((point.Y / range / 2) + 0.5f, 0, 1);
        return 2;
    }

    private static Fault? WritePad(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        float range = Range(transaction, at.Deck);
        return Move(transaction, at, new(((v[0].Real * 2) - 1) * range, ((v[1].Real * 2) - 1) * range));
    }

    private static Fault? Move(Transaction transaction, AddressEntry at, LatentPoint point)
    {
        transaction.Move(at.Deck, point.Clamp(Range(transaction, at.Deck)));
        return null;
    }

    private static Fault? Store(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        string name = v[0].Text;
        if (!ModelName.IsValid(name))
            return ModelName.Invalid(name);
        if (transaction.State.Decks[at.Deck].Model is not { } model)
            return DeckFaults.NoModel(at.Deck);
        Span<float> all = stackalloc float[LatentPlane.Most];
        all = all[..WholePosition.Read(transaction, at.Deck, all)];
        transaction.Services.Positions.Store(
            model.Card.Name, name, new StoredPlace(transaction.Position(at.Deck), [.. all]), transaction.Later(at));
        return null;
    }

    private static Fault? Stored(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (transaction.State.Decks[at.Deck].Model is not { } model)
            return DeckFaults.NoModel(at.Deck);
        IPositionStore store = transaction.Services.Positions;
        int count = 0;
        foreach (string name in store.Names(model.Card.Name))
        {
            if (!store.TryRecall(model.Card.Name, name, out StoredPlace? place))
                continue;
            LatentPoint point = InPlane(transaction, at.Deck, place);
            transaction.Line("/rvae/latent/stored/item"u8, name, point.X, point.Y);
            count++;
        }

        transaction.AnswerOn("/rvae/latent/stored/end"u8, count);
        return null;
    }

    private static Fault? Recall(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (transaction.State.Decks[at.Deck].Model is not { } model)
            return DeckFaults.NoModel(at.Deck);
        string name = v[0].Text;
        if (!transaction.Services.Positions.TryRecall(model.Card.Name, name, out StoredPlace? place))
            return NotStored(transaction.Services.Positions, model, name);
        if (place.All.Length == model.Card.LatentDimensions)
        {
            float range = Range(transaction, at.Deck);
            WholePosition.GoTo(transaction, at.Deck, [.. place.All.Select(value => Math.Clamp(value, -range, range))]);
            return null;
        }

        transaction.Move(at.Deck, place.Point.Clamp(Range(transaction, at.Deck)));
        transaction.Announce($"/rvae/deck/{at.Deck + 1}/latent");
        return null;
    }

    /// <summary>The fault for a position that is not stored with a model.</summary>
    public static Fault NotStored(IPositionStore store, RhythmModel model, string name)
    {
        IReadOnlyList<string> names = store.Names(model.Card.Name);
        string known = names.Count == 0 ? "none is stored yet" : $"stored are {string.Join(' ', names.Take(8))}";
        return new(FaultCode.NotFound, $"model {model.Card.Name} has no position '{name}': {known}");
    }

    // The coordinates of a stored position in the deck's plane: of the nearest point in that plane.
    private static LatentPoint InPlane(IStateView view, int deck, StoredPlace place)
    {
        if (place.All.Length != WholePosition.Dimensions(view, deck))
            return place.Point;
        (float x, float y, _) = WholePosition.Plane(view, deck).Nearest(place.All.AsSpan());
        return new LatentPoint(x, y);
    }

    private static int ReadWalk(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        Walk walk = view.State.Decks[at.Deck].Controls.Walk;
        into[0] = walk.Kind switch
        {
            WalkKind.Orbit => "orbit",
            WalkKind.Drift => "drift",
            WalkKind.Path => "path",
            _ => "off",
        };
        into[1] = walk.Bars;
        into[2] = walk.Radius;
        return 3;
    }

    private static Fault? WriteWalk(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        Walk old = transaction.State.Decks[at.Deck].Controls.Walk;
        WalkKind kind = v[0].Text switch
        {
            "orbit" => WalkKind.Orbit,
            "drift" => WalkKind.Drift,
            "path" => WalkKind.Path,
            _ => WalkKind.Off,
        };
        var walk = new Walk(kind, v.Length > 1 ? v[1].Real : old.Bars, v.Length > 2 ? v[2].Real : old.Radius);
        if (kind == WalkKind.Path)
        {
            ImmutableArray<LatentPoint> points = StoredPoints(transaction, at.Deck);
            if (points.IsEmpty)
                return new(FaultCode.NotFound, "there is no path: store positions with latent/store s:name first");
            if (points.Length > PathPoints.Most)
                return new(FaultCode.TooMany, $"a path goes through at most {PathPoints.Most} positions, the model has {points.Length} stored");
            walk = walk with { Points = [.. points] };
        }

        return DeckRows.Change(transaction, at, walk, (c, value) => c with { Walk = value });
    }

    private static ImmutableArray<LatentPoint> StoredPoints(Transaction transaction, int deck)
    {
        if (transaction.State.Decks[deck].Model is not { } model)
            return [];
        IPositionStore store = transaction.Services.Positions;
        var points = ImmutableArray.CreateBuilder<LatentPoint>();
        foreach (string name in store.Names(model.Card.Name))
        {
            if (store.TryRecall(model.Card.Name, name, out StoredPlace? place))
                points.Add(InPlane(transaction, deck, place));
        }

        return points.ToImmutable();
    }
}
