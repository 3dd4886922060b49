using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Http.Spaces;

/// <summary>
/// What a performance space is drawn from: a model's file as it was written, a grid of positions, and the conditions. Equal keys give equal
/// bytes.
/// </summary>
/// <param name="Model">The model's file.</param>
/// <param name="Columns">Positions along the first axis, 1–64.</param>
/// <param name="Rows">Positions along the second axis, 1–64.</param>
/// <param name="Conditions">Kick, hats and onoff; a model uses those that it has.</param>
/// <param name="Plane">The plane; most often that of the first two dimensions.</param>
internal sealed record SpaceKey(StoredModel Model, int Columns, int Rows, string Conditions, LatentPlane Plane = default)
{
    /// <summary>Most positions along an axis.</summary>
    public const int MostPlaces = 64;

    private const int UsualPlaces = 30;
    private const float ConditionRange = 3;

    /// <summary>Identifies the bytes: equal bytes have equal tags. It is the ETag of HTTP.</summary>
    public string Tag { get; } = $"\"{Hash(Model, Columns, Rows, Conditions, Plane)}\"";

    /// <summary>The values of the model's conditions, in the model's order.</summary>
    public float[] ConditionValues()
    {
        float[] asked = [.. Conditions.Split(' ').Select(value => float.Parse(value, CultureInfo.InvariantCulture))];
        return [.. Model.Card.Conditions.Select(name => ConditionNames.All.IndexOf(name) is >= 0 and var index ? asked[index] : 0)];
    }

    /// <summary>Reads the space that a request asks for.</summary>
    /// <param name="model">The model.</param>
    /// <param name="query">The parameters of the request.</param>
    /// <param name="state">The state of the decks. With <c>deck</c> a request asks for the plane that this deck plays.</param>
    public static Outcome<SpaceKey> Read(StoredModel model, IQueryCollection query, PerformanceState state)
    {
        if (Whole(query, "columns") is not { } columns || Whole(query, "rows") is not { } rows)
            return new Fault(FaultCode.BadArguments, $"columns and rows must be whole numbers from 1 to {MostPlaces}");
        if (query["deck"].ToString() is { Length: > 0 } number && !IsDeck(number))
            return new Fault(FaultCode.BadArguments, $"deck must be the number of a deck, from 1 to {PerformanceState.DeckCount}");
        if (PlaneOf(query, state) is not { } plane)
            return new Fault(FaultCode.BadArguments, $"axes must be two different dimensions from 1 to {LatentPlane.Most}, and at a number for each dimension");
        float?[] conditions = [.. ConditionNames.All.Select(name => Real(query, name))];
        return conditions.Contains(null)
            ? new Fault(FaultCode.BadArguments, $"{string.Join(", ", ConditionNames.All)} must be numbers from {-ConditionRange} to {ConditionRange}")
            : new SpaceKey(model, columns, rows, string.Join(' ', conditions.Select(value => value!.Value.ToString("0.##", CultureInfo.InvariantCulture))), plane);
    }

    private static bool IsDeck(string number) => number is [>= '1' and <= '9'] && number[0] - '0' <= PerformanceState.DeckCount;

    private static LatentPlane? PlaneOf(IQueryCollection query, PerformanceState state)
    {
        if (query["deck"].ToString() is [var deck, ..])
            return state.Decks[deck - '1'].Controls.Plane;
        float?[] numbers = [.. Words(query, "axes", "1,2").Concat(Words(query, "at", "")).Select(word =>
            float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value) ? value : (float?)null)];
        if (numbers.Contains(null) || numbers.Length is < 2 or > 2 + LatentPlane.Most || numbers[0] == numbers[1])
            return null;
        return numbers[..2].All(axis => axis is 1 or 2 or 3 or 4 or 5 or 6 or 7 or 8)
            ? LatentPlane.Of((int)numbers[0]!.Value - 1, (int)numbers[1]!.Value - 1, [.. numbers[2..].Select(value => value!.Value)])
            : null;
    }

    private static string[] Words(IQueryCollection query, string name, string usual) =>
        (query[name].ToString() is { Length: > 0 } text ? text : usual).Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static int? Whole(IQueryCollection query, string name) =>
        query[name].ToString() is not { Length: > 0 } text ? UsualPlaces
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is >= 1 and <= MostPlaces ? value
        : null;

    private static float? Real(IQueryCollection query, string name) =>
        query[name].ToString() is not { Length: > 0 } text ? 0
        : float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && Math.Abs(value) <= ConditionRange ? value
        : null;

    private static string TextOf(LatentPlane plane) => plane.Span.IsThere
        ? string.Join(' ', Enumerable.Range(0, PlaneSpan.Corners).SelectMany(corner => plane.Span.Position(corner)).Append(plane.Span.Range))
        : $"{plane.First} {plane.Second} {string.Join(' ', plane.Kept.ToArray())}";

    private static string Hash(StoredModel model, int columns, int rows, string conditions, LatentPlane plane)
    {
        FileStamp stamp = model.Stamp ?? default;
        string whole = string.Create(
            CultureInfo.InvariantCulture, $"{model.Path}|{stamp.Written.Ticks}|{stamp.Length}|{columns}x{rows}|{conditions}|{TextOf(plane)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 12));
    }
}
