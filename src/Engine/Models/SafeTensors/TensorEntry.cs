using System.Text.Json;

namespace RVae.Engine.Models.SafeTensors;

/// <summary>One tensor in a header.</summary>
/// <param name="Name">Unique in the file.</param>
/// <param name="Precision">Element type.</param>
/// <param name="Shape">Dimensions.</param>
/// <param name="Start">First byte, counted from the end of the header.</param>
/// <param name="End">One past the last byte.</param>
internal sealed record TensorEntry(string Name, WeightPrecision Precision, int[] Shape, long Start, long End)
{
    private const int MaxDimensions = 8;

    // 2 GB of floats: no index below can overflow.
    private const long MaxElements = 1 << 29;

    /// <summary>Number of elements.</summary>
    public int Count => (int)((End - Start) / BytesPerElement(Precision));

    /// <summary>Bytes of one element.</summary>
    public static int BytesPerElement(WeightPrecision precision) => precision == WeightPrecision.Half ? 2 : 4;

    /// <summary>The element type's name in the format.</summary>
    public static string TypeName(WeightPrecision precision) => precision == WeightPrecision.Half ? "F16" : "F32";

    /// <summary>Reads one property of the header.</summary>
    public static Outcome<TensorEntry> Read(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("dtype", out JsonElement type) || type.ValueKind != JsonValueKind.String
            || !value.TryGetProperty("shape", out JsonElement shape)
            || !value.TryGetProperty("data_offsets", out JsonElement offsets))
        {
            return Wrong(name, "needs dtype, shape and data_offsets");
        }

        if (!TryReadPrecision(type.GetString()!, out WeightPrecision precision))
            return Wrong(name, $"is of type {type.GetString()}; F32 and F16 are read here");
        if (!TryReadShape(shape, out int[] dimensions, out long elements))
            return Wrong(name, $"has no shape of at most {MaxDimensions} dimensions and {MaxElements} elements");
        if (!TryReadOffsets(offsets, out long start, out long end))
            return Wrong(name, "has no data_offsets of two ascending numbers");
        if (end - start != elements * BytesPerElement(precision))
            return Wrong(name, $"has {end - start} bytes, its shape needs {elements * BytesPerElement(precision)}");
        return new TensorEntry(name, precision, dimensions, start, end);
    }

    private static bool TryReadPrecision(string type, out WeightPrecision precision)
    {
        precision = type == "F16" ? WeightPrecision.Half : WeightPrecision.Full;
        return type is "F32" or "F16";
    }

    private static bool TryReadShape(JsonElement shape, out int[] dimensions, out long elements)
    {
        dimensions = [];
        elements = 1;
        if (shape.ValueKind != JsonValueKind.Array || shape.GetArrayLength() > MaxDimensions)
            return false;
        dimensions = new int[shape.GetArrayLength()];
        for (int i = 0; i < dimensions.Length; i++)
        {
            if (!TryReadNumber(shape[i], MaxElements, out long dimension))
                return false;
            dimensions[i] = (int)dimension;
            elements *= dimension;
            if (elements > MaxElements)
                return false;
        }

        return true;
    }

    private static bool TryReadOffsets(JsonElement offsets, out long start, out long end)
    {
        (start, end) = (0, 0);
        return offsets.ValueKind == JsonValueKind.Array && offsets.GetArrayLength() == 2
            && TryReadNumber(offsets[0], long.MaxValue, out start)
            && TryReadNumber(offsets[1], long.MaxValue, out end)
            && start <= end;
    }

    private static bool TryReadNumber(JsonElement value, long limit, out long number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out number) && number >= 0 && number <= limit;
    }

    private static Fault Wrong(string name, string what) => SafeTensorsHeader.Broken($"tensor '{name}' {what}");
}
