using System.Collections.Immutable;
using System.Globalization;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Gestures;

/// <summary>A control that gestures can move.</summary>
/// <param name="Entry">Its address.</param>
/// <param name="Name">The address without the beginning that names the deck, such as <c>mute/kick</c>.</param>
internal sealed record GestureControl(AddressEntry Entry, string Name)
{
    /// <summary>The control of the whole position, for models of more than two dimensions.</summary>
    public const string Whole = "latent/all";

    /// <summary>Whether another control has the same value. The position has one address for two dimensions, and another for more.</summary>
    public bool IsDouble(IStateView view) => Name switch
    {
        Whole => Dimensions(view) <= 2,
        "latent" => Dimensions(view) > 2,
        _ => false,
    };

    private int Dimensions(IStateView view) => view.State.Decks[Entry.Deck].Model?.Card.LatentDimensions ?? 2;

    /// <summary>The value of the control now.</summary>
    public WireValue[] Read(IStateView view)
    {
        Span<WireValue> into = new WireValue[AddressRow.MaxValues];
        return into[..Entry.Row.Read!(view, Entry, into)].ToArray();
    }

    /// <summary>Whether the control has this value now. Allocates nothing.</summary>
    public bool Is(ReadOnlySpan<WireValue> value, IStateView view, Span<WireValue> room) =>
        room[..Entry.Row.Read!(view, Entry, room)].SequenceEqual(value);

    /// <summary>Writes values as a gesture keeps them, with all digits of numbers.</summary>
    public static string Text(ReadOnlySpan<WireValue> values)
    {
        var words = new string[values.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = values[i].Kind == WireKind.Real ? values[i].Real.ToString("R", CultureInfo.InvariantCulture) : values[i].ToString();
        return string.Join(' ', words);
    }

    /// <summary>Reads values from text; null where the text has no values of this control.</summary>
    public WireValue[]? Parse(string text)
    {
        string[] words = text.Split(' ');
        ImmutableArray<Parameter> parameters = Entry.Row.Parameters;
        if (words.Length == 0 || words.Length > parameters.Length)
            return null;
        var values = new WireValue[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (Parse(words[i], parameters[i].Kind) is not { } value)
                return null;
            values[i] = value;
        }

        return values;
    }

    private static WireValue? Parse(string word, WireKind kind) => kind switch
    {
        WireKind.Whole => int.TryParse(word, CultureInfo.InvariantCulture, out int whole) ? WireValue.Of(whole) : (WireValue?)null,
        WireKind.Real => float.TryParse(word, CultureInfo.InvariantCulture, out float real) && float.IsFinite(real) ? WireValue.Of(real) : (WireValue?)null,
        _ => WireValue.Of(word),
    };
}

/// <summary>The controls of each deck that gestures can move: position, controls and mutes. Pins are not among them.</summary>
/// <param name="table">The address table.</param>
internal sealed class GestureControls(AddressTable table)
{
    private readonly ImmutableArray<ImmutableArray<GestureControl>> _decks =
        [.. Enumerable.Range(0, Engine.Playing.PerformanceState.DeckCount).Select(deck => Of(table, deck))];

    /// <summary>The controls of a deck, from 0.</summary>
    public ImmutableArray<GestureControl> Of(int deck) => _decks[deck];

    /// <summary>The control of a name, or null.</summary>
    public GestureControl? Find(int deck, string name) => _decks[deck].FirstOrDefault(control => control.Name == name);

    private static ImmutableArray<GestureControl> Of(AddressTable table, int deck)
    {
        string scope = $"deck/{deck + 1}/";
        return
        [
            new GestureControl(table.Find($"/rvae/{scope}{GestureControl.Whole}")!, GestureControl.Whole),
            .. table.Snapshot
                .Where(entry => entry.Row.Write is not null && entry.Scope.StartsWith(scope, StringComparison.Ordinal)
                    && SceneAddresses.PartOf(entry.Row) is SceneParts.Points or SceneParts.Controls or SceneParts.Mutes)
                .Where(entry => !entry.Scope.StartsWith($"{scope}pins/", StringComparison.Ordinal))
                .Where(entry => !(entry.Scope.StartsWith($"{scope}latent/", StringComparison.Ordinal) && char.IsAsciiDigit(entry.Scope[^1])))
                .Select(entry => new GestureControl(entry, entry.Scope[scope.Length..])),
        ];
    }
}
