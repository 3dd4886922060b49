using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Saved;

/// <summary>
/// The controls of a deck by name; arrays have a value for each instrument, of the nine alone in files of older programs. Ranges are those of <see cref="DeckControls"/>. What files of older programs do
/// not have can be set: of what can only be initialised, the serializer forgets the default.
/// </summary>
internal sealed record SavedControls
{
    public required float Threshold { get; init; }

    public required ImmutableArray<float> Thresholds { get; init; }

    public required float Density { get; init; }

    public required float Chaos { get; init; }

    public required bool ChaosLock { get; init; }

    public required float Noise { get; init; }

    public required int NoiseSeed { get; init; }

    public required float Microtiming { get; init; }

    public required float Swing { get; init; }

    public required float Velocity { get; init; }

    public required int Gap { get; init; }

    public required string Quantize { get; init; }

    public required bool Freeze { get; init; }

    public required bool Mute { get; init; }

    public required ImmutableArray<bool> Mutes { get; init; }

    public required ImmutableArray<bool> Solos { get; init; }

    public required ImmutableArray<int> Notes { get; init; }

    public required int Channel { get; init; }

    public required float Level { get; init; }

    public required float Glide { get; init; }

    /// <summary>Off in states and scenes of older programs, which do not have it.</summary>
    public float Follow { get; init; }

    /// <summary>The two dimensions that the position moves along, from 1; the first two in files of older programs.</summary>
    public int FirstAxis { get; set; } = 1;

    /// <summary>The second of the two dimensions, from 1.</summary>
    public int SecondAxis { get; set; } = 2;

    /// <summary>The values of the other dimensions, one for each of eight; empty in files of older programs.</summary>
    public ImmutableArray<float> Dimensions { get; set; } = [];

    /// <summary>
    /// The three stored positions whose plane is played, as <see cref="SavedPlane"/> writes them; empty for none, and in files of older programs.
    /// </summary>
    public string Through { get; set; } = "";

    public required string Walk { get; init; }

    public required float WalkBars { get; init; }

    public required float WalkRadius { get; init; }

    /// <summary>The points of the path: x and y in turn.</summary>
    public required ImmutableArray<float> Path { get; init; }

    /// <summary>How fast the deck passes its groove; 1 in files of older programs.</summary>
    public float Rate { get; set; } = 1;

    /// <summary>Number of the deck that this deck fades from; 0 for none, and in files of older programs.</summary>
    public int FadeWith { get; init; }

    /// <summary>How far the crossfade is, 0–1.</summary>
    public float Fade { get; init; }

    /// <summary>How it fades: a name of <see cref="Engine.Playing.FadeBy"/>.</summary>
    public string FadeBy { get; set; } = nameof(Engine.Playing.FadeBy.Level);

    /// <summary>Number of the deck that this deck answers; 0 for none.</summary>
    public int Answers { get; init; }

    /// <summary>The values of each instrument; empty in files of older programs.</summary>
    public ImmutableArray<SavedDrum> Drums { get; set; } = [];

    public static SavedControls Of(in DeckControls controls) => new()
    {
        Threshold = controls.Threshold,
        Thresholds = [.. controls.Thresholds.AsSpan()],
        Density = controls.Density,
        Chaos = controls.Chaos,
        ChaosLock = controls.ChaosLock,
        Noise = controls.Noise,
        NoiseSeed = controls.NoiseSeed,
        Microtiming = controls.Microtiming,
        Swing = controls.Swing,
        Velocity = controls.Velocity,
        Gap = controls.Gap,
        Quantize = controls.Quantize.ToString(),
        Freeze = controls.Freeze,
        Mute = controls.Mute,
        Mutes = [.. controls.Mutes.AsSpan()],
        Solos = [.. controls.Solos.AsSpan()],
        Notes = [.. controls.Notes.AsSpan()],
        Channel = controls.Channel,
        Level = controls.Level,
        Glide = controls.Glide,
        Follow = controls.Follow,
        FirstAxis = controls.Plane.First + 1,
        SecondAxis = controls.Plane.Second + 1,
        Dimensions = [.. controls.Plane.Kept],
        Through = SavedPlane.Write(controls.Plane),
        Walk = controls.Walk.Kind.ToString(),
        WalkBars = controls.Walk.Bars,
        WalkRadius = controls.Walk.Radius,
        Rate = controls.Rate,
        FadeWith = controls.Fade.With,
        Fade = controls.Fade.Amount,
        FadeBy = controls.Fade.By.ToString(),
        Answers = controls.Answers,
        Drums = SavedDrum.Of(controls),
        Path = [.. controls.Walk.Points.SelectMany(point => (float[])[point.X, point.Y])],
    };

    /// <summary>The controls; null where a value is missing or out of its range. Then no daemon wrote the file.</summary>
    public DeckControls? Read()
    {
        bool known = Enum.TryParse(Quantize, out Quantize quantize) & Enum.TryParse(Walk, out WalkKind walk)
            & Enum.TryParse(FadeBy, out FadeBy by);
        if (!known || !Enum.IsDefined(quantize) || !Enum.IsDefined(walk) || !Enum.IsDefined(by) || !InRange() || !ArraysInRange())
            return null;
        LatentPoint[] points = [.. Path.Chunk(2).Select(pair => new LatentPoint(pair[0], pair[1]))];
        return SavedDrum.Into(Drums, new DeckControls
        {
            Threshold = Threshold,
            Thresholds = new PerInstrument<float>(Thresholds, -1),
            Density = Density,
            Chaos = Chaos,
            ChaosLock = ChaosLock,
            Noise = Noise,
            NoiseSeed = NoiseSeed,
            Microtiming = Microtiming,
            Swing = Swing,
            Velocity = Velocity,
            Gap = Gap,
            Quantize = quantize,
            Freeze = Freeze,
            Mute = Mute,
            Mutes = new PerInstrument<bool>(Mutes, false),
            Solos = new PerInstrument<bool>(Solos, false),
            Notes = new PerInstrument<int>([.. Notes, .. Kit.GeneralMidi.Skip(Notes.Length)], 0),
            Channel = Channel,
            Level = Level,
            Glide = Glide,
            Follow = Follow,
            Plane = SavedPlane.Into(Through, LatentPlane.Of(FirstAxis - 1, SecondAxis - 1, Dimensions.AsSpan())),
            Walk = new Walk(walk, WalkBars, WalkRadius) { Points = PathPoints.Of(points) },
            Rate = Rate,
            Fade = new Fade(FadeWith, Fade, by),
            Answers = Answers,
        });
    }

    private bool InRange() =>
        FirstAxis is >= 1 and <= LatentPlane.Most && SecondAxis is >= 1 and <= LatentPlane.Most && FirstAxis != SecondAxis
        && !Dimensions.IsDefault && Dimensions.Length <= LatentPlane.Most && Dimensions.All(float.IsFinite) && SavedPlane.IsUsable(Through)
        && Rate is 0.5f or 1 or 2 && IsDeck(FadeWith) && IsDeck(Answers) && Fade is >= 0 and <= 1
        && Threshold is >= 0 and <= 1 && Density is >= -1 and <= 1 && Chaos is >= 0 and <= 1 && Noise is >= 0 and <= 2
        && Microtiming is >= 0 and <= 2 && Swing is >= 0 and <= 1 && Velocity is >= 0 and <= 2 && Gap >= 0
        && Channel is >= 1 and <= 16 && Level is >= 0 and <= 1 && Glide is >= 0 and < float.PositiveInfinity && Follow is >= 0 and <= 1
        && WalkBars is > 0 and < float.PositiveInfinity && WalkRadius is >= 0 and < float.PositiveInfinity;

    private bool ArraysInRange() =>
        IsFull(Thresholds) && Thresholds.All(value => value is >= -1 and <= 1) && IsFull(Mutes) && IsFull(Solos)
        && IsFull(Notes) && Notes.All(note => note is >= 0 and <= 127)
        && !Path.IsDefault && Path.Length % 2 == 0 && Path.Length <= 2 * PathPoints.Most && Path.All(float.IsFinite);

    private static bool IsDeck(int number) => number is >= 0 and <= PerformanceState.DeckCount;

    private static bool IsFull<T>(ImmutableArray<T> values) => !values.IsDefault && values.Length is >= Instruments.Usual and <= Instruments.Most;
}
