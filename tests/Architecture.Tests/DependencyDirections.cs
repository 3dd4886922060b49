using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace RVae.Architecture.Tests;

/// <summary>Holds the house to its plan: Daemon → Protocol → Engine, Daemon → Training → Midi → Engine, Torch → Training, and Daemon → Link, which knows nobody.</summary>
public sealed class DependencyDirections
{
    private static readonly Assembly Engine = typeof(RVae.Engine.Fault).Assembly;
    private static readonly Assembly Protocol = Assembly.Load("RVae.Protocol");
    private static readonly Assembly Midi = Assembly.Load("RVae.Midi");
    private static readonly Assembly Link = Assembly.Load("RVae.Link");
    private static readonly Assembly Daemon = Assembly.Load("rvae");
    private static readonly Assembly Training = Assembly.Load("RVae.Training");
    private static readonly Assembly Torch = Assembly.Load("rvae-training");

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssembliesIncludingDependencies([Engine, Protocol, Midi, Link, Training, Torch, Daemon], recursive: false)
        .Build();

    [Fact]
    public void Engine_references_no_other_part_of_the_house() => HouseReferences(Engine).ShouldBeEmpty();

    [Fact]
    public void Protocol_references_the_engine_only() => HouseReferences(Protocol).ShouldBe(["RVae.Engine"]);

    [Fact]
    public void Midi_references_the_engine_only() => HouseReferences(Midi).ShouldBe(["RVae.Engine"]);

    [Fact]
    public void Training_references_the_engine_and_the_clips() => HouseReferences(Training).ShouldBe(["RVae.Engine", "RVae.Midi"]);

    [Fact]
    public void Learning_by_Torch_knows_nothing_of_the_daemon() =>
        HouseReferences(Torch).ShouldBe(["RVae.Engine", "RVae.Midi", "RVae.Training"]);

    [Fact]
    public void Only_the_program_rvae_training_references_TorchSharp() =>
        new[] { Engine, Protocol, Midi, Training, Torch, Daemon }
            .Where(part => part.GetReferencedAssemblies().Any(name => name.Name == "TorchSharp"))
            .ShouldBe([Torch], "the player has no Torch in it");

    [Fact]
    public void Link_references_no_other_part_of_the_house() => HouseReferences(Link).ShouldBeEmpty();

    [Theory]
    [InlineData("System.Net.Sockets")]
    [InlineData("Microsoft.Extensions.Hosting")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Serilog")]
    public void Sockets_host_and_logging_sinks_stay_in_the_daemon(string assemblyPrefix)
    {
        foreach (Assembly part in new[] { Engine, Protocol, Midi, Training, Torch })
        {
            part.GetReferencedAssemblies().Select(name => name.Name!)
                .Where(name => name.StartsWith(assemblyPrefix, StringComparison.Ordinal))
                .ShouldBeEmpty($"{part.GetName().Name} must not know {assemblyPrefix}");
        }
    }

    [Fact]
    public void Serilog_is_named_only_where_the_host_is_composed() =>
        Types().That().ResideInAssembly(Daemon)
            .And().DoNotResideInNamespaceMatching(@"^RVae\.Daemon\.Hosting(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Serilog(\.|$)"))
            .WithoutRequiringPositiveResults()
            .Check(House);

    private static string[] HouseReferences(Assembly part) =>
        [.. part.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name is "rvae" || name.StartsWith("RVae.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
