using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The plane through three stored positions that the pad plays.</summary>
internal static class PlaneRows
{
    private const string Deck = "/rvae/deck/{deck}/";

    public static IEnumerable<AddressRow> All =>
    [
        new(Deck + "pad/plane", Access.Value, [Name("first"), Name("second"), Name("third")],
            "Three stored positions of the deck's model (`latent/store`). Pad, position, walk, noise and map move in the plane through them. The "
            + "first lies below the middle of the pad to the left, the second below it to the right, the third above it. To go back to two "
            + "dimensions, send empty names, set `pad/axes`, or move one dimension by itself.")
        {
            Tags = ["position"], Claimable = true, ToldWhereSet = true, Read = Read, Write = Write,
        },
    ];

    private static Parameter Name(string name) => Parameter.Word(name) with { Default = WireValue.Of("") };

    private static int Read(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        LatentPlane plane = WholePosition.Plane(view, at.Deck);
        for (int corner = 0; corner < PlaneSpan.Corners; corner++)
            into[corner] = plane.Span.IsThere ? plane.Span.Name(corner) : "";
        return PlaneSpan.Corners;
    }

    private static Fault? Write(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        string[] names = [v[0].Text, v[1].Text, v[2].Text];
        Span<float> here = stackalloc float[LatentPlane.Most];
        here = here[..WholePosition.Read(transaction, at.Deck, here)];
        if (names.All(name => name.Length == 0))
        {
            if (WholePosition.Plane(transaction, at.Deck) is { Span.IsThere: true } left)
                WholePosition.GoAlong(transaction, at.Deck, left.AxesIn(here.Length), here);
            return null;
        }

        if (transaction.State.Decks[at.Deck].Model is not { } model)
            return DeckFaults.NoModel(at.Deck);
        if (!Through(transaction.Services.Positions, model, names).TryGet(out PlaneSpan span, out Fault fault))
            return fault;
        var plane = LatentPlane.Through(span, WholePosition.Plane(transaction, at.Deck));
        WholePosition.Put(transaction, at.Deck, plane);
        (float x, float y, _) = plane.Nearest(here);
        transaction.Move(at.Deck, new LatentPoint(x, y).Clamp(model.Card.LatentRange));
        transaction.Announce($"/rvae/deck/{at.Deck + 1}/latent");
        return null;
    }

    private static Outcome<PlaneSpan> Through(IPositionStore store, RhythmModel model, string[] names)
    {
        int dimensions = model.Card.LatentDimensions;
        float[] positions = new float[PlaneSpan.Corners * dimensions];
        for (int corner = 0; corner < PlaneSpan.Corners; corner++)
        {
            if (!ModelName.IsValid(names[corner]))
                return ModelName.Invalid(names[corner]);
            if (!store.TryRecall(model.Card.Name, names[corner], out StoredPlace? place))
                return PositionRows.NotStored(store, model, names[corner]);
            // A position from an older program has only the two coordinates of the pad. Its other dimensions were 0.
            float[] all = place.All.IsEmpty ? [place.Point.X, place.Point.Y] : [.. place.All];
            all.AsSpan(0, Math.Min(all.Length, dimensions)).CopyTo(positions.AsSpan(corner * dimensions));
        }

        return PlaneSpan.Through(model.Card.LatentRange, names, positions);
    }
}
