using System.Diagnostics.CodeAnalysis;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>When a newly decoded pattern becomes live.</summary>
public enum Quantize
{
    /// <summary>As soon as it is decoded: at the first tick that was not handed out yet.</summary>
    Off,
    /// <summary>At the next tick.</summary>
    Tick,
    /// <summary>At the next beat.</summary>
    Beat,
    /// <summary>At the next bar.</summary>
    Bar,
}

/// <summary>How a position moves by itself.</summary>
public enum WalkKind
{
    /// <summary>The position does not walk.</summary>
    Off,
    /// <summary>In a circle around the set position.</summary>
    Orbit,
    /// <summary>A smooth seeded wandering around the set position.</summary>
    Drift,
    /// <summary>Through the stored positions.</summary>
    Path,
}

/// <summary>A tempo-locked movement: one round in <paramref name="Bars"/> bars.</summary>
public readonly record struct Walk(WalkKind Kind, float Bars, float Radius)
{
    /// <summary>A walk that does not move.</summary>
    public static Walk Off { get; } = new(WalkKind.Off, 4, 1);

    /// <summary>The positions that a path goes through, in order and back to the first.</summary>
    public PathPoints Points { get; init; }
}

/// <summary>
/// All controls that a performer sets on a deck, except the position: it moves too often to be part of the state. A value without references, so that
/// it may lie in memory that two processes share.
/// </summary>
public readonly record struct DeckControls
{
    private readonly PinTable _pins;

    /// <summary>Longest loop of one instrument, in ticks: sixteen bars of 4/4.</summary>
    public const int MostTicks = Pin.LastTick + 1;

    /// <summary>
    /// Most milliseconds by which one instrument sounds earlier or later. Together with microtiming and swing a hit moves by at most
    /// <see cref="HitTiming.MaxOffset"/> ticks: the tick engine looks ahead no further.
    /// </summary>
    public const float MostShift = 100;

    /// <summary>The deck's controls as the daemon starts.</summary>
    public DeckControls()
    {
    }

    /// <summary>The deck's controls as the daemon starts.</summary>
    public static DeckControls Default { get; } = new();

    /// <summary>0–1: a hit sounds where its onset probability is above this threshold.</summary>
    public float Threshold { get; init; } = OnsetF1.Threshold;

    /// <summary>Thresholds of single instruments; negative where an instrument follows <see cref="Threshold"/>.</summary>
    public PerInstrument<float> Thresholds { get; init; } = new(-1f);

    /// <summary>0–1: the share of each instrument's most probable hits that sounds; −1 for off.</summary>
    public float Density { get; init; } = -1;

    /// <summary>0–1: how far a seeded draw for each bar shifts the density of each instrument.</summary>
    public float Chaos { get; init; }

    /// <summary>Whether each bar repeats the chaos draw of the bar in which the lock was set.</summary>
    public bool ChaosLock { get; init; }

    /// <summary>0–2: standard deviation of the noise that is added to the position, drawn anew for each bar.</summary>
    public float Noise { get; init; }

    /// <summary>Seed of noise, chaos and drift.</summary>
    public int NoiseSeed { get; init; }

    /// <summary>0–2: 0 on the grid, 1 as decoded.</summary>
    public float Microtiming { get; init; } = 1;

    /// <summary>
    /// 0–1: delays every second sixteenth; 1 delays it by a third of an eighth. Hits between two sixteenths move in proportion, so that no hit
    /// overtakes another.
    /// </summary>
    public float Swing { get; init; }

    /// <summary>0–2: scales velocities.</summary>
    public float Velocity { get; init; } = 1;

    /// <summary>Where two hits of one instrument are nearer than this many ticks of the model's grid, only the stronger sounds.</summary>
    public int Gap { get; init; } = 2;

    /// <summary>When a new pattern becomes live.</summary>
    public Quantize Quantize { get; init; } = Quantize.Tick;

    /// <summary>Keeps the pattern while the position and the controls move.</summary>
    public bool Freeze { get; init; }

    /// <summary>Silences all instruments.</summary>
    public bool Mute { get; init; }

    /// <summary>Silences one instrument.</summary>
    public PerInstrument<bool> Mutes { get; init; } = new(false);

    /// <summary>Where any instrument is soloed, only soloed instruments sound.</summary>
    public PerInstrument<bool> Solos { get; init; } = new(false);

    /// <summary>MIDI note sent and reported for each instrument.</summary>
    public PerInstrument<int> Notes { get; init; } = new(Kit.GeneralMidi, 0);

    /// <summary>MIDI channel that the deck plays on, 1–16.</summary>
    public int Channel { get; init; } = 10;

    /// <summary>0–1 mix level; 0 silences the deck.</summary>
    public float Level { get; init; } = 1;

    /// <summary>Milliseconds to travel to a new position, 0 to jump.</summary>
    public float Glide { get; init; }

    /// <summary>
    /// 0–1: how far notes that somebody plays move the position; 0 not at all, 1 all the way. The playing threads do not read this value.
    /// </summary>
    public float Follow { get; init; }

    /// <summary>The plane of the model's latent space in which the position moves.</summary>
    public LatentPlane Plane { get; init; }

    /// <summary>Movement of the position by itself.</summary>
    public Walk Walk { get; init; } = Walk.Off;

    /// <summary>Cells that the performer pinned, to a hit or to none: there the model decides nothing.</summary>
    public PinTable Pins
    {
        get => _pins;
        init => _pins = value;
    }

    /// <summary>The pins where they lie in memory, not a copy.</summary>
    [UnscopedRef]
    internal ref readonly PinTable PinsInPlace => ref _pins;

    /// <summary>Freezes one instrument while the others follow the position.</summary>
    public PerInstrument<bool> Freezes { get; init; } = new(false);

    /// <summary>Ticks after which an instrument begins its pattern again, up to <see cref="MostTicks"/>; 0: together with the groove.</summary>
    public PerInstrument<int> Lengths { get; init; } = new(0);

    /// <summary>Ticks, ± <see cref="MostTicks"/>, by which an instrument's loop is turned; positive for later.</summary>
    public PerInstrument<int> Rotations { get; init; } = new(0);

    /// <summary>Milliseconds, ± <see cref="MostShift"/>, by which an instrument sounds later.</summary>
    public PerInstrument<float> Shifts { get; init; } = new(0f);

    /// <summary>0–2: scales the velocities of one instrument, in addition to <see cref="Velocity"/>.</summary>
    public PerInstrument<float> Velocities { get; init; } = new(1f);

    /// <summary>Densities of single instruments; negative where an instrument follows <see cref="Density"/>.</summary>
    public PerInstrument<float> Densities { get; init; } = new(-1f);

    /// <summary>0–1: how likely each hit of an instrument is to sound, by a seeded draw for each hit. A pinned hit always sounds.</summary>
    public PerInstrument<float> Probabilities { get; init; } = new(1f);

    /// <summary>How fast the groove passes: 0.5, 1 or 2.</summary>
    public float Rate { get; init; } = 1;

    /// <summary>A crossfade from another deck to this one.</summary>
    public Fade Fade { get; init; }

    /// <summary>Number (from 1) of another deck: this deck plays only in the rests of that one; 0 for none.</summary>
    public int Answers { get; init; }

    /// <summary>Further decoder inputs, in the order of the model's card; empty where the model takes none.</summary>
    public ConditionValues Conditions { get; init; }

    /// <summary>Whether mutes and solos let an instrument sound.</summary>
    public bool Sounds(Instrument instrument)
    {
        if (Mute || Mutes[instrument])
            return false;
        return Solos[instrument] || !Solos.AsSpan().Contains(true);
    }
}
