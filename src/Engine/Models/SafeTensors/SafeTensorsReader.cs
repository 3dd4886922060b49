using System.Buffers.Binary;

namespace RVae.Engine.Models.SafeTensors;

/// <summary>Reads <c>.safetensors</c> bytes from any source. It never reads past their end and never throws.</summary>
internal static class SafeTensorsReader
{
    /// <summary>Reads the metadata and every tensor.</summary>
    public static Outcome<(IReadOnlyDictionary<string, string> Metadata, IReadOnlyDictionary<string, Weight> Weights)> Read(
        ReadOnlyMemory<byte> file)
    {
        Outcome<SafeTensorsHeader> parsed = SafeTensorsHeader.ReadLength(file.Span, file.Length)
            .Then(length => SafeTensorsHeader.Parse(file.Slice(SafeTensorsHeader.PrefixLength, length), file.Length));
        if (!parsed.TryGet(out SafeTensorsHeader? header, out Fault fault))
            return fault;
        var weights = new Dictionary<string, Weight>(StringComparer.Ordinal);
        ReadOnlySpan<byte> data = file.Span[header.DataStart..];
        foreach (TensorEntry tensor in header.Tensors)
        {
            float[] values = ReadValues(tensor, data[(int)tensor.Start..(int)tensor.End]);
            weights.Add(tensor.Name, new Weight(tensor.Shape, values));
        }

        return (header.Metadata, weights);
    }

    private static float[] ReadValues(TensorEntry tensor, ReadOnlySpan<byte> bytes)
    {
        float[] values = new float[tensor.Count];
        if (tensor.Precision == WeightPrecision.Half)
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]);
        }
        else
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]);
        }

        return values;
    }
}
