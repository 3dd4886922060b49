using System.Buffers.Binary;
using System.Text.Json;

namespace RVae.Engine.Models.SafeTensors;

/// <summary>
/// The header of a <c>.safetensors</c> file: a little-endian length of 8 bytes, then that many bytes of JSON. The JSON gives each tensor's type,
/// shape and place, and a map of strings under <c>__metadata__</c>. Every number is checked here before use: tensors lie end to end, without holes or
/// overlap, and fill the file.
/// </summary>
internal sealed record SafeTensorsHeader(
    IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<TensorEntry> Tensors, int DataStart)
{
    /// <summary>Bytes of the length in front.</summary>
    public const int PrefixLength = 8;

    /// <summary>Longest header taken, bytes: the clip names of the largest known dataset need 1.5 MB.</summary>
    public const int MaxLength = 8 << 20;

    private const int MaxTensors = 1024;

    // The format nests three deep: the object, a tensor, its shape.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 3, AllowDuplicateProperties = false };

    /// <summary>Reads the length at the beginning and refuses an impossible one.</summary>
    /// <param name="prefix">The file's first 8 bytes, or all there are.</param>
    /// <param name="fileLength">Bytes in the whole file.</param>
    public static Outcome<int> ReadLength(ReadOnlySpan<byte> prefix, long fileLength)
    {
        if (prefix.Length < PrefixLength)
            return Broken("it is shorter than 8 bytes");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length is < 2 or > MaxLength)
            return Broken($"its header claims {length} bytes (2 to {MaxLength} are taken)");
        if (length > (ulong)(fileLength - PrefixLength))
            return Broken($"its header claims {length} bytes but the file has {fileLength}");
        return (int)length;
    }

    /// <summary>Reads the JSON and checks that it describes the whole file.</summary>
    /// <param name="json">The header without the length in front.</param>
    /// <param name="fileLength">Bytes in the whole file.</param>
    public static Outcome<SafeTensorsHeader> Parse(ReadOnlyMemory<byte> json, long fileLength)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            return FromJson(document.RootElement, PrefixLength + json.Length, fileLength);
        }
        catch (JsonException error)
        {
            return Broken($"its header is no JSON as this format has it ({error.Message})");
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair is valid JSON but no text.
            return Broken("its header holds text that is no Unicode");
        }
    }

    private static Outcome<SafeTensorsHeader> FromJson(JsonElement root, int dataStart, long fileLength)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return Broken("its header is no JSON object");
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var tensors = new List<TensorEntry>();
        foreach (JsonProperty property in root.EnumerateObject())
        {
            Fault? fault = property.Name == "__metadata__"
                ? ReadMetadata(property.Value, metadata)
                : ReadTensor(property, tensors);
            if (fault is { } wrong)
                return wrong;
        }

        tensors.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        if (CheckLayout(tensors, fileLength - dataStart) is { } gap)
            return gap;
        return new SafeTensorsHeader(metadata, tensors, dataStart);
    }

    private static Fault? ReadMetadata(JsonElement value, Dictionary<string, string> into)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Broken("__metadata__ is no object");
        foreach (JsonProperty entry in value.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String)
                return Broken($"the metadata '{entry.Name}' is no string");
            into.Add(entry.Name, entry.Value.GetString()!);
        }

        return null;
    }

    private static Fault? ReadTensor(JsonProperty property, List<TensorEntry> into)
    {
        if (into.Count == MaxTensors)
            return Broken($"it has more than {MaxTensors} tensors");
        if (!TensorEntry.Read(property.Name, property.Value).TryGet(out TensorEntry? entry, out Fault fault))
            return fault;
        into.Add(entry);
        return null;
    }

    private static Fault? CheckLayout(List<TensorEntry> tensors, long dataLength)
    {
        long end = 0;
        foreach (TensorEntry tensor in tensors)
        {
            if (tensor.Start != end)
                return Broken($"tensor '{tensor.Name}' starts at {tensor.Start}, not at {end} where the one before it ends");
            end = tensor.End;
        }

        return end == dataLength ? null : Broken($"its tensors take {end} bytes but {dataLength} follow the header");
    }

    /// <summary>A file that breaks the format.</summary>
    internal static Fault Broken(string what) => new(FaultCode.Failed, $"not a readable .safetensors file: {what}");
}
