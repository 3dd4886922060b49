using System.Collections.Immutable;
using System.Text.Json;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>
/// Reads a layer's settings, which Keras and TensorFlow.js leave out where they are the usual ones, and remembers the
/// first that was wrong.
/// </summary>
internal sealed class LayerSettings(string layer, JsonElement config)
{
    /// <summary>The first thing wrong, or null.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>A whole number above zero.</summary>
    public int Count(string key)
    {
        if (config.Find(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) && number > 0)
            return number;
        Refuse(key, "a whole number above 0");
        return 1;
    }

    /// <summary>Reads a number, or takes the usual one where it is missing.</summary>
    public double Number(string key, double usual)
    {
        if (IsAbsent(key))
            return usual;
        if (config.Find(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out double number) && double.IsFinite(number))
            return number;
        Refuse(key, "a number");
        return usual;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag(string key, bool usual)
    {
        if (IsAbsent(key))
            return usual;
        if (config.Find(key) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value)
            return value.GetBoolean();
        Refuse(key, "true or false");
        return usual;
    }

    /// <summary>Reads a text, or takes the usual one where it is missing.</summary>
    public string Text(string key, string usual)
    {
        if (IsAbsent(key))
            return usual;
        if (config.FindText(key) is { } text)
            return text;
        Refuse(key, "a name");
        return usual;
    }

    /// <summary>A shape without its batch; a dimension that is left open is −1.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="withBatch">Whether the setting begins with the batch, which is then dropped.</param>
    public ImmutableArray<int> Shape(string key, bool withBatch)
    {
        int skipped = withBatch ? 1 : 0;
        if (config.Find(key) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() is var length && length > skipped && length <= 8)
        {
            int[] shape = [.. list.EnumerateArray().Skip(skipped).Select(Dimension)];
            if (!shape.Contains(0))
                return [.. shape];
        }

        Refuse(key, "a shape of known dimensions");
        return [1];
    }

    /// <summary>Notes unless a list of numbers has its values along the one axis that there is here: the last, or 1.</summary>
    public void NeedLastAxis(string key)
    {
        JsonElement? value = config.Find(key);
        if (value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 1)
            value = list[0];
        int axis = -1;
        if (!IsAbsent(key) && !(value is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out axis)))
            axis = 0;
        if (axis is not (1 or -1))
            Refuse(key, "1 or -1, the one axis that a list has");
    }

    /// <summary>Notes a setting whose unusual values are not read here.</summary>
    public void NeedUsual(string key, double usual)
    {
        // A number and a hair: 0.3 as text is not 0.3 as a float.
        if (Math.Abs(Number(key, usual) - usual) > 1e-6)
            Refuse(key, $"{usual}, the only value that is read here");
    }

    /// <summary>Notes a setting that is not read here at all.</summary>
    public void NeedAbsent(string key)
    {
        if (!IsAbsent(key))
            Refuse(key, "left out, as is read here");
    }

    /// <summary>Notes that a setting is not what it must be.</summary>
    public void Refuse(string key, string expected) =>
        Fault ??= new Fault(FaultCode.Failed, $"layer '{layer}': its {key} is not {expected}");

    private bool IsAbsent(string key) => config.Find(key) is null or { ValueKind: JsonValueKind.Null };

    private static int Dimension(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out int dimension) && dimension is > 0 or -1 => dimension,
        JsonValueKind.Null => -1,
        _ => 0,
    };
}
