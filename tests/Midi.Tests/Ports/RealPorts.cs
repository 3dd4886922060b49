using System.Collections.Immutable;
using System.Diagnostics;
using RVae.Engine;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Clock;
using RVae.Midi.Ports.Jack;
using RVae.Midi.Ports.RtMidi;

namespace RVae.Midi.Tests.Ports;

/// <summary>Real MIDI without a sound card: RtMidi over JACK on both ends.</summary>
public sealed class RealPorts(JackPeer peer) : IClassFixture<JackPeer>
{
    private static readonly SystemMonotonicClock Clock = new();

    [Fact]
    public void Messages_arrive_whole_and_in_order_at_a_port_found_by_part_of_its_name()
    {
        using RtMidiSystem system = System();
        peer.Open("drums");
        using IMidiOutput output = system.OpenOutput(Find(system, MidiDirection.Out, "DRUMS")).Value;

        output.Send([0x99, 36, 100]).ShouldBeTrue();
        output.Send([0xF8]).ShouldBeTrue();
        output.Send([0x89, 36, 64]).ShouldBeTrue();

        peer.Got().ShouldBe(0x99, 36, 100);
        peer.Got().ShouldBe(0xF8, 0, 0);
        peer.Got().ShouldBe(0x89, 36, 64);
        Close();
    }

    [Fact]
    public void What_a_device_sends_is_received()
    {
        using RtMidiSystem system = System();
        peer.Open("pad");
        using var knock = new AutoResetEvent(false);
        var inbox = new PortInbox(() => knock.Set());
        using IMidiInput input = system.OpenInput(Find(system, MidiDirection.In, "pad"), inbox).Value;

        peer.Tell("send 176 12 99");

        knock.WaitOne(TimeSpan.FromSeconds(60)).ShouldBeTrue();
        inbox.TryRead(out MidiMessage message).ShouldBeTrue();
        message.ShouldBe(0xB0, 12, 99);
        Close();
    }

    [Fact]
    public void A_virtual_port_is_seen_by_others()
    {
        using RtMidiSystem system = System();
        using IMidiOutput output = system.CreateVirtualOutput("kit").Value;

        system.Ports(MidiDirection.In).ShouldContain(port => port.EndsWith(":kit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_port_that_goes_and_comes_back_is_opened_again()
    {
        using RtMidiSystem system = System();
        var link = new PortLink<IMidiOutput>("returning", system.OpenOutput);
        peer.Open("returning");
        LookUntil(system, link, PortChange.Opened);
        Close();
        LookUntil(system, link, PortChange.Lost);

        peer.Open("returning");
        LookUntil(system, link, PortChange.Opened);
        link.Port!.Send([0x99, 38, 77]).ShouldBeTrue();

        peer.Got().ShouldBe(0x99, 38, 77);
        link.Take()!.Dispose();
        Close();
    }

    [Fact]
    public void A_real_clock_is_followed()
    {
        using RtMidiSystem system = System();
        peer.Open("leader");
        var inbox = new PortInbox(() => { });
        using IMidiInput input = system.OpenInput(Find(system, MidiDirection.In, "leader"), inbox).Value;

        peer.Tell("clock 150 96");
        peer.Answer("clocked");

        var follower = new ClockFollower(120);
        int heard = 0;
        // All of them: python-rtmidi crashes when it closes a port in which messages wait.
        SpinWait.SpinUntil(
            () =>
            {
                for (; inbox.TryRead(out MidiMessage message); heard++)
                    follower.Take(message);
                return heard == 97;
            },
            TimeSpan.FromSeconds(10));
        follower.Read().Playing.ShouldBeTrue();
        // How well it follows is tested on a source that keeps better time than a script on a busy machine.
        follower.Bpm.ShouldNotBe(120);
        Close();
    }

    [Fact]
    public void A_server_that_rests_neither_holds_the_sender_up_nor_crashes_it_and_plays_on_when_it_is_back()
    {
        using RtMidiSystem system = System();
        peer.Open("resting");
        string port = Find(system, MidiDirection.Out, "resting");
        IMidiOutput output = system.OpenOutput(port).Value;
        output.Send([0x99, 36, 100]).ShouldBeTrue();
        peer.Got().ShouldBe(0x99, 36, 100);
        peer.Rest();
        try
        {
            // More than RtMidi and JACK have room for: without an end to it, this would wait for the server.
            Enumerable.Range(0, 5000).Count(_ => output.Send([0xF8])).ShouldBeLessThanOrEqualTo(2 * JackFlow.Most);
            output.Send([0x89, 36, 64]).ShouldBeTrue("there is always room for the end of a note");
            output.Dispose();
            system.OpenOutput(port).Fault!.Value.Code.ShouldBe(FaultCode.Failed);
        }
        finally
        {
            peer.GoOn();
        }

        var link = new PortLink<IMidiOutput>("resting", system.OpenOutput);
        LookUntil(system, link, PortChange.Opened);
        link.Port!.Send([0x99, 38, 77]).ShouldBeTrue();
        // What waited may come before: a server that had to skip cycles may have lost it.
        while (peer.Got() is not { Status: 0x99, Data1: 38 })
        {
        }

        link.Take()!.Dispose();
        Close();
    }

    private void Close()
    {
        peer.Close();
    }

    private RtMidiSystem System()
    {
        Assert.SkipWhen(peer.Missing is not null, peer.Missing ?? "");
        return RtMidiSystem.Create(MidiApi.Jack, "rvae-test", Clock).Value;
    }

    private static string Find(RtMidiSystem system, MidiDirection direction, string wanted)
    {
        ImmutableArray<string> ports = system.Ports(direction);
        return PortNames.Find(ports, wanted).ShouldNotBeNull($"among: {string.Join(", ", ports)}");
    }

    private static void LookUntil(RtMidiSystem system, PortLink<IMidiOutput> link, PortChange wanted)
    {
        var since = Stopwatch.StartNew();
        PortChange change;
        do
        {
            change = link.Look(system.Ports(MidiDirection.Out), Clock.Now, out IMidiOutput? lost);
            lost?.Dispose();
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        }
        while (change != wanted);
    }
}

internal static class MessageAssertions
{
    public static void ShouldBe(this MidiMessage message, byte status, byte first, byte second) =>
        (message.Status, message.Data1, message.Data2).ShouldBe((status, first, second));
}
