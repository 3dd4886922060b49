using System.Runtime.InteropServices;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Protocol.Osc;
using RVae.Stage.Hearing;
using RVae.Stage.Layout;
using RVae.Stage.Memory;

namespace RVae.Stage.Tests.Hearing;

/// <summary>What the stage does with a datagram by itself, and what it leaves to the desk.</summary>
public sealed class EarTests : IDisposable
{
    private static readonly PeerAddress Here = Address(127, 9000), Player = Address(10, 9001), Stranger = Address(10, 9002);

    private readonly SharedRegion _region = SharedRegion.Private(StageMemory.LengthFor(4096));
    private readonly StageMemory _memory;
    private readonly TurnedClock _clock = new();
    private readonly Ear _ear;
    private int _moves;

    public EarTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        _memory = StageMemory.Make(_region, 4096, 0);
        _ear = new Ear(_memory, Signal.Create(), () => _moves++, _clock);
        var room = default(ClientRoom);
        room.TryAdd(new ClientEntry { Id = 7, Place = 3, Name = "player", Source = Player, Link = Player });
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            room.Deck(deck) = new DeckReach(3, Holder: deck == 1 ? 8 : 0);
        _memory.Room.Write(room);
    }

    public void Dispose() => _region.Dispose();

    [Theory]
    [InlineData("/rvae/latent", 0, 1.5f, -0.5f, 1.5f, -0.5f)]
    [InlineData("/rvae/deck/3/latent", 2, 1.5f, -0.5f, 1.5f, -0.5f)]
    [InlineData("/rvae/latent", 0, 9f, -9f, 3f, -3f)]
    [InlineData("/rvae/latent/pad", 0, 1f, 0.5f, 3f, 0f)]
    [InlineData("/wek/outputs", 0, 0f, 2f, -3f, 3f)]
    public void A_plain_move_of_this_machine_is_made_at_once(string address, int deck, float first, float second, float x, float y)
    {
        Hear(Here, address, first, second);

        PositionOf(deck).ShouldBe(new LatentPoint(x, y));
        _moves.ShouldBe(1);
        Next().Played.ShouldBe(1);
    }

    [Fact]
    public void One_axis_leaves_the_other()
    {
        Hear(Here, "/rvae/latent", 1, 2);
        Next();
        Hear(Here, "/rvae/latent/y", -1);

        PositionOf(0).ShouldBe(new LatentPoint(1, -1));
    }

    [Fact]
    public void A_stranger_from_elsewhere_moves_nothing_here_and_is_handed_to_the_desk()
    {
        Hear(Stranger, "/rvae/latent", 1, 2);

        PositionOf(0).ShouldBe(LatentPoint.Origin);
        Next().Played.ShouldBe(0);
    }

    [Fact]
    public void The_loopback_of_IPv6_is_this_machine_and_an_IPv4_address_that_comes_in_through_IPv6_is_nobodys()
    {
        byte[] mapped = [10, 0, 35, 40, 0, 0, 0, 0, .. new byte[10], 255, 255, 127, 0, 0, 1, 0, 0, 0, 0];
        byte[] loopback = [10, 0, 35, 40, 0, 0, 0, 0, .. new byte[15], 1, 0, 0, 0, 0];
        Hear(new PeerAddress(mapped), "/rvae/latent", 1, 2);
        PositionOf(0).ShouldBe(LatentPoint.Origin);
        Next().Played.ShouldBe(0);

        Hear(new PeerAddress(loopback), "/rvae/latent", 1, 2);
        PositionOf(0).ShouldBe(new LatentPoint(1, 2));
    }

    [Fact]
    public void A_client_from_elsewhere_moves_and_is_known_to_have_been_heard()
    {
        _clock.Now = 12345;
        Hear(Player, "/rvae/latent", 1, 2);

        PositionOf(0).ShouldBe(new LatentPoint(1, 2));
        _memory.Heard(3).ShouldBe(12345);
    }

    [Theory]
    [InlineData("/rvae/deck/2/latent", 1, 2f)] // claimed by another
    [InlineData("/rvae/deck/5/latent", 0, 2f)]
    [InlineData("/rvae/deck/*/latent", 0, 2f)]
    [InlineData("/rvae/latent/glide", 0, 2f)]
    [InlineData("/rvae/latent", 0, float.NaN)]
    public void Everything_else_is_the_desks(string address, int deck, float second)
    {
        Hear(Here, address, 1, second);

        PositionOf(deck).ShouldBe(LatentPoint.Origin);
        Next().Played.ShouldBe(0);
    }

    [Fact]
    public void A_move_does_not_wait_for_moves_before_it_that_were_made_here()
    {
        Hear(Here, "/rvae/latent", 1, 1);
        Hear(Here, "/rvae/latent", 2, 2);

        PositionOf(0).ShouldBe(new LatentPoint(2, 2));
    }

    [Fact]
    public void A_move_waits_for_what_came_before_it_but_not_for_longer_than_two_milliseconds()
    {
        Hear(Here, "/rvae/swing", 0.5f);
        _clock.Now += 1_000_000;
        Hear(Here, "/rvae/latent", 1, 1);
        PositionOf(0).ShouldBe(LatentPoint.Origin);
        _clock.Now += 2_000_000;
        Hear(Here, "/rvae/latent", 2, 2);

        PositionOf(0).ShouldBe(new LatentPoint(2, 2));
        _memory.MovedAt(0).ShouldBe(_clock.Now);
        LatentTarget.Unpack(_memory.MovedTo(0)).ShouldBe(new LatentPoint(2, 2));
        Next().Played.ShouldBe(0);
        Next().Played.ShouldBe(0);
        Next().Played.ShouldBe(1);
    }

    [Fact]
    public void A_move_along_one_axis_keeps_what_a_move_along_the_other_will_do_that_still_waits_at_the_desk()
    {
        Hear(Here, "/rvae/swing", 0.5f);
        Hear(Here, "/rvae/latent/y", 1);
        Hear(Here, "/rvae/deck/2/latent/y", 1); // claimed by another
        PositionOf(0).ShouldBe(LatentPoint.Origin);
        _clock.Now += 1_000_000;
        Hear(Here, "/rvae/latent/y", -1);
        _clock.Now += 2_000_000;
        Hear(Here, "/rvae/latent/x", 2);
        PositionOf(0).ShouldBe(new LatentPoint(2, -1), "the desk leaves out what was overtaken");
        LatentTarget.Unpack(_memory.MovedTo(0)).ShouldBe(new LatentPoint(2, -1));
        Hear(Here, "/rvae/latent/y", 3);
        PositionOf(0).ShouldBe(new LatentPoint(2, 3));

        // What the desk has made meanwhile counts, and not what once waited for it.
        for (int left = 0; left < 6; left++)
            Next();
        Hear(Here, "/rvae/swing", 0.5f);
        Hear(Here, "/rvae/latent/y", -2);
        PositionOf(0).ShouldBe(new LatentPoint(2, 3));
        Next();
        Next();
        _memory.Target(0) = LatentTarget.Pack(new LatentPoint(0, 1));
        Hear(Here, "/rvae/latent/x", -1);
        PositionOf(0).ShouldBe(new LatentPoint(-1, 1));
    }

    [Fact]
    public void Moves_allocate_nothing()
    {
        byte[] packet = Encode("/rvae/latent", 1, 2);
        byte[] frame = new byte[1024];

        Allocations.InSteadyState(() =>
        {
            _ear.Take(Player, packet);
            _memory.Inbox.Take(frame);
            _memory.Inbox.Done();
        }).ShouldBe(0);
    }

    private void Hear(in PeerAddress from, string address, params float[] values) => _ear.Take(from, Encode(address, values));

    private LatentPoint PositionOf(int deck) => LatentTarget.Unpack(_memory.Target(deck));

    private InboxMark Next()
    {
        byte[] frame = new byte[1024];
        _memory.Inbox.Take(frame).ShouldBeGreaterThan(0);
        _memory.Inbox.Done();
        return MemoryMarshal.Read<InboxMark>(frame);
    }

    private static byte[] Encode(string address, params float[] values)
    {
        var writer = new OscWriter(new byte[256]);
        writer.BeginMessage(System.Text.Encoding.ASCII.GetBytes(address), System.Text.Encoding.ASCII.GetBytes(new string('f', values.Length)));
        foreach (float value in values)
            writer.WriteFloat32(value);
        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        return packet.ToArray();
    }

    private static PeerAddress Address(byte first, int port) =>
        new([2, 0, (byte)(port >> 8), (byte)port, first, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);

    private sealed class TurnedClock : IMonotonicClock
    {
        public long Now { get; set; } = 1;
    }
}
