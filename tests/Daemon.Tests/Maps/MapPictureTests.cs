using CsCheck;
using RVae.Daemon.Maps;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using SkiaSharp;

namespace RVae.Daemon.Tests.Maps;

public sealed class MapPictureTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_png_of_a_built_in_model_shows_each_clip_where_it_lies()
    {
        string file = Path.Combine(_folder.Folders.Root, "house.png");
        (int code, string output, string error) = await RunningProgram.RunAsync("map", "house", "--out", file, "--data", _folder.Folders.Root);
        code.ShouldBe(0, error);
        output.Trim().ShouldBe(file);
        using SKBitmap picture = SKBitmap.Decode(file);
        (picture.Width, picture.Height).ShouldBe((1200, 1330));
        var model = (PlacedModel)ModelFile.Load(Path.Combine(AppContext.BaseDirectory, "models", "house.safetensors")).Value;
        for (int clip = 0; clip < model.PlaceCount; clip++)
        {
            ReadOnlySpan<float> place = model.PlaceOf(clip);
            SKColor dot = picture.GetPixel((int)(90 + ((place[0] + 3) / 6 * 1060)), (int)(130 + ((3 - place[1]) / 6 * 1060)));
            (dot.Red + dot.Green + dot.Blue).ShouldBeGreaterThan(600, $"clip {clip}");
        }
    }

    [Fact]
    public void A_gif_lights_up_tick_by_tick_what_sounds_there()
    {
        RhythmModel model = ModelFile.Load(Path.Combine(AppContext.BaseDirectory, "models", "house.safetensors")).Value;
        PerformanceSpace space = PerformanceSpace.Draw(model, DeckControls.Default, 60, 60).Value;
        using SKCodec film = Open(MapFilm.Gif(model).Value);
        (film.FrameCount, film.Info.Width, film.Info.Height, film.RepetitionCount).ShouldBe((48, 480, 480, -1));
        foreach (int tick in (int[])[0, 48])
        {
            using SKBitmap frame = Frame(film, tick / 2);
            for (int cell = 0; cell < 3600; cell += 37)
            {
                bool kicks = (space.Row(tick, cell / 60)[cell % 60] & 1) != 0;
                (frame.GetPixel((cell % 60 * 8) + 4, (cell / 60 * 8) + 4).Red == 242).ShouldBe(kicks, $"tick {tick}, cell {cell}");
            }
        }
    }

    [Fact]
    public void A_model_that_no_deck_can_play_is_a_fault() =>
        MapFilm.Gif(new Unplayable()).Fault!.Value.Message.ShouldContain("16 ticks to a quarter");

    [Fact]
    public void Any_picture_comes_back_from_a_gif_as_it_was() =>
        Gen.Select(Gen.Int[1, 90], Gen.Int[1, 90], Gen.Int[1, 256], Gen.Int).Sample((width, height, colors, seed) =>
        {
            byte[] palette = [.. Enumerable.Range(0, 256).SelectMany(color => (byte[])[(byte)color, (byte)(255 - color), (byte)(color / 2)])];
            var random = new Random(seed);
            byte[] dots = [.. Enumerable.Range(0, width * height).Select(_ => (byte)random.Next(colors))];
            using var bytes = new MemoryStream();
            var gif = new GifWriter(bytes, width, height, palette);
            gif.Add(dots, 5);
            gif.End();
            using SKCodec read = Open(bytes.ToArray());
            using SKBitmap picture = Frame(read, 0);
            for (int dot = 0; dot < dots.Length; dot++)
                picture.GetPixel(dot % width, dot / width).Red.ShouldBe(dots[dot]);
        }, iter: 50);

    [Fact]
    public async Task Another_kind_of_picture_is_refused_in_words()
    {
        (int code, _, string error) = await RunningProgram.RunAsync("map", "house", "--out", "house.jpg");
        code.ShouldBe(64);
        error.ShouldContain("--out takes a file that ends with .png or .gif, not 'house.jpg'.");
    }

    private sealed class Unplayable() : RhythmModel(new ModelCard { Name = "odd", Kind = "drawn", Grid = new Grid(new Meter(3, 4), 16, 2) })
    {
        public override IGrooveDecoder CreateDecoder() => throw new InvalidOperationException("nobody should decode it");

        public override float[] Encode(Groove groove) => [0, 0];
    }

    private static SKCodec Open(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        return SKCodec.Create(data).ShouldNotBeNull("Skia reads it as a picture");
    }

    private static SKBitmap Frame(SKCodec codec, int frame)
    {
        var bitmap = new SKBitmap(codec.Info.WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Unpremul));
        codec.GetPixels(bitmap.Info, bitmap.GetPixels(), new SKCodecOptions(frame)).ShouldBe(SKCodecResult.Success);
        return bitmap;
    }
}
