using CsCheck;
using RVae.Link.Time;
using RVae.Link.Wire;

namespace RVae.Link.Tests;

/// <summary>Messages as they lie on the wire.</summary>
public sealed class WireTests
{
    // 120 bpm, beat 2.5 at 10 s, session and node 0102030405060708, resting, measured at 10.0.0.7:50000.
    private const string Alive =
        "5f617364705f7601" + "01" + "05" + "0000" + "0102030405060708"
        + "746d6c6e" + "00000018" + "000000000007a120" + "00000000002625a0" + "0000000000989680"
        + "73657373" + "00000008" + "0102030405060708"
        + "73747374" + "00000011" + "00" + "0000000000000000" + "0000000000000000"
        + "6d657034" + "00000006" + "0a000007" + "c350";

    private static readonly DiscoveryMessage Message = new()
    {
        Kind = DiscoveryKind.Alive,
        TimeToLive = 5,
        Node = new NodeId(0x0102030405060708),
        Session = new NodeId(0x0102030405060708),
        Timeline = new SharedTimeline(500_000, 2_500_000, 10_000_000),
        Measure = new Endpoint(0x0a000007, 50000, false, 0),
    };

    [Fact]
    public void An_alive_message_is_107_bytes_and_each_lies_in_its_place()
    {
        byte[] buffer = new byte[DiscoveryMessage.MaxSize];
        int length = Message.Write(buffer);
        length.ShouldBe(107);
        Convert.ToHexStringLower(buffer.AsSpan(0, length)).ShouldBe(Alive);
    }

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        byte[] datagram = Convert.FromHexString(Alive);
        DiscoveryMessage.TryReadHeader(datagram, out DiscoveryMessage read).ShouldBeTrue();
        DiscoveryMessage.TryReadEntries(datagram, ref read).ShouldBeTrue();
        read.ShouldBe(Message);
    }

    [Fact]
    public void Entries_may_come_in_any_order_and_unknown_ones_are_passed_over()
    {
        string unknown = "61657034" + "00000006" + "0a000007c350";
        string swapped = Alive[..40] + unknown + Alive[104..136] + Alive[40..104] + Alive[136..];
        byte[] datagram = Convert.FromHexString(swapped);
        DiscoveryMessage.TryReadHeader(datagram, out DiscoveryMessage read).ShouldBeTrue();
        DiscoveryMessage.TryReadEntries(datagram, ref read).ShouldBeTrue();
        read.ShouldBe(Message);
    }

    [Theory]
    [InlineData(27, "ff")] // a size beyond the end
    [InlineData(24, "80")] // a size that would be negative
    [InlineData(27, "17")] // a timeline that is too short
    [InlineData(28, "ff")] // a tempo below 0
    [InlineData(44, "7f")] // a time in a million years
    public void A_message_that_makes_no_sense_is_refused(int at, string value)
    {
        byte[] datagram = Convert.FromHexString(Alive);
        datagram[at] = Convert.FromHexString(value)[0];
        DiscoveryMessage.TryReadHeader(datagram, out DiscoveryMessage read).ShouldBeTrue();
        DiscoveryMessage.TryReadEntries(datagram, ref read).ShouldBeFalse();
    }

    [Theory]
    [InlineData(7, 2)] // another version
    [InlineData(8, 4)] // another kind
    [InlineData(11, 1)] // another group
    public void A_message_of_something_else_is_ignored(int at, byte value)
    {
        byte[] datagram = Convert.FromHexString(Alive);
        datagram[at] = value;
        DiscoveryMessage.TryReadHeader(datagram, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_tempo_beyond_the_range_is_taken_into_it()
    {
        new SharedTimeline(1, 0, 0).Clamped().Tempo.ShouldBe(999, 0.01);
        new SharedTimeline(long.MaxValue, 0, 0).Clamped().Tempo.ShouldBe(20);
    }

    [Fact]
    public void Pings_and_pongs_have_the_sizes_of_others()
    {
        byte[] ping = new byte[MeasurementMessage.MaxSize], pong = new byte[MeasurementMessage.MaxSize];
        int first = MeasurementMessage.WritePing(ping, 1234, 0);
        first.ShouldBe(25);
        MeasurementMessage.TryReadPing(ping.AsSpan(0, first), out ReadOnlySpan<byte> payload).ShouldBeTrue();
        MeasurementMessage.WritePong(pong, Message.Session, 99, payload).ShouldBe(57);
        int second = MeasurementMessage.WritePing(ping, 1234, 99);
        second.ShouldBe(41);
        MeasurementMessage.TryReadPing(ping.AsSpan(0, second), out payload).ShouldBeTrue();
        int length = MeasurementMessage.WritePong(pong, Message.Session, 101, payload);
        length.ShouldBe(73);
        MeasurementMessage.TryReadPong(pong.AsSpan(0, length), out PongValues values).ShouldBeTrue();
        values.ShouldBe(new PongValues(Message.Session, 101, 1234, 99));
    }

    [Fact]
    public void A_ping_of_33_bytes_is_not_answered()
    {
        byte[] ping = new byte[64];
        MeasurementMessage.WritePing(ping, 1, 1);
        MeasurementMessage.TryReadPing(ping.AsSpan(0, 9 + 32), out _).ShouldBeTrue();
        MeasurementMessage.TryReadPing(ping.AsSpan(0, 9 + 33), out _).ShouldBeFalse();
    }

    [Fact]
    public void Every_message_comes_back_as_it_was() =>
        Gen.Select(
            Gen.Long[SharedTimeline.Shortest, SharedTimeline.Longest], Gen.Long[-1_000_000_000_000, 1_000_000_000_000],
            Gen.Long[0, 1_000_000_000_000], Gen.ULong[1, ulong.MaxValue], Gen.Bool).Sample((period, beat, time, id, v6) =>
        {
            DiscoveryMessage written = Message with
            {
                Node = new NodeId(id),
                Session = new NodeId(id),
                Timeline = new SharedTimeline(period, beat, time),
                StartStop = new StartStop(v6, beat, time),
                Measure = new Endpoint(v6 ? (UInt128)id << 64 : (uint)id, 1, v6, 0),
            };
            Span<byte> buffer = new byte[DiscoveryMessage.MaxSize];
            ReadOnlySpan<byte> datagram = buffer[..written.Write(buffer)];
            DiscoveryMessage.TryReadHeader(datagram, out DiscoveryMessage read).ShouldBeTrue();
            DiscoveryMessage.TryReadEntries(datagram, ref read).ShouldBeTrue();
            read.ShouldBe(written);
        });
}
