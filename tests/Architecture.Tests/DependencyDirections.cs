using ArchUnitNET.xUnitV3;
using Assembly = System.Reflection.Assembly;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace RVae.Architecture.Tests;

/// <summary>
/// Holds the house to its plan: Daemon → Stage → Protocol → Engine, Stage → Midi, Daemon → Training → Library → Midi → Engine,
/// Torch → Farm → Training and Nats, Daemon → Farm, Daemon → Controllers → Protocol and Midi, and Daemon → Link, which knows no other part.
/// </summary>
public sealed class DependencyDirections
{
    [Fact]
    public void Engine_references_no_other_part_of_the_house() => HouseReferences(House.Engine).ShouldBeEmpty();

    [Fact]
    public void Protocol_references_the_engine_only() => HouseReferences(House.Protocol).ShouldBe(["RVae.Engine"]);

    [Fact]
    public void Midi_references_the_engine_only() => HouseReferences(House.Midi).ShouldBe(["RVae.Engine"]);

    [Fact]
    public void Controllers_see_the_address_table_and_the_bytes_of_devices() =>
        HouseReferences(House.Controllers).ShouldBe(["RVae.Engine", "RVae.Midi", "RVae.Protocol"]);

    [Fact]
    public void Library_references_the_engine_and_files_of_MIDI() => HouseReferences(House.Library).ShouldBe(["RVae.Engine", "RVae.Midi"]);

    [Fact]
    public void Training_references_the_engine_and_the_library() => HouseReferences(House.Training).ShouldBe(["RVae.Engine", "RVae.Library", "RVae.Midi"]);

    [Fact]
    public void Learning_by_Torch_knows_nothing_of_the_daemon() =>
        HouseReferences(House.Torch).ShouldBe(["RVae.Engine", "RVae.Farm", "RVae.Library", "RVae.Training"]);

    [Fact]
    public void The_farm_knows_trainings_and_the_way_to_a_server() =>
        HouseReferences(House.Farm).ShouldBe(["RVae.Engine", "RVae.Library", "RVae.Nats", "RVae.Training"]);

    [Fact]
    public void How_a_server_is_reached_is_described_without_any_other_part() => HouseReferences(House.Nats).ShouldBe(["RVae.Engine"]);

    [Fact]
    public void Only_the_program_rvae_training_references_TorchSharp() =>
        House.All.Where(part => part.GetReferencedAssemblies().Any(name => name.Name == "TorchSharp"))
            .ShouldBe([House.Torch], "the player has no Torch in it");

    [Fact]
    public void Link_references_no_other_part_of_the_house() => HouseReferences(House.Link).ShouldBeEmpty();

    [Fact]
    public void Rooms_references_no_other_part_of_the_house_and_no_network() =>
        House.Rooms.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Nats_is_named_only_where_rooms_are_joined() =>
        Types().That().ResideInAssembly(House.Daemon)
            .And().DoNotResideInNamespaceMatching(@"^RVae\.Daemon\.Rooms(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^NATS(\.|$)"))
            .WithoutRequiringPositiveResults()
            .Check(House.Architecture);

    [Fact]
    public void Stage_references_nothing_but_engine_protocol_and_midi() =>
        HouseReferences(House.Stage).ShouldBeSubsetOf(["RVae.Engine", "RVae.Midi", "RVae.Protocol"]);

    [Theory]
    [InlineData("System.Net.Sockets")]
    [InlineData("Microsoft.Extensions.Hosting")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Serilog")]
    public void Sockets_host_and_logging_sinks_stay_in_the_daemon(string assemblyPrefix)
    {
        foreach (Assembly part in House.All.Where(part => part != House.Link && part != House.Daemon))
        {
            part.GetReferencedAssemblies().Select(name => name.Name!)
                .Where(name => name.StartsWith(assemblyPrefix, StringComparison.Ordinal))
                .ShouldBeEmpty($"{part.GetName().Name} must not know {assemblyPrefix}");
        }
    }

    [Fact]
    public void Serilog_is_named_only_where_the_host_is_composed() =>
        Types().That().ResideInAssembly(House.Daemon)
            .And().DoNotResideInNamespaceMatching(@"^RVae\.Daemon\.Hosting(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Serilog(\.|$)"))
            .WithoutRequiringPositiveResults()
            .Check(House.Architecture);

    private static string[] HouseReferences(Assembly part) =>
        [.. part.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name is "rvae" || name.StartsWith("RVae.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
