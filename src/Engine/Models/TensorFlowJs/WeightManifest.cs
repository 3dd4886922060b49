using System.Collections.Immutable;
using System.Text.Json;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>How the numbers of a weight are stored.</summary>
internal enum StoredAs
{
    /// <summary><c>float32</c>.</summary>
    Float32,
    /// <summary>A half: <c>float16</c>.</summary>
    Float16,
    /// <summary>A byte q for <c>q · scale + min</c>.</summary>
    UInt8,
    /// <summary>Two bytes q for <c>q · scale + min</c>.</summary>
    UInt16,
    /// <summary><c>int32</c>: no weight of a layer that is read here, only passed over.</summary>
    Int32,
    /// <summary>A byte each, likewise passed over.</summary>
    Boolean,
}

/// <summary>One weight of a manifest.</summary>
internal sealed record StoredWeight(string Name, ImmutableArray<int> Shape, int Count, StoredAs Form, double Scale, double Min)
{
    /// <summary>Bytes of all of it.</summary>
    public long Length => (long)Count * Form switch
    {
        StoredAs.UInt8 or StoredAs.Boolean => 1,
        StoredAs.UInt16 or StoredAs.Float16 => 2,
        _ => 4,
    };
}

/// <summary>Files that are read one after the other, and the weights that lie in them end to end.</summary>
internal sealed record WeightGroup(ImmutableArray<string> Files, ImmutableArray<StoredWeight> Weights);

/// <summary>Reads <c>weightsManifest</c>; every number in it is checked before memory is taken for it.</summary>
internal static class WeightManifest
{
    private const int MaxWeights = 1024;

    // 2 GB of floats: no index can overflow.
    private const long MaxElements = 1 << 29;

    /// <summary>Reads the groups of a <c>model.json</c>.</summary>
    public static Outcome<ImmutableArray<WeightGroup>> Read(JsonElement file)
    {
        var groups = ImmutableArray.CreateBuilder<WeightGroup>();
        int weights = 0;
        foreach (JsonElement group in file.FindList("weightsManifest"))
        {
            if (!ReadGroup(group).TryGet(out WeightGroup? read, out Fault fault))
                return fault;
            groups.Add(read);
            if ((weights += read.Weights.Length) > MaxWeights)
                return Broken($"it has more than {MaxWeights} weights");
        }

        return groups.Count == 0 ? Broken("it has no weightsManifest") : groups.ToImmutable();
    }

    private static Outcome<WeightGroup> ReadGroup(JsonElement group)
    {
        string?[] files = [.. group.FindList("paths").Select(path => PlainName(path.AsText())).Take(MaxWeights)];
        // A name in the model's own folder, never a path.
        if (files.Length == 0 || files.Contains(null))
            return Broken("a group of its weights names no plain files beside model.json");
        var weights = ImmutableArray.CreateBuilder<StoredWeight>();
        foreach (JsonElement weight in group.FindList("weights").Take(MaxWeights + 1))
        {
            if (!ReadWeight(weight).TryGet(out StoredWeight? read, out Fault fault))
                return fault;
            weights.Add(read);
        }

        return new WeightGroup([.. files!], weights.ToImmutable());
    }

    /// <summary>
    /// The file that a browser saved: "./name.weights.bin" as TensorFlow.js writes it, "model.weights (1).bin" as a second
    /// download is called. Null for what could lead elsewhere.
    /// </summary>
    private static string? PlainName(string? path)
    {
        const int MaxName = 255;
        string name = path ?? "";
        while (name.StartsWith("./", StringComparison.Ordinal))
            name = name[2..];
        bool isPlain = name.Length is > 0 and <= MaxName && name[0] != '.'
            && !name.Any(c => c is '/' or '\\' or ':' || char.IsControl(c));
        return isPlain ? name : null;
    }

    private static Outcome<StoredWeight> ReadWeight(JsonElement weight)
    {
        if (weight.FindText("name") is not { } name)
            return Broken("a weight of it has no name");
        if (!TryReadShape(weight, out ImmutableArray<int> shape, out int count))
            return Broken($"weight '{name}' has no shape of at most {MaxElements} numbers");
        if (weight.Find("quantization") is not { ValueKind: JsonValueKind.Object } quantization)
        {
            return weight.FindText("dtype") switch
            {
                "float32" => new StoredWeight(name, shape, count, StoredAs.Float32, 1, 0),
                "int32" => new StoredWeight(name, shape, count, StoredAs.Int32, 1, 0),
                "bool" => new StoredWeight(name, shape, count, StoredAs.Boolean, 1, 0),
                string other => Broken($"weight '{name}' is of type '{other}', which is not read here"),
                null => Broken($"weight '{name}' has no dtype"),
            };
        }

        StoredAs? form = quantization.FindText("dtype") switch
        {
            "uint8" => StoredAs.UInt8,
            "uint16" => StoredAs.UInt16,
            "float16" => StoredAs.Float16,
            _ => null,
        };
        if (form is null)
            return Broken($"weight '{name}' is quantised as '{quantization.FindText("dtype")}'; uint8, uint16 and float16 are read here");
        var numbers = new LayerSettings(name, quantization);
        bool isScaled = form != StoredAs.Float16;
        double scale = isScaled ? numbers.Number("scale", double.NaN) : 1;
        double min = isScaled ? numbers.Number("min", double.NaN) : 0;
        return double.IsFinite(scale) && double.IsFinite(min)
            ? new StoredWeight(name, shape, count, form.Value, scale, min)
            : Broken($"weight '{name}' is quantised without a scale and a min");
    }

    private static bool TryReadShape(JsonElement weight, out ImmutableArray<int> shape, out int count)
    {
        (shape, count) = ([], 0);
        if (weight.Find("shape") is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() > 8)
            return false;
        int?[] dimensions = [.. list.EnumerateArray().Select(dimension => ((JsonElement?)dimension).AsCount())];
        long product = 1;
        foreach (int? dimension in dimensions)
        {
            if (dimension is null || (product *= dimension.Value) > MaxElements)
                return false;
        }

        (shape, count) = ([.. dimensions.Select(dimension => dimension!.Value)], (int)product);
        return true;
    }

    private static Fault Broken(string what) => new(FaultCode.Failed, what);
}
