using System.CommandLine;
using RVae.Daemon.Maps;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Engine.Storage;
using RVae.Library.Clips;
using SkiaSharp;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae map</c>: draws the performance space of a model.</summary>
internal sealed class MapCommand
{
    private readonly Argument<string> _model = new("model") { Description = "Name of a model, or a .safetensors file." };

    private readonly Option<FileInfo> _out = new("--out")
    {
        Description = "The picture to write: a .png of the whole space, or a .gif of it tick by tick.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _data = CommandOptions.Data();

    public static Command Create()
    {
        var parts = new MapCommand();
        parts._out.Takes(IsPicture, "a file that ends with .png or .gif");
        var command = new Command("map", "Draw what a model plays where, with the clips that it learned.") { parts._model, parts._out, parts._data };
        command.SetAction((parsed, _) => parts.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        TextWriter error = parsed.InvocationConfiguration.Error;
        string file = parsed.GetValue(_out)!.FullName;
        using SKTypeface? font = Fonts.Find();
        if (font is null && IsPng(file))
            await error.WriteLineAsync("rvae map: no font was found, so the clips have no names in the picture: install fonts-dejavu-core").ConfigureAwait(false);
        if (!NamedModel.Load(parsed.GetValue(_model)!, folders).TryGet(out RhythmModel? model, out Fault fault))
            return await CommandFault.TellUnreadAsync(error, "map", fault).ConfigureAwait(false);
        Outcome<byte[]> picture = IsPng(file) ? MapPicture.Png(model, Marks(model, folders), font) : MapFilm.Gif(model);
        if (!picture.Then(bytes => AtomicFile.Write(file, bytes)).TryGet(out string? path, out fault))
            return await CommandFault.TellAsync(error, "map", fault).ConfigureAwait(false);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(path).ConfigureAwait(false);
        return ExitCode.Success;
    }

    // Some models keep no places of their clips. Then the clips are read from the dataset that was learned, where it is still there.
    private static IReadOnlyList<ClipMark> Marks(RhythmModel model, DataFolders folders)
    {
        ModelCard card = model.Card;
        if (model is PlacedModel || !ModelName.IsValid(card.Dataset))
            return ClipMark.Of(model, []);
        Clip[] learned = RhythmSources.OfDataset(card.Dataset, ClipOptions.Of(card), folders).TryGet(out RhythmSources? sources, out _)
            ? [.. sources.Reading.Clips.Where(clip => card.Clips.Contains(clip.Name))]
            : [];
        return ClipMark.Of(model, learned);
    }

    private static bool IsPicture(string file) => IsPng(file) || file.EndsWith(".gif", StringComparison.OrdinalIgnoreCase);

    private static bool IsPng(string file) => file.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
}
