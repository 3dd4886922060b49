using System.Collections.Immutable;
using RVae.Engine;
using RVae.Midi.Ports;

namespace RVae.Midi.Tests.Ports;

public sealed class HotPlug
{
    private static readonly ImmutableArray<string> Plugged = ["pad 24:0"], Unplugged = [], Elsewhere = ["pad 31:0"];

    private readonly List<string> _opened = [];
    private bool _refuses;

    [Fact]
    public void A_port_is_opened_when_it_appears_and_again_when_it_comes_back_under_another_number()
    {
        PortLink<Port> link = Link();

        link.Look(Unplugged, 0, out _).ShouldBe(PortChange.None);
        link.Look(Plugged, 1, out _).ShouldBe(PortChange.Opened);
        Port opened = link.Port!;
        link.Look(Plugged, 2, out _).ShouldBe(PortChange.None);
        link.Look(Unplugged, 3, out Port? lost).ShouldBe(PortChange.Lost);
        lost.ShouldBeSameAs(opened);
        link.Port.ShouldBeNull();
        link.Look(Elsewhere, 4, out _).ShouldBe(PortChange.Opened);

        _opened.ShouldBe(["pad 24:0", "pad 31:0"]);
    }

    [Fact]
    public void A_port_that_refuses_is_told_once_and_tried_less_and_less_often()
    {
        PortLink<Port> link = Link();
        _refuses = true;
        var changes = new List<PortChange>();
        for (long second = 0; second < 120; second++)
            changes.Add(link.Look(Plugged, second * 1_000_000_000, out _));

        changes.Count(change => change == PortChange.Refused).ShouldBe(1);
        _opened.Count.ShouldBe(8); // after 0, 1, 3, 7, 15, 31, 61 and 91 seconds
        link.Refusal.ShouldNotBeNull();

        _refuses = false;
        link.Look(Plugged, 121_000_000_000, out _).ShouldBe(PortChange.Opened);
        link.Refusal.ShouldBeNull();
    }

    private PortLink<Port> Link() => new("PAD", name =>
    {
        _opened.Add(name);
        return _refuses ? new Fault(FaultCode.Failed, "held by another program") : new Port();
    });

    private sealed class Port : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
