using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using CsCheck;
using RVae.Engine.Models;
using RVae.Engine.Models.SafeTensors;

namespace RVae.Engine.Tests.Models;

public sealed class SafeTensorsTests
{
    private static readonly Dictionary<string, string> Metadata = new() { ["name"] = "mine \"ü\"" };

    private static readonly Dictionary<string, Weight> Weights = new()
    {
        ["b"] = new Weight([2, 3], [1, 2, 3, 4, 5, 6.5f]),
        ["a"] = new Weight([1], [-0.25f]),
    };

    [Fact]
    public void What_is_written_is_read() => Gen
        .Select(Gen.String[Gen.Char['a', 'z'], 1, 8], Gen.Single.Array[1, 20]).List[0, 5]
        .Sample(list =>
        {
            var weights = list.DistinctBy(entry => entry.Item1).ToDictionary(e => e.Item1, e => new Weight([e.Item2.Length], e.Item2));
            var (metadata, read) = SafeTensorsReader.Read(SafeTensorsWriter.Write(Metadata, weights, WeightPrecision.Full)).Value;
            metadata.ShouldBe(Metadata);
            read.Count.ShouldBe(weights.Count);
            foreach ((string name, Weight weight) in weights)
                read[name].Values.ShouldBe(weight.Values);
        });

    [Fact]
    public void Half_precision_takes_half_the_bytes_and_keeps_three_digits()
    {
        byte[] half = SafeTensorsWriter.Write(Metadata, Weights, WeightPrecision.Half);
        SafeTensorsReader.Read(half).Value.Weights["b"].Values.ShouldBe([1, 2, 3, 4, 5, 6.5f]);
        half.Length.ShouldBeLessThan(SafeTensorsWriter.Write(Metadata, Weights, WeightPrecision.Full).Length);
    }

    [Fact]
    public void Tensors_start_on_a_multiple_of_eight_bytes() =>
        ((8 + BinaryPrimitives.ReadInt64LittleEndian(SafeTensorsWriter.Write(Metadata, Weights, WeightPrecision.Full))) % 8).ShouldBe(0);

    [Fact]
    public void No_damage_makes_the_reader_throw() => Gen.Select(Gen.Int[0, 300], Gen.Byte, Gen.Int[0, 300]).Sample((at, value, cut) =>
    {
        byte[] file = SafeTensorsWriter.Write(Metadata, Weights, WeightPrecision.Full);
        file[at % file.Length] = value;
        SafeTensorsReader.Read(file);
        SafeTensorsReader.Read(file.AsMemory(0, Math.Min(cut, file.Length)));
    });

    [Fact]
    public void Python_reads_the_file_as_the_format_has_it()
    {
        string file = Path.GetTempFileName();
        File.WriteAllBytes(file, SafeTensorsWriter.Write(Metadata, Weights, WeightPrecision.Full));
        const string script = """
            import json, struct, sys
            data = open(sys.argv[1], 'rb').read()
            n = struct.unpack('<Q', data[:8])[0]
            head = json.loads(data[8:8 + n].decode('utf-8'))
            begin, end = head['b']['data_offsets']
            print(head['__metadata__']['name'], head['b']['dtype'], head['b']['shape'],
                  struct.unpack('<6f', data[8 + n + begin:8 + n + end]), len(data) == 8 + n + end)
            """;
        string? answer = Run("python3", "-X", "utf8", "-c", script, file);
        File.Delete(file);
        Assert.SkipWhen(answer is null, "python3 is not here");
        answer.Trim().ShouldBe("mine \"ü\" F32 [2, 3] (1.0, 2.0, 3.0, 4.0, 5.0, 6.5) True");
    }

    [Theory]
    [InlineData("1234567", "shorter than 8 bytes")]
    [InlineData("\u0001\0\0\0\0\0\0\0{", "claims 1 bytes")]
    [InlineData("\0\0\0\0\0\0\0\u0001{}", "claims 72057594037927936 bytes")]
    [InlineData("\u0009\0\0\0\0\0\0\0{}", "claims 9 bytes but the file has 10")]
    public void A_header_length_that_lies_is_refused(string file, string reason) =>
        SafeTensorsReader.Read(Encoding.ASCII.GetBytes(file)).Fault!.Value.Message.ShouldContain(reason);

    [Theory]
    [InlineData("no json", 0, "no JSON")]
    [InlineData("[]", 0, "no JSON object")]
    [InlineData("""{"a":{"dtype":"F32","shape":[[[1]]],"data_offsets":[0,4]}}""", 4, "no JSON as this format has it")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "no JSON as this format has it")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "no Unicode")]
    [InlineData("""{"__metadata__":{"a":1}}""", 0, "is no string")]
    [InlineData("""{"__metadata__":[]}""", 0, "__metadata__ is no object")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""", 4, "needs dtype, shape and data_offsets")]
    [InlineData("""{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}""", 8, "is of type I64")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "has no shape")]
    [InlineData("""{"a":{"dtype":"F32","shape":[65536,65536,65536,65536],"data_offsets":[0,0]}}""", 0, "has no shape")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 4, "two ascending numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "has 4 bytes, its shape needs 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "starts at 4, not at 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", 12, "starts at 4, not at 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 5, "take 4 bytes but 5 follow")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", 4, "take 16 bytes but 4 follow")]
    public void A_header_that_lies_is_refused(string json, int dataLength, string reason)
    {
        byte[] header = Encoding.UTF8.GetBytes(json);
        byte[] file = new byte[8 + header.Length + dataLength];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        header.CopyTo(file, 8);
        SafeTensorsReader.Read(file).Fault!.Value.Message.ShouldContain(reason);
    }

    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
