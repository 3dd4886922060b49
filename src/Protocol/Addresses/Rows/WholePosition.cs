using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The position of a deck in all dimensions of its model, and how the deck goes to such a position: in its plane, or in another one.</summary>
internal static class WholePosition
{
    // As a share of the range: a position nearer to the plane than this counts as in the plane.
    private const float Near = 1e-3f;

    /// <summary>How many dimensions the deck's model has; 2 without a model.</summary>
    public static int Dimensions(IStateView view, int deck) => view.State.Decks[deck].Model?.Card.LatentDimensions ?? 2;

    /// <summary>The plane that a deck plays.</summary>
    public static LatentPlane Plane(IStateView view, int deck) => view.State.Decks[deck].Controls.Plane;

    /// <summary>Writes the deck's position as the model takes it; returns how many values were written.</summary>
    public static int Read(IStateView view, int deck, Span<float> into)
    {
        int count = Dimensions(view, deck);
        LatentPoint point = view.Position(deck);
        Plane(view, deck).Place(point.X, point.Y, into[..count]);
        return count;
    }

    /// <summary>Changes the plane of a deck.</summary>
    public static void Put(Transaction transaction, int deck, LatentPlane plane)
    {
        DeckState state = transaction.Edit.State.Decks[deck];
        transaction.Edit.State = transaction.Edit.State.WithDeck(
            deck, state.WithControl(plane, static (controls, value) => controls with { Plane = value }));
    }

    /// <summary>
    /// Moves a deck to a position. Where the deck moves along two dimensions, the others are kept at the position's values. A plane through three
    /// positions stays if the position lies in it; otherwise the deck leaves that plane.
    /// </summary>
    /// <param name="transaction">The transaction to which the move belongs.</param>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="position">A value for each dimension of the model.</param>
    public static void GoTo(Transaction transaction, int deck, ReadOnlySpan<float> position)
    {
        LatentPlane plane = Plane(transaction, deck);
        if (plane.Span.IsThere && IsIn(plane, position, PositionRows.Range(transaction, deck), out LatentPoint there))
        {
            transaction.Move(deck, there);
            transaction.Announce($"/rvae/deck/{deck + 1}/latent");
            return;
        }

        GoAlong(transaction, deck, plane.AxesIn(position.Length), position);
    }

    /// <summary>Changes the plane to two dimensions through a position, and moves the deck there.</summary>
    public static void GoAlong(Transaction transaction, int deck, (int First, int Second) axes, ReadOnlySpan<float> position)
    {
        string scope = $"/rvae/deck/{deck + 1}/";
        Span<float> here = stackalloc float[LatentPlane.Most];
        Read(transaction, deck, here);
        LatentPlane before = Plane(transaction, deck), after = LatentPlane.Of(axes.First, axes.Second, position);
        if (before != after)
            Put(transaction, deck, after);
        transaction.Move(deck, new LatentPoint(position[axes.First], position[axes.Second]));
        for (int i = 0; i < position.Length; i++)
        {
            if (i != axes.First && i != axes.Second && here[i] != position[i])
                transaction.Announce($"{scope}latent/{i + 1}");
        }

        transaction.Announce(scope + "latent");
        if (before.Span.IsThere)
            transaction.Announce(scope + "pad/plane");
    }

    private static bool IsIn(in LatentPlane plane, ReadOnlySpan<float> position, float range, out LatentPoint point)
    {
        (float x, float y, float distance) = plane.Nearest(position);
        point = new LatentPoint(x, y).Clamp(range);
        return distance < Near * range && Math.Abs(x) <= range + Near && Math.Abs(y) <= range + Near;
    }
}
