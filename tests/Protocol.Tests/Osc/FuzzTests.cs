using RVae.Fuzz;

namespace RVae.Protocol.Tests.Osc;

/// <summary>A short campaign of every fuzz target, and proof that a campaign finds what is wrong.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData("packets", 150_000)]
    [InlineData("patterns", 300_000)]
    [InlineData("slip", 50_000)]
    [InlineData("length", 50_000)]
    [InlineData("midi-in", 20_000)]
    [InlineData("midi-files", 3_000)]
    [InlineData("tabs", 2_000)]
    [InlineData("kits", 2_000)]
    [InlineData("safetensors", 2_000)]
    [InlineData("cards", 2_000)]
    [InlineData("tfjs", 1_000)]
    [InlineData("profiles", 3_000)]
    [InlineData("states", 800)]
    [InlineData("scenes", 800)]
    [InlineData("orders", 800)]
    [InlineData("positions", 20_000)]
    [InlineData("gestures", 20_000)]
    [InlineData("jobs", 20_000)]
    [InlineData("shared", 3_000)]
    public void Mutated_inputs_break_nothing_and_allocate_within_bounds(string name, int inputs)
    {
        IFuzzTarget target = FuzzTargets.ByName[name]();
        CampaignResult result = Campaign.Run(target, inputs, seed: 20_361);
        result.FirstFailure.ShouldBeNull();
        result.Failures.ShouldBe(0);
        result.MaxAllocated.ShouldBeLessThanOrEqualTo(target.AllocationBound);
    }

    [Fact]
    public void A_campaign_reports_an_exception_with_the_input_that_caused_it()
    {
        CampaignResult result = Campaign.Run(new Careless(), 10_000, seed: 1);
        result.Failures.ShouldBeGreaterThan(0);
        result.FirstFailure.ShouldNotBeNull().ShouldContain("IndexOutOfRangeException");
    }

    [Fact]
    public void A_campaign_reports_an_allocation_beyond_the_bound()
    {
        CampaignResult result = Campaign.Run(new Wasteful(), 10, seed: 1);
        result.Failures.ShouldBe(10);
        result.MaxAllocated.ShouldBeGreaterThanOrEqualTo(1000);
    }

    /// <summary>Trusts a size on the wire.</summary>
    private sealed class Careless : IFuzzTarget
    {
        public string Name => "careless";

        public long AllocationBound => 0;

        public int WriteSeed(Random random, Span<byte> buffer) => PacketGrammar.Write(random, buffer);

        public void Run(ReadOnlySpan<byte> input) => _ = input[3];
    }

    private sealed class Wasteful : IFuzzTarget
    {
        private byte[] _waste = [];

        public string Name => "wasteful";

        public long AllocationBound => 100;

        public int WriteSeed(Random random, Span<byte> buffer) => 4;

        public void Run(ReadOnlySpan<byte> input) => _waste = new byte[1000];
    }
}
