using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The dimensions of a model's latent space, 2 to 8, and which two of them the position moves along.</summary>
internal static class DimensionRows
{
    private const string Deck = "/rvae/deck/{deck}/";

    public static IEnumerable<AddressRow> All =>
    [
        .. Enumerable.Range(0, LatentPlane.Most).Select(One),
        new(Deck + "latent/all", Access.Value, [Axis("x1"), Axis("x2"), .. Enumerable.Range(3, LatentPlane.Most - 2).Select(n => Axis($"x{n}").OrLeftOut())],
            "The whole position: a value for each dimension of the model, 2 to 8. What is left out keeps its value. `not-found`: the model has "
            + "fewer dimensions. `/rvae/train … dims 4` learns a model with more than two.")
        {
            Tags = ["position"], Claimable = true, ViewOf = Deck + "latent", Read = ReadAll, Write = WriteAll,
        },
        new(Deck + "pad/axes", Access.Value, [Number("first", 1), Number("second", 2)],
            "The two dimensions, from 1, that pad, position, walk, noise and map move along. The others keep their values, and the deck stays where "
            + "it is.")
        {
            Tags = ["position"], Claimable = true, ToldWhereSet = true, Read = ReadAxes, Write = WriteAxes,
        },
    ];

    private static Parameter Axis(string name) => Parameter.Real(name, null, null, 0) with { InLatentRange = true };

    private static Parameter Number(string name, int usual) => Parameter.Whole(name, 1, LatentPlane.Most, usual) with { Strict = true };

    private static AddressRow One(int dimension) => new(Deck + $"latent/{dimension + 1}", Access.Value, [Axis("value")],
        $"Dimension {dimension + 1} of the position. A dimension that the pad moves along (`pad/axes`) is also a coordinate of `latent`. `not-found`: the model has fewer dimensions.")
    {
        Tags = ["position"],
        Claimable = true,
        ToldWhereSet = true,
        Read = (view, at, into) =>
        {
            Span<float> whole = stackalloc float[LatentPlane.Most];
            int count = WholePosition.Read(view, at.Deck, whole);
            into[0] = dimension < count ? whole[dimension] : 0;
            return 1;
        },
        Write = (transaction, at, v) => Write(transaction, at, dimension, v[0].Real),
    };

    private static Fault? Write(Transaction transaction, AddressEntry at, int dimension, float value)
    {
        if (TooFew(transaction, at.Deck, dimension + 1) is { } fault)
            return fault;
        if (WholePosition.Plane(transaction, at.Deck).Span.IsThere)
            return GoTo(transaction, at, dimension, [value]);
        Set(transaction, at.Deck, dimension, value, out bool moved);
        if (moved)
            transaction.Announce($"/rvae/deck/{at.Deck + 1}/latent");
        return null;
    }

    // The deck plays a plane through three positions: set some of the dimensions, from one on.
    private static Fault? GoTo(Transaction transaction, AddressEntry at, int from, ReadOnlySpan<float> values)
    {
        Span<float> whole = stackalloc float[LatentPlane.Most];
        whole = whole[..WholePosition.Read(transaction, at.Deck, whole)];
        float range = PositionRows.Range(transaction, at.Deck);
        for (int i = 0; i < values.Length; i++)
            whole[from + i] = Math.Clamp(values[i], -range, range);
        WholePosition.GoTo(transaction, at.Deck, whole);
        return null;
    }

    private static void Set(Transaction transaction, int deck, int dimension, float value, out bool moved)
    {
        float range = PositionRows.Range(transaction, deck);
        value = Math.Clamp(value, -range, range);
        LatentPlane plane = WholePosition.Plane(transaction, deck);
        (int first, int second) = plane.AxesIn(WholePosition.Dimensions(transaction, deck));
        LatentPoint point = transaction.ComingPosition(deck);
        moved = dimension == first || dimension == second;
        if (moved)
            transaction.Move(deck, dimension == first ? point with { X = value } : point with { Y = value });
        else
            WholePosition.Put(transaction, deck, Keeping(plane, dimension, first, second).With(dimension, value));
    }

    // A model that lacks one of the plane's two dimensions is played along its first two. On such a model the other dimension keeps a value.
    private static LatentPlane Keeping(in LatentPlane plane, int dimension, int first, int second) =>
        dimension == plane.First || dimension == plane.Second ? LatentPlane.Of(first, second, plane.Kept) : plane;

    private static Fault? TooFew(Transaction transaction, int deck, int wanted) => WholePosition.Dimensions(transaction, deck) is var count && wanted > count
        ? new Fault(FaultCode.NotFound, $"the model of deck {deck + 1} has {count} dimensions: learn a model with more, with /rvae/train … dims {wanted}")
        : null;

    private static int ReadAll(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        Span<float> whole = stackalloc float[LatentPlane.Most];
        int count = WholePosition.Read(view, at.Deck, whole);
        for (int i = 0; i < count; i++)
            into[i] = whole[i];
        return count;
    }

    private static Fault? WriteAll(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (TooFew(transaction, at.Deck, v.Length) is { } fault)
            return fault;
        for (int i = 0; i < v.Length; i++)
        {
            if (transaction.Table.Find($"/rvae/deck/{at.Deck + 1}/latent/{i + 1}") is { } one && transaction.Claimed(one) is { } claimed)
                return claimed;
        }

        if (WholePosition.Plane(transaction, at.Deck).Span.IsThere)
        {
            Span<float> values = stackalloc float[LatentPlane.Most];
            for (int i = 0; i < v.Length; i++)
                values[i] = v[i].Real;
            return GoTo(transaction, at, 0, values[..v.Length]);
        }

        for (int i = 0; i < v.Length; i++)
        {
            Set(transaction, at.Deck, i, v[i].Real, out bool moved);
            if (!moved)
                transaction.Announce($"/rvae/deck/{at.Deck + 1}/latent/{i + 1}");
        }

        return null;
    }

    private static int ReadAxes(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        (int first, int second) = WholePosition.Plane(view, at.Deck).AxesIn(WholePosition.Dimensions(view, at.Deck));
        (into[0], into[1]) = (first + 1, second + 1);
        return 2;
    }

    // The deck stays at its position: old coordinates become kept values, and kept values become coordinates.
    private static Fault? WriteAxes(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        (int first, int second) = (v[0].Whole - 1, v[1].Whole - 1);
        if (first == second)
            return new Fault(FaultCode.BadArguments, "the pad moves along two dimensions: name two different ones");
        if (TooFew(transaction, at.Deck, Math.Max(first, second) + 1) is { } fault)
            return fault;
        Span<float> whole = stackalloc float[LatentPlane.Most];
        WholePosition.GoAlong(transaction, at.Deck, (first, second), whole[..WholePosition.Read(transaction, at.Deck, whole)]);
        return null;
    }
}
