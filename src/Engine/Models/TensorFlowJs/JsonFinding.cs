using System.Text.Json;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>Looks into JSON that may have any form, and gives null where it is not as wanted.</summary>
internal static class JsonFinding
{
    // Names of layers are made up of the paths of their scopes; nobody writes longer ones.
    private const int MaxTextLength = 256;

    /// <summary>A property of an object.</summary>
    public static JsonElement? Find(this JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out JsonElement value) ? value : null;

    /// <summary>A property that is text.</summary>
    public static string? FindText(this JsonElement element, string key) => element.Find(key)?.AsText();

    /// <summary>The items of a property that is a list; none where it is not.</summary>
    public static IEnumerable<JsonElement> FindList(this JsonElement element, string key) =>
        element.Find(key) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>Text that is one.</summary>
    public static string? AsText(this JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: <= MaxTextLength } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair is valid JSON, but no text
        }
    }

    /// <summary>A whole number from 0.</summary>
    public static int? AsCount(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) && number >= 0 ? number : null;
}
