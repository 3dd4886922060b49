using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>What a model is, what it learned from, and how good it is. Saved in the model's file.</summary>
public sealed record ModelCard
{
    /// <summary>Name of the model and its file.</summary>
    public required string Name { get; init; }

    /// <summary>Architecture and recipe, e.g. <c>classic</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Grid of the model's grooves.</summary>
    public required Grid Grid { get; init; }

    /// <summary>Latent dimensions, 2–8.</summary>
    public int LatentDimensions { get; init; } = 2;

    /// <summary>Half width of the useful latent square: positions lie in ±range.</summary>
    public float LatentRange { get; init; } = 3;

    /// <summary>Hidden units of the widest layer.</summary>
    public int HiddenWidth { get; init; } = 512;

    /// <summary>Ticks that a full-scale offset output (±1) means.</summary>
    public float OffsetScale { get; init; } = 0.5f;

    /// <summary>Whether played clips were moved onto sixteenths and triplets before they were learned.</summary>
    public bool Snapped { get; init; }

    /// <summary>Whether drummer's rules hold between the clips (<see cref="DrummerRules"/>). Models from before the rules play without them.</summary>
    public bool HasDrummerRules { get; init; }

    /// <summary>Whether this is only an instant map of the clips, to be played until the model of this name is learned.</summary>
    public bool Instant { get; init; }

    /// <summary>Names of extra decoder inputs, e.g. <c>kick hats onoff</c>; usually none.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>The instruments that it plays; as many as its grid has.</summary>
    public Kit Kit { get; init; } = Kit.Nine;

    /// <summary>Seed of the training.</summary>
    public int Seed { get; init; }

    /// <summary>Dataset that it learned.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>Model whose clips kept their places in this one; empty for none.</summary>
    public string From { get; init; } = "";

    /// <summary>Names of the clips that it learned.</summary>
    public ImmutableArray<string> Clips { get; init; } = [];

    /// <summary>Optimiser steps taken.</summary>
    public int Steps { get; init; }

    /// <summary>Clips in one optimiser step; 0 where none was taken.</summary>
    public int BatchSize { get; init; }

    /// <summary>Adam's step size at the beginning; 0 where none was taken.</summary>
    public double LearningRate { get; init; }

    /// <summary>Seconds that the training took.</summary>
    public double TrainingSeconds { get; init; }

    /// <summary>Measured quality by figure name, e.g. <c>onsetF1</c>.</summary>
    public ImmutableSortedDictionary<string, double> Quality { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Version of the program that wrote it.</summary>
    public string ProgramVersion { get; init; } = "";
}
