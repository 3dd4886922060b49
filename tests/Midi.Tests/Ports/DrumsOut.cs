using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Tests.Playing;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Drums;

namespace RVae.Midi.Tests.Ports;

public sealed class DrumsOut
{
    private const long Millisecond = 1_000_000;

    private readonly SentMessages _port = new();

    [Fact]
    public void A_hit_becomes_a_note_on_at_its_due_time_and_a_note_off_after_the_gate()
    {
        MidiDrums drums = Drums(new() { GateMilliseconds = 30 });
        drums.Take(Hit(100, Instrument.Snare, 38, 99));

        PlayUntil(drums, 99);
        _port.All.ShouldBeEmpty();
        PlayUntil(drums, 200);

        _port.All.ShouldBe(
        [
            new MidiMessage(100 * Millisecond, 0x99, 38, 99),
            new MidiMessage(130 * Millisecond, 0x89, 38, 64),
        ]);
    }

    [Fact]
    public void A_gate_in_ticks_follows_the_tempo()
    {
        MidiDrums drums = Drums(new() { GateTicks = 6 });
        drums.Take(new TickEvent { Kind = TickEventKind.Beat, Bpm = 60 });
        drums.Take(Hit(0, Instrument.Kick, 36));

        PlayUntil(drums, 1000);

        _port.All[^1].Time.ShouldBe(250 * Millisecond);
    }

    [Fact]
    public void An_offset_shifts_everything_that_an_output_sends()
    {
        MidiDrums drums = Drums(new() { OffsetMilliseconds = 12, GateMilliseconds = 10 });
        drums.Take(new TickEvent { Kind = TickEventKind.Started, Due = 50 * Millisecond });
        drums.Take(Tick(50, 0));
        drums.Take(Hit(50, Instrument.Kick, 36));

        PlayUntil(drums, 100);

        _port.All.Select(message => message.Time / Millisecond).ShouldBe([62L, 62, 62, 72]);
    }

    [Fact]
    public void More_notes_than_can_wait_leave_room_to_the_clock_and_to_its_stop()
    {
        MidiDrums drums = Drums(new() { OffsetMilliseconds = 500, GateMilliseconds = 10 });
        for (int tick = 0; tick < 60; tick++)
        {
            drums.Take(Tick(8 * tick, tick));
            for (int note = 0; note < 60; note++)
                drums.Take(Hit(8 * tick, Instrument.Kick, note));
        }

        drums.Take(new TickEvent { Kind = TickEventKind.Stopped, Due = 480 * Millisecond });
        PlayUntil(drums, 2000);

        _port.All.Count(message => message.Status == MidiMessage.Clock).ShouldBe(60);
        _port.All.Count(message => message.Status == MidiMessage.Stop).ShouldBe(1);
        drums.Lost.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_end_of_a_note_that_the_port_refuses_is_tried_again_until_it_takes_it()
    {
        MidiDrums drums = Drums(new() { GateMilliseconds = 100 });
        drums.Take(Hit(0, Instrument.Kick, 36));
        PlayUntil(drums, 50);
        _port.Refuses = true;
        drums.Silence();
        drums.Take(Hit(60, Instrument.Kick, 36));
        PlayUntil(drums, 200);
        _port.Words().ShouldBe(["on 10:36"], "nor is it struck while it may sound");

        _port.Refuses = false;
        PlayUntil(drums, 240);

        _port.Words().ShouldBe(["on 10:36", "off 10:36", "cc 10:123", "cc 10:120", "cc 10:64"], ignoreOrder: true, customMessage: "and what it may have lost falls silent");
        drums.NextDue.ShouldBe(long.MaxValue);
    }

    [Fact]
    public void A_note_that_still_sounds_is_ended_before_it_is_struck_again()
    {
        MidiDrums drums = Drums(new() { GateMilliseconds = 100 });
        drums.Take(Hit(0, Instrument.Kick, 36));
        drums.Take(Hit(40, Instrument.Kick, 36));

        PlayUntil(drums, 1000);

        _port.Words().ShouldBe(["on 10:36", "off 10:36", "on 10:36", "off 10:36"]);
        _port.All[1].Time.ShouldBe(40 * Millisecond);
        _port.All[3].Time.ShouldBe(140 * Millisecond);
    }

    [Fact]
    public void A_closed_hat_ends_an_open_one_on_its_channel_only()
    {
        MidiDrums drums = Drums(new() { GateMilliseconds = 500 }, Channels(10, 11, 10, 10));
        drums.Take(Hit(0, Instrument.OpenHat, 46));
        drums.Take(Hit(0, Instrument.OpenHat, 46, deck: 1));
        drums.Take(Hit(100, Instrument.Hat, 42, deck: 2));

        PlayUntil(drums, 100);

        _port.Words().ShouldBe(["on 10:46", "on 11:46", "off 10:46", "on 10:42"]);
    }

    [Fact]
    public void A_kit_of_its_own_says_which_of_its_instruments_end_which()
    {
        // Third and fourth, where the nine have the closed and the open hat, it has two drums; its hats are the first two.
        Kit own = KitText.Parse("own", "sizzle 46 openhat\nchick 44 hat foot\nlow-drum 61\nhigh-drum 60\n").Value;
        MidiDrums drums = Drums(new() { GateMilliseconds = 500 }, new PerformanceState().WithDeck(0, new DeckState { Model = DrawnModel.With(own) }));
        drums.Take(Hit(0, (Instrument)0, 46));
        drums.Take(Hit(0, (Instrument)3, 60));
        drums.Take(Hit(100, (Instrument)2, 61));
        drums.Take(Hit(200, (Instrument)1, 44));

        PlayUntil(drums, 200);

        _port.Words().ShouldBe(["on 10:46", "on 10:60", "on 10:61", "off 10:46", "on 10:44"]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(128, 127)]
    [InlineData(900, 127)]
    public void A_velocity_is_always_within_1_and_127(int asked, int sent)
    {
        MidiDrums drums = Drums(new());
        drums.Take(Hit(0, Instrument.Kick, 36, asked));

        drums.Advance(0);

        ((int)_port.All.Single().Data2).ShouldBe(sent);
    }

    [Fact]
    public void A_panic_ends_what_sounds_drops_what_waits_and_resets_the_channels_at_once()
    {
        MidiDrums drums = Drums(new() { GateMilliseconds = 500 });
        drums.Take(Hit(0, Instrument.Kick, 36));
        drums.Take(Hit(50, Instrument.Snare, 38));
        drums.Advance(0);

        drums.Take(new TickEvent { Kind = TickEventKind.Panic, Due = 10 * Millisecond });
        PlayUntil(drums, 1000);

        _port.Words().ShouldBe(["on 10:36", "off 10:36", "cc 10:123", "cc 10:120", "cc 10:64"]);
        ((int)_port.All[^1].Data2).ShouldBe(0);
    }

    [Fact]
    public void A_stop_silences_what_came_before_it_and_leaves_what_comes_after()
    {
        MidiDrums drums = Drums(new() { GateMilliseconds = 500, Clock = false });
        drums.Take(Hit(0, Instrument.Kick, 36));
        drums.Take(Hit(30, Instrument.Snare, 38));
        drums.Take(new TickEvent { Kind = TickEventKind.Stopped, Due = 20 * Millisecond });
        drums.Take(Hit(25, Instrument.Rim, 37));

        PlayUntil(drums, 2000);

        _port.Words().ShouldBe(
            ["on 10:36", "off 10:36", "cc 10:123", "cc 10:120", "cc 10:64", "on 10:37", "off 10:37"]);
    }

    [Fact]
    public void Muting_an_instrument_ends_its_note_and_no_other()
    {
        MidiDrums drums = Drums(new() { GateMilliseconds = 500 });
        drums.Take(Hit(0, Instrument.Kick, 36));
        drums.Take(Hit(0, Instrument.Snare, 38));
        drums.Advance(0);

        drums.Follow(PlayedState.Of(Controls(controls => controls with { Mutes = controls.Mutes.With(Instrument.Kick, true) })));

        _port.Words().ShouldBe(["on 10:36", "on 10:38", "off 10:36"]);
    }

    [Fact]
    public void A_new_channel_ends_what_sounds_on_the_old_one()
    {
        MidiDrums drums = Drums(new() { GateMilliseconds = 500 });
        drums.Take(Hit(0, Instrument.Kick, 36));
        drums.Take(Hit(10, Instrument.Kick, 36));
        drums.Advance(0);

        drums.Follow(PlayedState.Of(Channels(3, 10, 10, 10)));
        PlayUntil(drums, 10);

        _port.Words().ShouldBe(["on 10:36", "off 10:36", "on 3:36"]);
    }

    [Fact]
    public void Clock_is_one_a_tick_and_a_start_comes_before_the_downbeat()
    {
        MidiDrums drums = Drums(new());
        drums.Take(new TickEvent { Kind = TickEventKind.Started });
        drums.Take(Tick(0, 0));
        drums.Take(Tick(20, 1));
        drums.Take(new TickEvent { Kind = TickEventKind.Stopped, Due = 40 * Millisecond });

        PlayUntil(drums, 100);

        _port.Words().ShouldBe(["FA", "F8", "F8", "cc 10:123", "cc 10:120", "cc 10:64", "FC"]);
    }

    [Fact]
    public void Going_on_from_the_middle_tells_the_song_position_at_the_next_sixteenth()
    {
        MidiDrums drums = Drums(new());
        drums.Take(new TickEvent { Kind = TickEventKind.Started });
        drums.Take(Tick(0, 95));
        drums.Take(Tick(20, 96));
        drums.Take(Tick(40, 97));

        PlayUntil(drums, 100);

        _port.Words().ShouldBe(["F8", "at 16", "FB", "F8", "F8"]);
    }

    [Theory]
    [InlineData(0, "FA F8")]
    [InlineData(54, "at 9 FB F8")]
    public void Further_than_a_song_position_can_say_devices_are_put_to_the_same_place_of_the_first_bar(int tick, string sent)
    {
        MidiDrums drums = Drums(new());
        drums.Take(Tick(0, (1100 * 96) + tick) with { Bar = 1100, Tick = tick });

        PlayUntil(drums, 100);

        string.Join(' ', _port.Words()).ShouldBe(sent);
    }

    [Fact]
    public void A_jump_while_playing_moves_the_devices_along()
    {
        MidiDrums drums = Drums(new());
        drums.Take(new TickEvent { Kind = TickEventKind.Started });
        drums.Take(Tick(0, 0));
        drums.Take(Tick(20, 384));

        PlayUntil(drums, 100);

        _port.Words().ShouldBe(["FA", "F8", "FC", "at 64", "FB", "F8"]);
    }

    [Fact]
    public void Devices_that_come_while_the_transport_plays_are_started_at_the_next_sixteenth()
    {
        MidiDrums drums = Drums(new());
        for (int tick = 95; tick < 98; tick++)
            drums.Take(Tick(tick, tick));

        PlayUntil(drums, 200);

        _port.Words().ShouldBe(["F8", "at 16", "FB", "F8", "F8"]);
    }

    [Fact]
    public void Devices_behind_another_port_are_stopped_and_started_anew()
    {
        MidiDrums drums = Drums(new());
        drums.Take(Tick(0, 0));
        PlayUntil(drums, 10);
        drums.Reopened(_port.Now = 15 * Millisecond);
        for (int tick = 1; tick < 8; tick++)
            drums.Take(Tick(20 * tick, tick));

        PlayUntil(drums, 200);

        _port.Words().Where(word => !word.StartsWith("cc", StringComparison.Ordinal)).ShouldBe(
            ["FA", "F8", "FC", "F8", "F8", "F8", "F8", "F8", "at 1", "FB", "F8", "F8"]);
    }

    [Fact]
    public void The_end_stops_the_devices_at_once()
    {
        MidiDrums drums = Drums(new() { GateMilliseconds = 500 });
        drums.Take(Tick(0, 0));
        drums.Take(Hit(0, Instrument.Kick, 36));
        PlayUntil(drums, 5);

        drums.End(_port.Now = 10 * Millisecond);

        _port.Words().ShouldBe(["FA", "F8", "on 10:36", "off 10:36", "cc 10:123", "cc 10:120", "cc 10:64", "FC"]);
    }

    [Fact]
    public void After_a_hold_up_strokes_that_are_too_late_are_left_out_and_the_clock_is_whole()
    {
        MidiDrums drums = Drums(new());
        drums.Take(new TickEvent { Kind = TickEventKind.Started });
        for (int tick = 0; tick < 10; tick++)
        {
            drums.Take(Tick(tick * 20, tick));
            drums.Take(Hit(tick * 20, Instrument.Hat, 42));
        }

        drums.Advance(180 * Millisecond);

        _port.Words().Count(word => word == "F8").ShouldBe(10);
        _port.Words().Count(word => word == "on 10:42").ShouldBe(3);
        drums.Lost.ShouldBe(7);
    }

    [Fact]
    public void Playing_allocates_nothing()
    {
        var drums = new MidiDrums(new(), new Void(), PlayedState.Of(new PerformanceState()));
        PlayBars(drums, 2);

        Allocations.InSteadyState(() => PlayBars(drums, 20)).ShouldBe(0);
    }

    private static void PlayBars(MidiDrums drums, int bars)
    {
        for (int tick = 0; tick < bars * 96; tick++)
        {
            drums.Take(Tick(tick * 20, tick));
            for (int instrument = 0; instrument < Instruments.Usual; instrument++)
                drums.Take(Hit(tick * 20, (Instrument)instrument, 36 + instrument));
            drums.Advance((tick + 1) * 20 * Millisecond);
        }

        drums.Silence();
    }

    private MidiDrums Drums(MidiDrumsOptions options, PerformanceState? state = null) =>
        new(options, _port, PlayedState.Of(state ?? new PerformanceState()));

    private void PlayUntil(MidiDrums drums, long milliseconds)
    {
        for (; drums.NextDue <= milliseconds * Millisecond; drums.Advance(_port.Now))
            _port.Now = drums.NextDue;
    }

    private static PerformanceState Channels(params int[] channels)
    {
        var state = new PerformanceState();
        for (int deck = 0; deck < channels.Length; deck++)
        {
            DeckState old = state.Decks[deck];
            state = state.WithDeck(deck, old with { Controls = old.Controls with { Channel = channels[deck] } });
        }

        return state;
    }

    private static PerformanceState Controls(Func<DeckControls, DeckControls> change) =>
        new PerformanceState().WithDeck(0, new DeckState { Controls = change(DeckControls.Default) });

    private static TickEvent Tick(long milliseconds, long position) =>
        new() { Kind = TickEventKind.Tick, Due = milliseconds * Millisecond, Position = position };

    private static TickEvent Hit(long milliseconds, Instrument instrument, int note, int velocity = 100, int deck = 0) =>
        new()
        {
            Kind = TickEventKind.Hit,
            Due = milliseconds * Millisecond,
            Instrument = instrument,
            Note = note,
            Velocity = velocity,
            Deck = deck,
        };

    private sealed class Void : IMidiSink
    {
        public bool Send(ReadOnlySpan<byte> message) => true;
    }
}
