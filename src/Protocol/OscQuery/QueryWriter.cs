using System.Collections.Immutable;
using System.Text.Json;
using RVae.Protocol.Addresses;

namespace RVae.Protocol.OscQuery;

/// <summary>
/// Writes nodes as OSCQuery's JSON (https://github.com/Vidvox/OSCQueryProposal): a node is an object of attributes. Attributes that the node lacks
/// are left out.
/// </summary>
public sealed class QueryWriter(QueryTree tree)
{
    private readonly WireValue[] _values = new WireValue[AddressRow.MaxValues];

    /// <summary>Writes a node with everything below it.</summary>
    public void Write(Utf8JsonWriter json, QueryNode node)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(node);
        json.WriteStartObject();
        foreach (QueryField attribute in QueryAttributes.All)
            WriteMember(json, node, attribute);
        json.WriteEndObject();
    }

    /// <summary>Writes an object of one attribute. False, with nothing written, where the node does not have the attribute.</summary>
    public bool TryWrite(Utf8JsonWriter json, QueryNode node, QueryField attribute)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(node);
        if (!Has(node, attribute))
            return false;
        json.WriteStartObject();
        WriteMember(json, node, attribute);
        json.WriteEndObject();
        return true;
    }

    private bool Has(QueryNode node, QueryField attribute) => attribute switch
    {
        QueryField.FullPath or QueryField.Access => true,
        QueryField.Contents => tree.Contents(node).Any(),
        QueryField.Type or QueryField.Tags => node.Entry is not null,
        QueryField.Description or QueryField.Label or QueryField.Help => node.Entry is not null || node.Description.Length > 0,
        QueryField.Value => node.Entry?.Row.Read is not null,
        QueryField.Range => Parameters(node).Any(p => HasRange(p) || p.Names != NameList.None),
        QueryField.ClipMode => Parameters(node).Any(p => ClipModeOf(p) != "none"),
        _ => Parameters(node).Any(p => p.Unit.Length > 0),
    };

    private void WriteMember(Utf8JsonWriter json, QueryNode node, QueryField attribute)
    {
        if (!Has(node, attribute))
            return;
        json.WritePropertyName(attribute.Name());
        switch (attribute)
        {
            case QueryField.FullPath: json.WriteStringValue(node.FullPath); break;
            case QueryField.Contents: WriteContents(json, node); break;
            case QueryField.Type: json.WriteStringValue(TypeOf(node)); break;
            case QueryField.Access: json.WriteNumberValue(AccessOf(node)); break;
            case QueryField.Value: WriteValue(json, node.Entry!); break;
            case QueryField.Range: WriteEach(json, node, (_, p) => WriteRange(json, node.Entry!, p)); break;
            case QueryField.ClipMode: WriteEach(json, node, (_, p) => json.WriteStringValue(ClipModeOf(p))); break;
            case QueryField.Unit: WriteEach(json, node, WriteUnit); break;
            case QueryField.Description or QueryField.Label: json.WriteStringValue(ShortLabel.Of(node)); break;
            case QueryField.Help: json.WriteStringValue(node.Entry?.Row.Description ?? node.Description); break;
            default: WriteTags(json, node.Entry!); break;
        }
    }

    private void WriteContents(Utf8JsonWriter json, QueryNode node)
    {
        json.WriteStartObject();
        foreach (QueryNode child in tree.Contents(node))
        {
            json.WritePropertyName(child.FullPath[(child.FullPath.LastIndexOf('/') + 1)..]);
            Write(json, child);
        }

        json.WriteEndObject();
    }

    // An address without arguments takes an impulse, as OSC 1.1 calls the tag I.
    private static string TypeOf(QueryNode node) => Parameters(node) is { Length: > 0 } parameters
        ? string.Concat(parameters.Select(p => p.Kind switch { WireKind.Whole => 'i', WireKind.Real => 'f', _ => 's' }))
        : "I";

    private static int AccessOf(QueryNode node) => node.Entry?.Row is not { } row ? 0
        : (row.Read is null ? 0 : 1) + (row.Access is Access.Get or Access.Event ? 0 : 2);

    private void WriteValue(Utf8JsonWriter json, AddressEntry entry)
    {
        int count = entry.Row.Read!(tree.View, entry, _values);
        json.WriteStartArray();
        foreach (WireValue value in _values.AsSpan(0, count))
        {
            if (value.Kind == WireKind.Whole)
                json.WriteNumberValue(value.Whole);
            else if (value.Kind == WireKind.Real)
                json.WriteNumberValue(value.Real);
            else
                json.WriteStringValue(value.Text);
        }

        json.WriteEndArray();
    }

    private static void WriteEach(Utf8JsonWriter json, QueryNode node, Action<Utf8JsonWriter, Parameter> write)
    {
        json.WriteStartArray();
        foreach (Parameter parameter in Parameters(node))
            write(json, parameter);
        json.WriteEndArray();
    }

    private void WriteRange(Utf8JsonWriter json, AddressEntry entry, Parameter parameter)
    {
        if (!HasRange(parameter) && parameter.Names == NameList.None)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        (float? least, float? greatest) = tree.Limits(entry, parameter);
        if (least is { } min)
            json.WriteNumber("MIN", min);
        if (greatest is { } max)
            json.WriteNumber("MAX", max);
        if (parameter.Kind == WireKind.Text)
        {
            json.WriteStartArray("VALS");
            foreach (string choice in tree.Choices(parameter))
                json.WriteStringValue(choice);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // OSCQuery has its own names for units. Units without such a name stay as they are.
    private static void WriteUnit(Utf8JsonWriter json, Parameter parameter)
    {
        if (parameter.Unit.Length == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStringValue(parameter.Unit switch { "ms" => "time.ms", "s" => "time.second", "bpm" => "time.bpm", var unit => unit });
    }

    private static void WriteTags(Utf8JsonWriter json, AddressEntry entry)
    {
        json.WriteStartArray();
        foreach (string tag in entry.Row.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
    }

    private static bool HasRange(Parameter parameter) =>
        parameter.Min is not null || parameter.Max is not null || parameter.InLatentRange || !parameter.Choices.IsEmpty;

    private static string ClipModeOf(Parameter parameter) => (parameter.Min, parameter.Max) switch
    {
        _ when parameter.InLatentRange => "both",
        (not null, not null) => "both",
        (not null, null) => "low",
        (null, not null) => "high",
        _ => "none",
    };

    // A value always has all its arguments. A command may leave out the optional ones, so they are not listed.
    private static ImmutableArray<Parameter> Parameters(QueryNode node) => node.Entry?.Row is not { } row ? []
        : row.Read is not null ? row.Parameters
        : [.. row.Parameters.Where(p => !p.Optional)];
}
