using System.Net.Sockets;
using RVae.Daemon.CommandLine;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Time;

namespace RVae.Daemon.Tests.CommandLine;

public sealed class TimingDoctor
{
    private static readonly RealtimeGrant Granted = new(true, "SCHED_FIFO 70");

    [Fact]
    public async Task It_measures_wake_ups_decoding_and_round_trips_on_this_machine()
    {
        (int code, string output, string error) = await RunningProgram.RunAsync("doctor", "--timing");
        code.ShouldBe(ExitCode.Success, error);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeInRange(4, 5);
        lines[0].ShouldContain("ordinary wake-up");
        lines[1].ShouldContain("realtime wake-up");
        lines[2].ShouldMatch("decoding .*house: p50 [0-9]+ µs, p99 [0-9]+ µs");
        lines[3].ShouldMatch("UDP round trip .*p50 [0-9]+ µs");
    }

    [Theory]
    [InlineData(1000, Health.Well, "nobody hears")]
    [InlineData(1001, Health.Limited, "allow realtime priority")]
    internal void An_ordinary_thread_may_be_a_millisecond_late(double p99, Health state, string words)
    {
        Finding finding = TimingExamination.Ordinary(new Percentiles(1, p99, p99));
        (finding.State, finding.Words.Contains(words)).ShouldBe((state, true));
    }

    [Theory]
    [InlineData(100, Health.Well, "as good as it gets")]
    [InlineData(101, Health.Limited, "virtual machine")]
    internal void A_realtime_thread_may_be_a_tenth_of_that_late(double p99, Health state, string words)
    {
        Finding finding = TimingExamination.Realtime(new Percentiles(1, p99, p99), Granted);
        (finding.State, finding.Words.Contains(words)).ShouldBe((state, true));
    }

    [Fact]
    public void Refused_realtime_priority_says_how_to_allow_it() => TimingExamination
        .Realtime(new Percentiles(1, 1, 1), new RealtimeGrant(false, "allow it with LimitRTPRIO=70")).Words.ShouldContain("LimitRTPRIO");

    [Fact]
    public void Packets_that_do_not_come_back_are_told_with_what_to_look_at()
    {
        using Socket echo = TimingExamination.Loopback(100), requester = TimingExamination.Loopback(100), other = TimingExamination.Loopback(100);
        requester.Connect(other.LocalEndPoint!); // and so it hears nobody else

        Finding finding = TimingExamination.RoundTrip(echo, requester);

        finding.State.ShouldBe(Health.Broken);
        finding.Words.ShouldContain("look at the firewall");
    }

    [Fact]
    public void A_spread_is_told_by_rank() =>
        Percentiles.Of([.. Enumerable.Range(1, 1000).Reverse().Select(i => i * 1000L)]).ShouldBe(new Percentiles(500, 990, 1000));
}
