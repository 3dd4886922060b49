using System.CommandLine;
using System.Globalization;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Storage;
using RVae.Library.Clips;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae render</c>: writes a Standard MIDI File of what a model plays at a point, or on a glide.</summary>
internal sealed class RenderCommand
{
    private readonly Argument<string> _model = new("model") { Description = "Name of a model, or a .safetensors file." };

    private readonly Option<LatentPoint?> _at = Point("--at", "Position in the latent plane (default 0,0).");

    private readonly Option<LatentPoint?> _to = Point("--to", "Position that it glides to, in a straight line over all bars (default: it stays).");

    private readonly Option<float?> _threshold = CommandOptions.Number(
        "--threshold", 0f, 1f, "A hit sounds where its onset probability is above it (default 0.5).");

    private readonly Option<int?> _bars = CommandOptions.Number("--bars", 1, 10_000, "Bars to play (default 4).");

    private readonly Option<float?> _noise = CommandOptions.Number(
        "--noise", 0f, 2f, "Standard deviation of the noise added to the position each bar (default 0).");

    private readonly Option<int?> _seed = CommandOptions.Number("--seed", int.MinValue, int.MaxValue, "Seed of the noise (default 0).");

    private readonly Option<double?> _bpm = CommandOptions.Number("--bpm", 20.0, 300.0, "Tempo of the file (default 120).");

    private readonly Option<FileInfo> _out = new("--out")
    {
        Description = "The MIDI file to write: it ends with .mid or .midi, or has no ending, like the pipe /dev/stdout.",
        HelpName = "FILE.mid",
        Required = true,
    };

    private readonly Option<string?> _data = CommandOptions.Data();

    public static Command Create()
    {
        var parts = new RenderCommand();
        parts._out.Takes(IsMidi, "a file that ends with .mid or .midi");
        var command = new Command("render", "Write what a model plays at a point, or on the way from one to another, as a MIDI file.")
        {
            parts._model, parts._at, parts._to, parts._threshold, parts._bars, parts._noise, parts._seed, parts._bpm, parts._out, parts._data,
        };
        command.SetAction((parsed, _) => parts.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        TextWriter error = parsed.InvocationConfiguration.Error;
        if (!NamedModel.Load(parsed.GetValue(_model)!, folders).TryGet(out RhythmModel? model, out Fault fault))
            return await CommandFault.TellUnreadAsync(error, "render", fault).ConfigureAwait(false);
        if (!Render(parsed, model).TryGet(out string? file, out fault))
            return await CommandFault.TellAsync(error, "render", fault).ConfigureAwait(false);
        // The pipe may be standard output itself, which must have nothing in it but the MIDI file.
        if (!IsDevice(file))
            await parsed.InvocationConfiguration.Output.WriteLineAsync(file).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private Outcome<string> Render(ParseResult parsed, RhythmModel model)
    {
        DeckControls usual = DeckControls.Default;
        DeckControls controls = usual with
        {
            Threshold = parsed.GetValue(_threshold) ?? usual.Threshold,
            Noise = parsed.GetValue(_noise) ?? usual.Noise,
            NoiseSeed = parsed.GetValue(_seed) ?? usual.NoiseSeed,
        };
        float range = model.Card.LatentRange;
        LatentPoint position = (parsed.GetValue(_at) ?? LatentPoint.Origin).Clamp(range);
        LatentPoint? to = parsed.GetValue(_to)?.Clamp(range);
        double bpm = parsed.GetValue(_bpm) ?? 120;
        return OfflinePerformance.Render(model, controls, position, parsed.GetValue(_bars) ?? 4, bpm, to).Then(clip =>
        {
            Clip timed = clip with { Source = clip.Source with { Bpm = bpm } };
            return Write(parsed.GetValue(_out)!.FullName, GrooveFile.Of(timed, model.Card.Kit.Notes).ToBytes());
        });
    }

    private static Outcome<string> Write(string file, byte[] bytes)
    {
        if (!IsDevice(file))
            return AtomicFile.Write(file, bytes);
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write(bytes);
            return file;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{file} could not be written: {refusal.Message}");
        }
    }

    private static bool IsDevice(string file) => Disk.Look(file).Kind == DiskKind.Device;

    private static bool IsMidi(string file) => Path.GetExtension(file).ToUpperInvariant() is "" or ".MID" or ".MIDI";

    private static Option<LatentPoint?> Point(string name, string description) =>
        new(name) { Description = description, HelpName = "X,Y", CustomParser = result => ParsePoint(name, result) };

    private static LatentPoint? ParsePoint(string name, System.CommandLine.Parsing.ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        string[] parts = text.Split(',');
        if (parts is [var x, var y]
            && float.TryParse(x, NumberStyles.Float, CultureInfo.InvariantCulture, out float first) && float.IsFinite(first)
            && float.TryParse(y, NumberStyles.Float, CultureInfo.InvariantCulture, out float second) && float.IsFinite(second))
        {
            return new LatentPoint(first, second);
        }

        result.AddError($"{name} takes two numbers with a comma between them, such as 0.5,-1, not '{text}'.");
        return null;
    }
}
