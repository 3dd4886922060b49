using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Maps;

/// <summary>
/// A performance space as R-VAE shows it: a picture a tick, in which every position that sounds at that tick lights up in
/// the colour of what sounds there, and fades.
/// </summary>
internal static class MapFilm
{
    private const int Places = 60, Dots = 8;
    private const float Fade = 0.72f;

    // Red, green and blue in six steps each: the colours of a map, and few enough for a GIF.
    private const int Steps = 6;

    /// <summary>Draws a model's plane as a GIF that lasts as long as its groove does at 120 beats a minute.</summary>
    /// <returns>The GIF, or why no deck can play the model.</returns>
    public static Outcome<byte[]> Gif(RhythmModel model) =>
        PerformanceSpace.Draw(model, DeckControls.Default, Places, Places).Then<byte[]>(space => Gif(space));

    private static byte[] Gif(PerformanceSpace space)
    {
        using var bytes = new MemoryStream();
        var gif = new GifWriter(bytes, Places * Dots, Places * Dots, Palette());
        var light = new float[Places * Places * InstrumentFamilies.Count];
        byte[] dots = new byte[Places * Dots * Places * Dots];
        // Once through unseen, so that what fades over the end of the loop is there at its beginning.
        for (int tick = -12; tick < space.Ticks; tick++)
        {
            Shine(space, (tick + space.Ticks) % space.Ticks, light);
            if (tick < 0 || tick % 2 != 0)
                continue;
            Paint(light, dots);
            gif.Add(dots, hundredths: 4);
        }

        gif.End();
        return bytes.ToArray();
    }

    private static void Shine(PerformanceSpace space, int tick, float[] light)
    {
        for (int i = 0; i < light.Length; i++)
            light[i] *= Fade;
        for (int row = 0; row < Places; row++)
        {
            ReadOnlySpan<ushort> sounding = space.Row(tick, row);
            for (int column = 0; column < Places; column++)
            {
                for (int instrument = 0; instrument < Instruments.Most; instrument++)
                {
                    if ((sounding[column] & (1 << instrument)) != 0)
                        light[(((row * Places) + column) * InstrumentFamilies.Count) + InstrumentFamilies.Of[instrument]] = 1;
                }
            }
        }
    }

    private static void Paint(float[] light, byte[] dots)
    {
        for (int dot = 0; dot < dots.Length; dot++)
        {
            int cell = ((dot / (Places * Dots) / Dots * Places) + (dot % (Places * Dots) / Dots)) * 3;
            dots[dot] = (byte)((((Step(light[cell]) * Steps) + Step(light[cell + 1])) * Steps) + Step(light[cell + 2]));
        }
    }

    private static int Step(float light) => (int)MathF.Round(light * (Steps - 1));

    private static byte[] Palette()
    {
        byte[] colors = new byte[256 * 3];
        for (int color = 0; color < Steps * Steps * Steps; color++)
        {
            colors[color * 3] = Channel(color / Steps / Steps);
            colors[(color * 3) + 1] = Channel(color / Steps % Steps);
            colors[(color * 3) + 2] = Channel(color % Steps);
        }

        return colors;
    }

    private static byte Channel(int step) => (byte)(22 + (step * 44));
}
