using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Clock;

namespace RVae.Midi.Tests.Ports;

/// <summary>
/// Every order of start, stop, continue, song position and clock, held against the plain rules of MIDI: the first clock behind a
/// start or a continue is the tick from which it plays, each clock is one tick, and what already runs is not begun again.
/// </summary>
public sealed class AllOrdersOfAClock
{
    private const long Period = 20_833_333;
    private const int Length = 7;

    private static readonly byte[] Alphabet =
        [MidiMessage.Clock, MidiMessage.Start, MidiMessage.Stop, MidiMessage.Continue, MidiMessage.SongPosition];

    [Fact]
    public void No_order_loses_or_doubles_a_tick()
    {
        int orders = (int)Math.Pow(Alphabet.Length, Length);
        for (int order = 0; order < orders; order++)
            Follow(order);
    }

    private static void Follow(int order)
    {
        var follower = new ClockFollower(120);
        var plain = new PlainClock();
        long time = Period;
        var said = new List<string>();
        for (int i = 0; i < Length; i++, order /= Alphabet.Length)
        {
            byte status = Alphabet[order % Alphabet.Length];
            byte position = (byte)(4 + i);
            said.Add($"{status:X2}");
            // Clocks come at their times, all else between two of them.
            long at = status == MidiMessage.Clock ? time += Period : time + (Period / 8) + (i * 1000);
            long jumps = follower.Read().Jumps;
            follower.Take(status == MidiMessage.SongPosition
                ? new MidiMessage(at, status, position, 0) : new MidiMessage(at, status, 0, 0));
            bool moves = plain.Take(status, position * 6);
            Leading leading = follower.Read();
            (leading.Jumps != jumps).ShouldBe(moves, string.Join(' ', said));
            if (status == MidiMessage.Clock && plain.Playing)
                leading.Timeline.TickAt(at).ShouldBe(plain.Tick, 0.01, string.Join(' ', said));
            if (status == MidiMessage.Clock)
                leading.Playing.ShouldBe(plain.Playing, string.Join(' ', said));
        }
    }

    /// <summary>The rules, and nothing else.</summary>
    private sealed class PlainClock
    {
        private long _next; // the tick of the next clock
        private bool _begins;

        public bool Playing { get; private set; }

        /// <summary>The tick of the last clock.</summary>
        public long Tick { get; private set; }

        /// <summary>Takes a message; whether the music goes elsewhere, or begins.</summary>
        public bool Take(byte status, long position)
        {
            switch (status)
            {
                case MidiMessage.Clock when Playing:
                    Tick = _next++;
                    _begins = false;
                    return false;
                case MidiMessage.Start:
                    bool again = Playing && _begins && _next == 0;
                    (_next, Playing, _begins) = (0, true, true);
                    return !again;
                case MidiMessage.Continue when !Playing:
                    (Playing, _begins) = (true, true);
                    return true;
                case MidiMessage.Stop:
                    (Playing, _begins) = (false, false);
                    return false;
                case MidiMessage.SongPosition:
                    bool there = Playing && (_next == position || (!_begins && (_next - 1) / 6 == position / 6));
                    if (!there)
                        _next = position;
                    return !there;
                default:
                    return false;
            }
        }
    }
}
