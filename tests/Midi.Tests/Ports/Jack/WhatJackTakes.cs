using RVae.Engine.Time;
using RVae.Midi.Ports.Jack;

namespace RVae.Midi.Tests.Ports.Jack;

public sealed class WhatJackTakes
{
    private const byte NoteOn = 0x99, NoteOff = 0x89, Control = 0xB9, Clock = 0xF8;

    private readonly Server _server = new();
    private readonly JackFlow _flow;

    public WhatJackTakes() => _flow = new JackFlow(_server, _server);

    [Fact]
    public void Within_a_cycle_it_takes_many_strokes_and_then_only_what_ends_them()
    {
        Sent(NoteOn).ShouldBe(JackFlow.Most);
        _flow.Takes(Clock).ShouldBeFalse();

        Sent(NoteOff).ShouldBe(JackFlow.MostOfAll - JackFlow.Most);
    }

    [Fact]
    public void The_next_cycle_takes_as_many_again()
    {
        Sent(NoteOn);
        _server.Current++;

        Sent(NoteOff).ShouldBe(JackFlow.MostOfAll);
    }

    [Fact]
    public void In_a_cycle_that_does_not_end_notes_may_end_and_nothing_else_happens()
    {
        _server.Now += JackFlow.LongestCycle + 1;

        _flow.Takes(NoteOn).ShouldBeFalse();
        _flow.Takes(Clock).ShouldBeFalse();
        _flow.Takes(Control).ShouldBeFalse();
        _flow.Takes(NoteOff).ShouldBeTrue();
    }

    [Fact]
    public void A_pause_of_the_music_is_none_of_the_server()
    {
        (_server.Now, _server.Current) = (100 * JackFlow.LongestCycle, 5);

        _flow.Takes(NoteOn).ShouldBeTrue();
    }

    [Fact]
    public void A_number_that_begins_anew_is_another_cycle()
    {
        _server.Current = uint.MaxValue;
        Sent(NoteOn).ShouldBe(JackFlow.Most);
        _server.Current = 255;

        _flow.Takes(NoteOn).ShouldBeTrue();
    }

    private int Sent(byte status)
    {
        int sent = 0;
        while (_flow.Takes(status))
            sent++;
        return sent;
    }

    private sealed class Server : IJackCycles, IMonotonicClock
    {
        public uint Current { get; set; } = 7;

        public long Now { get; set; }
    }
}
