using System.Text.Json.Serialization;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>What to learn from a dataset, and how.</summary>
public sealed record TrainingPlan
{
    /// <summary>Name of the new model.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of model, which decides the recipe.</summary>
    public string Kind { get; set; } = AtlasModel.KindName;

    /// <summary>Passes over the clips; null lets the size of the dataset decide, so that small sets get enough steps.</summary>
    public int? Epochs { get; init; }

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Bars in a groove: 1, 2 or 4.</summary>
    public int Bars { get; set; } = 1;

    /// <summary>Latent dimensions, 2–8.</summary>
    public int LatentDimensions { get; set; } = 2;

    /// <summary>Whether played clips are learned tick by tick, and not snapped to sixteenths and triplets first.</summary>
    public bool KeepRaw { get; init; }

    /// <summary>Hidden units, 8–2048; null lets the kind and the size of the dataset decide.</summary>
    public int? HiddenWidth { get; init; }

    /// <summary>Clips in one optimiser step, 1–1024; null lets the kind decide.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Adam's step size, above 0, at most 0.1; null lets the kind decide.</summary>
    public double? LearningRate { get; init; }

    /// <summary>The metre to learn where clips come in several; null takes the commonest.</summary>
    public Meter? Meter { get; init; }

    /// <summary>Name of the map with which notes of MIDI files are read; null: each file's kit is recognised.</summary>
    public string? Map { get; init; }

    /// <summary>Instruments of single notes, such as <c>40=rim,56=none</c>; null for none.</summary>
    public string? Notes { get; init; }

    /// <summary>Name of the kit as which clips are read; null: the nine, or the standard kit where the clips have more instruments.</summary>
    public string? Kit { get; init; }

    /// <summary>The text of that kit (<see cref="KitText"/>), once it is found; null before, and where the clips decide.</summary>
    public string? KitLines { get; init; }

    /// <summary>Whether files that cannot be read, or had to be repaired, refuse the training.</summary>
    public bool Strict { get; init; }

    /// <summary>Name of the model whose clips keep their places when others are added; null for none.</summary>
    public string? From { get; init; }

    /// <summary>The base model, loaded; null where <see cref="From"/> is null.</summary>
    [JsonIgnore]
    public PlacedModel? BaseModel { get; init; }

    /// <summary>The first thing that is out of its range, or null.</summary>
    public Fault? Check() => PlanCheck.Check(this);
}

/// <summary>How far a training has come.</summary>
/// <param name="Fraction">0–1 of all optimiser steps.</param>
/// <param name="Epoch">Passes begun, from 1.</param>
/// <param name="Epochs">Passes in all.</param>
/// <param name="Loss">Training loss of the newest steps, in nats a clip (mean).</param>
/// <param name="Validation">The same loss on clips that are held out; −1 when none are.</param>
/// <param name="SecondsLeft">Expected from the pace so far.</param>
public sealed record TrainingProgress(
    double Fraction, int Epoch, int Epochs, double Loss, double Validation, double SecondsLeft);
