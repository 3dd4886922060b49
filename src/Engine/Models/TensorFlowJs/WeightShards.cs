using System.Buffers.Binary;
using System.Collections.Immutable;
using RVae.Engine.Storage;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>Reads weights out of the files that a manifest names.</summary>
internal static class WeightShards
{
    /// <summary>Most bytes in the files of one model: as many as in a model's own file.</summary>
    private const long MaxLength = 512 << 20;

    /// <summary>Reads the weights of all groups, by name, in the shapes of the file.</summary>
    public static Outcome<IReadOnlyDictionary<string, Weight>> Read(string folder, ImmutableArray<WeightGroup> groups)
    {
        // All groups together: several may name the same file.
        long all = groups.Sum(group => group.Weights.Sum(weight => weight.Length));
        if (all > MaxLength)
            return new Fault(FaultCode.TooLarge, $"its weights would take {all} bytes, more than {MaxLength}");
        var weights = new Dictionary<string, Weight>(StringComparer.Ordinal);
        foreach (WeightGroup group in groups)
        {
            if (!ReadFiles(folder, group).TryGet(out byte[]? bytes, out Fault fault))
                return fault;
            ReadOnlySpan<byte> rest = bytes;
            foreach (StoredWeight stored in group.Weights)
            {
                if (!weights.TryAdd(stored.Name, new Weight(stored.Shape, Decode(stored, rest[..(int)stored.Length]))))
                    return new Fault(FaultCode.Failed, $"it has two weights '{stored.Name}'");
                rest = rest[(int)stored.Length..];
            }
        }

        return weights;
    }

    private static Outcome<byte[]> ReadFiles(string folder, WeightGroup group)
    {
        long wanted = group.Weights.Sum(weight => weight.Length);
        string named = string.Join(", ", group.Files);
        return FolderFiles.Try(() =>
        {
            DiskEntry[] files = [.. group.Files.Select(name => Disk.Look(Path.Combine(folder, name)))];
            int missing = Array.FindIndex(files, file => file.Kind != DiskKind.File);
            if (missing >= 0)
                return new Fault(FaultCode.NotFound, $"its weights {group.Files[missing]} are not beside it: copy them there too");
            long found = files.Sum(file => file.Length);
            return found == wanted
                ? FolderFiles.ReadAll(files, (int)wanted)
                : new Fault(FaultCode.Failed, $"{named} should have {wanted} bytes of weights, and has {found}: it is cut off or another model's");
        });
    }

    private static float[] Decode(StoredWeight stored, ReadOnlySpan<byte> bytes)
    {
        float[] values = new float[stored.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = stored.Form switch
            {
                StoredAs.Float32 => BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]),
                StoredAs.Float16 => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]),
                StoredAs.UInt8 => (float)((bytes[i] * stored.Scale) + stored.Min),
                StoredAs.UInt16 => (float)((BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]) * stored.Scale) + stored.Min),
                StoredAs.Int32 => BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]),
                _ => bytes[i],
            };
        }

        return values;
    }
}
