using System.Globalization;
using RVae.Engine.Models;
using SkiaSharp;

namespace RVae.Daemon.Maps;

/// <summary>
/// A performance space as a picture with the clips that the model learned. It is red where low drums play much, green for snare, clap and
/// rim, and blue for hats.
/// </summary>
internal sealed class MapPicture : IDisposable
{
    private const int Width = 1200, Height = 1330, Left = 90, Top = 130, Side = 1060;
    private static readonly SKColor Paper = new(0x14, 0x16, 0x1b), Ink = new(0xee, 0xec, 0xe6), Faint = new(0x9a, 0x9c, 0xa3);

    private readonly SKSurface _surface = SKSurface.Create(new SKImageInfo(Width, Height));
    private readonly SKTypeface? _font;
    private readonly float _range;

    private MapPicture(float range, SKTypeface? font) => (_range, _font) = (range, font);

    /// <summary>Draws a model's map as a PNG.</summary>
    /// <param name="model">The model.</param>
    /// <param name="marks">The places of its clips.</param>
    /// <param name="font">The font of the names; null where no names are written.</param>
    public static byte[] Png(RhythmModel model, IReadOnlyList<ClipMark> marks, SKTypeface? font)
    {
        using var picture = new MapPicture(model.Card.LatentRange, font);
        return picture.Draw(model, marks);
    }

    public void Dispose() => _surface.Dispose();

    private byte[] Draw(RhythmModel model, IReadOnlyList<ClipMark> marks)
    {
        _surface.Canvas.Clear(Paper);
        (string common, IReadOnlyList<ClipMark> named) = ClipMark.Shortened(marks);
        DrawPlane(MapShade.Of(model, 150));
        DrawAxes();
        DrawMarks(named);
        DrawTitle(model.Card, named.Count, common);
        using SKImage image = _surface.Snapshot();
        using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private void DrawPlane(MapShade shade)
    {
        using var cells = new SKBitmap(shade.Side, shade.Side);
        for (int row = 0; row < shade.Side; row++)
        {
            for (int column = 0; column < shade.Side; column++)
                cells.SetPixel(column, row, ColorOf(shade[column, row]));
        }

        using var paint = new SKPaint { FilterQuality = SKFilterQuality.High };
        _surface.Canvas.DrawBitmap(cells, SKRect.Create(Left, Top, Side, Side), paint);
    }

    // The lights of three colours are added. Where all shine, the result is pale and not white.
    private static SKColor ColorOf(Loudness cell)
    {
        byte Channel(float low, float mid, float high)
        {
            float light = 0.09f + (1.15f * ((cell.Low * low) + (cell.Mid * mid) + (cell.High * high)));
            return (byte)(255 * (1 - MathF.Exp(-light)));
        }

        return new SKColor(Channel(1.0f, 0.12f, 0.14f), Channel(0.24f, 0.85f, 0.32f), Channel(0.12f, 0.42f, 1.25f));
    }

    private void DrawAxes()
    {
        using var line = new SKPaint { Color = Ink.WithAlpha(0x38), IsAntialias = true, StrokeWidth = 1.5f };
        for (float at = MathF.Ceiling(-_range); at <= _range; at++)
        {
            (float x, float y) = Place(at, at);
            _surface.Canvas.DrawLine(x, Top, x, Top + Side, line);
            _surface.Canvas.DrawLine(Left, y, Left + Side, y, line);
            string text = at.ToString("0", CultureInfo.InvariantCulture).Replace('-', '−');
            Write(text, x, Top + Side + 34, 24, Faint, SKTextAlign.Center);
            Write(text, Left - 16, y + 8, 24, Faint, SKTextAlign.Right);
        }
    }

    private void DrawMarks(IReadOnlyList<ClipMark> marks)
    {
        using var ring = new SKPaint { Color = SKColors.Black.WithAlpha(0xc0), IsAntialias = true };
        using var dot = new SKPaint { Color = Ink, IsAntialias = true };
        float size = marks.Count > 60 ? 18 : 24;
        var taken = new List<SKRect>();
        foreach (ClipMark mark in marks)
        {
            (float x, float y) = Place(mark.X, mark.Y);
            _surface.Canvas.DrawCircle(x, y, 9, ring);
            _surface.Canvas.DrawCircle(x, y, 6, dot);
            taken.Add(new SKRect(x - 9, y - 9, x + 9, y + 9));
        }

        foreach (ClipMark mark in marks)
            DrawName(mark, size, taken);
    }

    // A name is written beside its dot where there is room. A name that would cover another is left out, but its dot stays.
    private void DrawName(ClipMark mark, float size, List<SKRect> taken)
    {
        if (_font is null)
            return;
        using var paint = new SKPaint { Typeface = _font, TextSize = size };
        (float x, float y) = Place(mark.X, mark.Y);
        float width = paint.MeasureText(mark.Name), high = size * 0.75f;
        (float X, float Y)[] places = [(x + 13, y - (high / 2)), (x - 13 - width, y - (high / 2)), (x - (width / 2), y - 13 - high), (x - (width / 2), y + 13)];
        foreach ((float left, float top) in places)
        {
            SKRect box = SKRect.Create(left - 2, top - 2, width + 4, high + 4);
            if (taken.Exists(box.IntersectsWith) || box.Left < Left || box.Right > Left + Side || box.Top < Top || box.Bottom > Top + Side)
                continue;
            taken.Add(box);
            Write(mark.Name, left, top + high, size, Ink, SKTextAlign.Left, outlined: true);
            return;
        }
    }

    private void DrawTitle(ModelCard card, int clips, string common)
    {
        Write(card.Name, Left, 70, 54, Ink, SKTextAlign.Left);
        string learned = clips == 0 ? "" : $"  ·  {clips} clips{(common.Length > 0 ? $" of {common.TrimEnd('.', '-', '_')}" : "")}";
        string bars = card.Grid.Bars == 1 ? "1 bar" : $"{card.Grid.Bars} bars";
        Write($"{card.Kind}  ·  {bars} of {card.Grid.Meter}{learned}", Left, 110, 26, Faint, SKTextAlign.Left);
        (string Name, Loudness Cell)[] families =
            [("kick and toms", new(1, 0, 0)), ("snare, clap, rim", new(0, 1, 0)), ("hats", new(0, 0, 1))];
        float x = Left;
        foreach ((string name, Loudness cell) in families)
        {
            using var paint = new SKPaint { Color = ColorOf(cell), IsAntialias = true };
            _surface.Canvas.DrawRoundRect(SKRect.Create(x, Height - 64, 26, 26), 5, 5, paint);
            Write(name, x + 38, Height - 42, 26, Ink, SKTextAlign.Left);
            x += 300;
        }
    }

    private (float X, float Y) Place(float x, float y) =>
        (Left + ((x / _range + 1) / 2 * Side), Top + ((1 - (y / _range)) / 2 * Side));

    private void Write(string text, float x, float y, float size, SKColor color, SKTextAlign align, bool outlined = false)
    {
        if (_font is null)
            return;
        using var paint = new SKPaint { Typeface = _font, TextSize = size, IsAntialias = true, TextAlign = align };
        if (outlined)
        {
            (paint.Style, paint.StrokeWidth, paint.Color, paint.StrokeJoin) = (SKPaintStyle.Stroke, 5, SKColors.Black.WithAlpha(0xb0), SKStrokeJoin.Round);
            _surface.Canvas.DrawText(text, x, y, paint);
            paint.Style = SKPaintStyle.Fill;
        }

        paint.Color = color;
        _surface.Canvas.DrawText(text, x, y, paint);
    }
}
