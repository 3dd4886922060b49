using System.Numerics.Tensors;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Splices clips between their places. Each beat, each voice of a beat (feet, hats, drums) and each cell slightly prefers some clips. So on a way
/// between clips they change over at different positions, each once. Slow waves let hits on which the clips disagree come and go. Where many clips
/// share the map, they lie closer, and preferences are weaker, so that each clip is still found at its place. <see cref="WaveFit"/> chooses the
/// height of the waves.
/// </summary>
internal sealed class Splicing
{
    private const int Voices = 3;

    // Standard deviations of the preferences, in the logarithm of a weight. Together they are about 1.6, the difference between two clips a third of
    // the way from one to the other.
    private const float OfBeat = 0.7f;
    private const float OfVoice = 1;
    private const float OfCell = 1.1f;

    // Radians a latent unit.
    private const float Frequency = 1.4f;

    // A mixture has fewer hits than the clips, because hits on which they disagree are lost more often than not. This brings such hits back.
    private const float Lift = 0.3f;

    // Spacing of a map of 32 clips; maps of fewer clips allow little more.
    private const float UsualSpacing = 1.06f;
    private const float MostRoom = 1.2f;
    private const float PreferencePower = 0.75f;

    private readonly float[] _waves; // dimensions × struck cells
    private readonly float[] _phases;
    private readonly float[] _swing;

    /// <summary>A splicing of one map.</summary>
    /// <param name="places">Where the clips lie.</param>
    /// <param name="struck">Cells that some clip strikes.</param>
    /// <param name="card">Card of the new model: grid, kit, and seed.</param>
    public Splicing(ClipPlaces places, int[] struck, ModelCard card)
    {
        var random = new Random(card.Seed);
        float room = MathF.Min(MostRoom, places.Spacing / UsualSpacing);
        _waves = Draw(random, places.Dimensions * struck.Length, Frequency);
        _phases = [.. struck.Select(_ => MathF.Tau * random.NextSingle())];
        _swing = new float[struck.Length];
        Preferences = DrawPreferences(random, places.Shares.Length, struck, card, MathF.Pow(room, PreferencePower));
    }

    private Splicing(Splicing other) =>
        (_waves, _phases, _swing, Preferences) = (other._waves, other._phases, new float[other._swing.Length], other.Preferences);

    /// <summary>What is added to the logarithm of a clip's weight in each cell: clips × struck cells.</summary>
    public float[] Preferences { get; }

    /// <summary>Height of the waves where no clip has any weight, in log-odds.</summary>
    public float WaveHeight { get; private init; }

    /// <summary>A copy with waves of another height.</summary>
    public Splicing With(float waveHeight) => new(this) { WaveHeight = waveHeight };

    /// <summary>Adds the waves to the log-odds of onsets.</summary>
    /// <param name="position">Latent coordinates.</param>
    /// <param name="share">Share of the waves: 0 where one clip has all the weight, 1 where no clip has any.</param>
    /// <param name="logits">Log-odds of the struck cells.</param>
    public void Wave(ReadOnlySpan<float> position, float share, Span<float> logits)
    {
        _phases.CopyTo(_swing, 0);
        for (int axis = 0; axis < position.Length; axis++)
            TensorPrimitives.MultiplyAdd(_waves.AsSpan(axis * _swing.Length, _swing.Length), position[axis], _swing, _swing);
        TensorPrimitives.Sin<float>(_swing, _swing);
        TensorPrimitives.MultiplyAdd(_swing, WaveHeight * share, logits, logits);
        TensorPrimitives.Add(logits, Lift * share, logits);
    }

    private static float[] DrawPreferences(Random random, int clips, int[] struck, ModelCard card, float factor)
    {
        Grid grid = card.Grid;
        int ticks = grid.TickCount, beat = grid.Meter.TicksPerBeat(grid.TicksPerQuarter), beats = (ticks + beat - 1) / beat;
        int[] beatOf = [.. struck.Select(cell => cell % ticks / beat)];
        int[] voiceOf = [.. struck.Select((cell, i) => (VoiceOf(card.Kit.Nearest((Instrument)(cell / ticks))) * beats) + beatOf[i])];
        float[] preferences = new float[clips * struck.Length];
        for (int clip = 0; clip < clips; clip++)
        {
            float[] ofBeat = Draw(random, beats, OfBeat), ofVoice = Draw(random, Voices * beats, OfVoice), ofCell = Draw(random, struck.Length, OfCell);
            for (int cell = 0; cell < struck.Length; cell++)
                preferences[(clip * struck.Length) + cell] = factor * (ofBeat[beatOf[cell]] + ofVoice[voiceOf[cell]] + ofCell[cell]);
        }

        return preferences;
    }

    private static float[] Draw(Random random, int count, float deviation) => [.. Enumerable.Range(0, count).Select(_ => deviation * random.Normal())];

    private static int VoiceOf(Instrument nearest) => nearest switch
    {
        Instrument.Kick => 0,
        Instrument.Hat or Instrument.OpenHat => 1,
        _ => 2,
    };
}
