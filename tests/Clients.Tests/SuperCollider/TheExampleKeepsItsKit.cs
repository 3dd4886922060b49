namespace RVae.Clients.Tests.SuperCollider;

public sealed class TheExampleKeepsItsKit
{
    [Fact]
    public void The_drums_that_it_puts_aside_come_back_and_no_other_kit_is_made() =>
        File.ReadAllText(Repository.PathOf("clients/supercollider/RVae/Examples/live-coding.scd")).ShouldNotContain("RVaeKit(");
}
