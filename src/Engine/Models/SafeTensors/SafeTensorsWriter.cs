using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace RVae.Engine.Models.SafeTensors;

/// <summary>Writes <c>.safetensors</c> bytes that Python's <c>safetensors</c> reads: the same input, the same bytes.</summary>
internal static class SafeTensorsWriter
{
    // Readers map the file into memory: tensors start on a multiple of 8, as the format's own library pads.
    private const int Alignment = 8;

    /// <summary>Writes the metadata and the tensors, both ordered by name.</summary>
    public static byte[] Write(
        IReadOnlyDictionary<string, string> metadata, IReadOnlyDictionary<string, Weight> weights, WeightPrecision precision)
    {
        List<KeyValuePair<string, Weight>> ordered = [.. weights.OrderBy(weight => weight.Key, StringComparer.Ordinal)];
        byte[] header = WriteHeader(metadata, ordered, precision);
        int dataLength = ordered.Sum(weight => weight.Value.Values.Length) * TensorEntry.BytesPerElement(precision);
        byte[] file = new byte[SafeTensorsHeader.PrefixLength + header.Length + dataLength];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)header.Length);
        header.CopyTo(file, SafeTensorsHeader.PrefixLength);
        Span<byte> data = file.AsSpan(SafeTensorsHeader.PrefixLength + header.Length);
        foreach ((_, Weight weight) in ordered)
            data = data[WriteValues(weight.Values, precision, data)..];
        return file;
    }

    private static byte[] WriteHeader(
        IReadOnlyDictionary<string, string> metadata, List<KeyValuePair<string, Weight>> weights, WeightPrecision precision)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            foreach ((string key, string value) in metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                json.WriteString(key, value);
            json.WriteEndObject();
            long start = 0;
            foreach ((string name, Weight weight) in weights)
                start = WriteEntry(json, name, weight, precision, start);
            json.WriteEndObject();
        }

        int padding = -buffer.WrittenCount & (Alignment - 1);
        buffer.GetSpan(padding)[..padding].Fill((byte)' ');
        buffer.Advance(padding);
        return buffer.WrittenSpan.ToArray();
    }

    private static long WriteEntry(Utf8JsonWriter json, string name, Weight weight, WeightPrecision precision, long start)
    {
        long end = start + ((long)weight.Values.Length * TensorEntry.BytesPerElement(precision));
        json.WriteStartObject(name);
        json.WriteString("dtype", TensorEntry.TypeName(precision));
        json.WriteStartArray("shape");
        foreach (int dimension in weight.Shape)
            json.WriteNumberValue(dimension);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(start);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
        return end;
    }

    private static int WriteValues(float[] values, WeightPrecision precision, Span<byte> into)
    {
        int size = TensorEntry.BytesPerElement(precision);
        for (int i = 0; i < values.Length; i++)
        {
            if (precision == WeightPrecision.Half)
                BinaryPrimitives.WriteHalfLittleEndian(into[(i * size)..], (Half)values[i]);
            else
                BinaryPrimitives.WriteSingleLittleEndian(into[(i * size)..], values[i]);
        }

        return values.Length * size;
    }
}
