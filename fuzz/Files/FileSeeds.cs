using System.Buffers.Binary;
using System.Text;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.TensorFlowJs;
using RVae.Engine.Rhythm;

namespace RVae.Fuzz.Files;

/// <summary>Whole files that campaigns begin with: some of the program's own, beside this one, and small ones made here.</summary>
internal static class FileSeeds
{
    private const int PrefixLength = 8;

    /// <summary>MIDI files: formats 0, 1 and 2, quarter notes and SMPTE frames, running status, dumps, meta events.</summary>
    public static byte[][] Midi =>
    [
        Smf(0, 96,
        [
            0, 0xFF, 0x51, 3, 7, 0xA1, 0x20, 0, 0xFF, 0x58, 4, 4, 2, 24, 8, 0, 0x99, 36, 100, 48, 38, 90, 24, 42, 80, 24, 0x89, 36, 0, 0, 0xFF, 0x2F, 0,
        ]),
        Smf(1, 480, [0, 0xFF, 0x58, 4, 7, 3, 24, 8, 0, 0xFF, 0x2F, 0],
            [0, 0xFF, 3, 5, .. "Drums"u8, 0, 0xC9, 3, 0, 0xB9, 4, 127, 0, 0x99, 46, 100, 0x83, 0x60, 46, 0, 0, 0xF0, 3, 1, 2, 0xF7, 0x83, 0x60, 0x99, 38, 90, 0, 0xFF, 0x2F, 0]),
        Smf(2, 0xE728, [0, 0x90, 60, 100, 40, 0x80, 60, 0, 0, 0xFF, 0x2F, 0], [0, 0x99, 36, 1, 0, 0xFF, 0x2F, 0]),
    ];

    /// <summary>Drum tabs: two of the corpus, one for a kit of its own, and one as the web writes them.</summary>
    public static byte[][] Tabs =>
    [
        Beside("house.tab"), Beside("waltz.tab"),
        "title: Congas\nkit: percussion\nfeel low-conga: -0.3\n== a\nlow-conga |x---x---x-x-x-x-|\nmaracas |xgxgxgxgxgxgxgxg|\n"u8.ToArray(),
        Encoding.UTF8.GetBytes("INTRO x2\n    1e&a2e&a3e&a4e&a\nHH |x-x-x-x-x-x-x-x-||\nSD |----o-------o--f||\nBD |o-------o-o-----||\n"),
    ];

    /// <summary>Kits as text.</summary>
    public static byte[][] Kits =>
    [
        .. Kit.BuiltIn.Select(kit => Encoding.UTF8.GetBytes(string.Join('\n', kit.Instruments.Select(KitText.Line)))),
        "# mine\nkick 36 35 kick foot\nlow-conga 64 tom # and a remark\n"u8.ToArray(),
    ];

    /// <summary>Models in our own format.</summary>
    public static byte[][] Models => [Beside("house.safetensors"), Beside("waltz.safetensors")];

    /// <summary>Profiles of controllers.</summary>
    public static byte[][] Profiles => [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>The header of a model's file, with its card.</summary>
    public static byte[] HeaderOf(byte[] model) => model[PrefixLength..(PrefixLength + HeaderLength(model))];

    /// <summary>What follows the header.</summary>
    public static byte[] WeightsOf(byte[] model) => model[(PrefixLength + HeaderLength(model))..];

    /// <summary>A folder of a TensorFlow.js model, in memory where there is a file system for that, and its text.</summary>
    public static string TensorFlowJs(out byte[] json)
    {
        string memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        string folder = Path.Combine(memory, $"rvae-fuzz-{Environment.ProcessId}");
        TrainedModel model = ModelFile.LoadStored(Path.Combine(Folder, "house.safetensors")).Value;
        _ = TensorFlowJsExport.Write(model, folder, new Dictionary<string, float>()).Value;
        json = File.ReadAllBytes(Path.Combine(folder, "model.json"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds");

    private static int HeaderLength(byte[] model) => (int)BinaryPrimitives.ReadInt64LittleEndian(model);

    private static byte[] Beside(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    private static byte[] Smf(int format, int division, params byte[][] tracks) =>
    [
        .. "MThd"u8, 0, 0, 0, 6, 0, (byte)format, 0, (byte)tracks.Length, (byte)(division >> 8), (byte)division,
        .. tracks.SelectMany(track => (byte[])[.. "MTrk"u8, 0, 0, 0, (byte)track.Length, .. track]),
    ];
}
