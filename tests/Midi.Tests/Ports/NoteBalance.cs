using CsCheck;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Midi.Ports.Drums;

namespace RVae.Midi.Tests.Ports;

/// <summary>
/// No note sounds on, for any music and any end of it. The port itself objects to a note that is struck twice, or
/// ended without having been struck.
/// </summary>
public sealed class NoteBalance
{
    private static readonly Gen<MidiDrumsOptions> Options = Gen.Select(
        Gen.Double[1, 400], Gen.Int[0, 12], Gen.Double[-20, 50], Gen.Bool, Gen.Bool,
        (gate, ticks, offset, choke, clock) => new MidiDrumsOptions
        {
            GateMilliseconds = gate,
            GateTicks = ticks,
            OffsetMilliseconds = offset,
            Choke = choke,
            Clock = clock,
        });

    // What may happen, each with a number that says to what and how much.
    private static readonly Gen<(int What, int How, long Pause)[]> Events =
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 10_000], Gen.Long[0, 40_000_000]).Array[1, 200];

    [Fact]
    public void Every_way_to_stop_leaves_nothing_sounding() =>
        Gen.Select(Options, Events, Gen.Int[0, 4]).Sample((options, events, end) =>
        {
            var port = new SentMessages();
            var set = new RandomSet(options, port);
            foreach ((int what, int how, long pause) in events)
                set.Do(what, how, pause);
            set.End(end);

            port.Sounding.ShouldBe(0);
            set.Sounding.ShouldBe(0);
        }, iter: 2000, seed: "0000000KPadM");

    [Fact]
    public void Notes_end_by_themselves_when_nothing_more_comes() =>
        Gen.Select(Options, Events).Sample((options, events) =>
        {
            var port = new SentMessages();
            var set = new RandomSet(options, port);
            foreach ((int what, int how, long pause) in events)
                set.Do(what, how, pause);
            port.Refuses = false;
            set.Wait(6_000_000_000);

            port.Sounding.ShouldBe(0);
        }, iter: 1000, seed: "0000000KPadM");

    private sealed class RandomSet(MidiDrumsOptions options, SentMessages port)
    {
        private readonly MidiDrums _drums = new(options, port, PlayedState.Of(new PerformanceState()));
        private PerformanceState _state = new();
        private long _now;
        private long _position;

        public int Sounding => _drums.Sounding;

        public void Wait(long nanoseconds) => _drums.Advance(_now += nanoseconds);

        public void Do(int what, int how, long pause)
        {
            Wait(pause);
            switch (what)
            {
                case 0: Transport(TickEventKind.Started); break;
                case 1: Transport(TickEventKind.Stopped); break;
                case 2: Transport(TickEventKind.Panic); break;
                case 3: Transport(TickEventKind.Tick); break;
                case 4: _position = how; break;
                case 5: Control(how, controls => controls with { Mute = how % 2 == 0 }); break;
                case 6: Control(how, controls => controls with { Freeze = how % 2 == 0 }); break;
                case 7: Control(how, controls => controls with { Channel = 1 + (how % 16) }); break;
                case 8: Control(how, controls => controls with { Notes = controls.Notes.With(Instrument.Kick, how % 128) }); break;
                case 9: Control(how, controls => controls with { Level = how % 3 == 0 ? 0 : 1 }); break;
                case 10: Swap(how); break;
                case 11: port.Refuses = how % 2 == 0; break;
                default: Hit(how); break;
            }
        }

        public void End(int way)
        {
            End(way, port.Refuses);
            port.Refuses = false;
            Wait(30_000_000);
        }

        private void End(int way, bool refuses)
        {
            port.Refuses = refuses || way == 4;
            switch (way)
            {
                case 0: Transport(TickEventKind.Stopped); Wait(600_000_000); break;
                case 1: Transport(TickEventKind.Panic); break;
                case 2: _drums.Silence(); break;
                case 3: MuteAll(); break;
                default: _drums.Silence(); break;
            }
        }

        private void MuteAll()
        {
            for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
                Control(deck, controls => controls with { Mute = true });
            Wait(6_000_000_000);
        }

        private void Transport(TickEventKind kind) =>
            _drums.Take(new TickEvent { Kind = kind, Due = _now, Position = _position++ });

        private void Hit(int how) => _drums.Take(new TickEvent
        {
            Kind = TickEventKind.Hit,
            Due = _now + (how % 7 * 3_000_000),
            Deck = how % 4,
            Instrument = (Instrument)(how % 9),
            Note = 36 + (how % 5),
            Velocity = how % 140,
        });

        private void Control(int how, Func<DeckControls, DeckControls> change)
        {
            DeckState deck = _state.Decks[how % 4];
            Follow(_state.WithDeck(how % 4, deck with { Controls = change(deck.Controls) }));
        }

        private void Swap(int how) => Follow(_state.WithDeck(how % 4, _state.Decks[how % 4] with { Model = new NoModel() }));

        private void Follow(PerformanceState state) => _drums.Follow(PlayedState.Of(_state = state));
    }
}

/// <summary>A model that is only ever compared with another.</summary>
internal sealed class NoModel() : RhythmModel(new ModelCard { Name = "none", Kind = "none", Grid = Grid.OneBar })
{
    public override float[] Encode(Groove groove) => throw new NotSupportedException();

    public override IGrooveDecoder CreateDecoder() => throw new NotSupportedException();
}
