using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace RVae.Architecture.Tests;

/// <summary>The assemblies of the program, loaded once.</summary>
internal static class House
{
    public static readonly Assembly Engine = typeof(RVae.Engine.Fault).Assembly;
    public static readonly Assembly Protocol = Assembly.Load("RVae.Protocol");
    public static readonly Assembly Midi = Assembly.Load("RVae.Midi");
    public static readonly Assembly Controllers = Assembly.Load("RVae.Controllers");
    public static readonly Assembly Library = Assembly.Load("RVae.Library");
    public static readonly Assembly Link = Assembly.Load("RVae.Link");
    public static readonly Assembly Rooms = Assembly.Load("RVae.Rooms");
    public static readonly Assembly Stage = Assembly.Load("RVae.Stage");
    public static readonly Assembly Nats = Assembly.Load("RVae.Nats");
    public static readonly Assembly Training = Assembly.Load("RVae.Training");
    public static readonly Assembly Farm = Assembly.Load("RVae.Farm");
    public static readonly Assembly Torch = Assembly.Load("rvae-training");
    public static readonly Assembly Daemon = Assembly.Load("rvae");

    /// <summary>All of them. A new assembly has to be added here.</summary>
    public static readonly Assembly[] All = [Engine, Protocol, Midi, Controllers, Library, Link, Rooms, Stage, Nats, Training, Farm, Torch, Daemon];

    public static readonly ArchUnitNET.Domain.Architecture Architecture = new ArchLoader()
        .LoadAssembliesIncludingDependencies(All, recursive: false)
        .Build();
}
