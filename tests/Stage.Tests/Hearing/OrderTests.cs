using System.Runtime.InteropServices;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Protocol.Osc;
using RVae.Stage.Hearing;
using RVae.Stage.Layout;
using RVae.Stage.Memory;
using RVae.Stage.Published;

namespace RVae.Stage.Tests.Hearing;

/// <summary>Orders to the transport that the stage carries out before the desk does.</summary>
public sealed class OrderTests : IDisposable
{
    private static readonly PeerAddress Here = new([2, 0, 35, 40, 127, 0, 0, 1]), Stranger = new([2, 0, 35, 41, 10, 0, 0, 1]);

    private readonly SharedRegion _region = SharedRegion.Private(StageMemory.LengthFor(4096));
    private readonly byte[] _frame = new byte[1024];
    private readonly StageMemory _memory;
    private readonly Ear _ear;
    private readonly StageSource _source;
    private long _known;
    private PlayedState _state;

    public OrderTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        _memory = StageMemory.Make(_region, 4096, 0);
        _source = new StageSource(_memory);
        _ear = new Ear(_memory, Signal.Create(), () => { }, SystemMonotonicClock.Instance);
        Publish(new TransportState());
    }

    private TransportState Transport
    {
        get
        {
            _source.TryReadNewer(ref _known, ref _state);
            return _state.Transport;
        }
    }

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Play_is_carried_out_at_once_and_not_again_when_the_desk_comes_to_it()
    {
        Hear(Here, "/rvae/play");
        Transport.Playing.ShouldBeTrue();
        Transport.Jump.Sequence.ShouldBe(1);

        Publish(new TransportState().Play());
        Transport.Jump.Sequence.ShouldBe(1);
        CarryOut();
        Publish(new TransportState().Play().Stop());
        Transport.Playing.ShouldBeFalse();
        Transport.Jump.Sequence.ShouldBe(1);
    }

    [Fact]
    public void What_the_desk_publishes_meanwhile_does_not_undo_it()
    {
        Hear(Here, "/rvae/play");
        Publish(new TransportState() with { Bpm = 99 });
        Transport.Playing.ShouldBeTrue();
        Transport.Bpm.ShouldBe(99);
    }

    [Fact]
    public void Several_orders_follow_on_each_other()
    {
        Hear(Here, "/rvae/play");
        CarryOut();
        Publish(new TransportState().Play());
        Hear(Here, "/rvae/panic");
        Hear(Here, "/rvae/panic");
        Transport.Panics.ShouldBe(2);
        Transport.Playing.ShouldBeTrue();
    }

    [Fact]
    public void Orders_one_after_the_other_do_not_wait_for_a_desk_that_has_read_none_of_them()
    {
        Publish(new TransportState().Play());
        Hear(Here, "/rvae/panic");
        Hear(Here, "/rvae/stop");
        Transport.Playing.ShouldBeFalse();
        Hear(Here, "/rvae/play");
        Transport.Playing.ShouldBeTrue();
        Transport.Panics.ShouldBe(1);
        Transport.Jump.Sequence.ShouldBe(2);
    }

    [Fact]
    public void A_panic_waits_for_nothing_and_no_claim_keeps_anybody_from_it()
    {
        Claim(OrderKind.Play, OrderKind.Stop, OrderKind.Continue, OrderKind.Panic);
        Hear(Here, "/rvae/swing");
        Hear(Here, "/rvae/play");
        Hear(Here, "/rvae/panic");
        Transport.Panics.ShouldBe(1);
        Transport.Playing.ShouldBeFalse();
    }

    [Fact]
    public void An_order_that_the_desk_does_not_carry_out_falls_away()
    {
        Hear(Here, "/rvae/play");
        Transport.Playing.ShouldBeTrue();
        CarryOut();
        Publish(new TransportState());
        Transport.Playing.ShouldBeFalse();
    }

    [Fact]
    public void An_order_that_the_desk_refuses_falls_away_though_it_publishes_nothing()
    {
        Hear(Here, "/rvae/play");
        Transport.Playing.ShouldBeTrue();
        CarryOut();
        Transport.ShouldBe(new TransportState());
    }

    [Fact]
    public void Without_room_for_the_message_nothing_starts_or_stops_and_a_panic_silences()
    {
        Fill(32_768);
        Fill(1);
        Hear(Here, "/rvae/play");
        _memory.Order.Newest.ShouldBe(0);
        Hear(Here, "/rvae/panic");
        Transport.Panics.ShouldBe(1);
        Transport.Playing.ShouldBeFalse();

        CarryOut();
        Hear(Here, "/rvae/play");
        Transport.Playing.ShouldBeTrue();
    }

    [Fact]
    public void A_panic_that_the_inbox_has_no_room_for_does_not_undo_a_stop_that_comes_to_the_desk_another_way()
    {
        Publish(new TransportState().Play());
        Fill(32_768);
        Fill(1);
        Hear(Here, "/rvae/panic");
        Publish(new TransportState().Play() with { Bpm = 99 });
        Transport.Panics.ShouldBe(1, "the desk has not done yet what came before the panic");

        CarryOut();
        Publish(new TransportState().Play().Stop());
        Transport.Playing.ShouldBeFalse();
    }

    [Fact]
    public void An_order_whose_message_died_with_the_stage_falls_away_and_one_whose_message_is_there_stays()
    {
        Hear(Here, "/rvae/play");
        _ = new Ear(_memory, Signal.Create(), () => { }, SystemMonotonicClock.Instance);
        Transport.Playing.ShouldBeTrue("the desk will come to it");
        CarryOut();
        Publish(new TransportState().Play());

        // As the last stage left it when it was killed.
        _memory.Order.Write(TransportOrder.Of(_memory.Inbox.EndAfter(100), new TransportState().Play().Stop()));
        Transport.Playing.ShouldBeFalse();
        _ = new Ear(_memory, Signal.Create(), () => { }, SystemMonotonicClock.Instance);
        Transport.Playing.ShouldBeTrue("nobody comes to it any more");
        Hear(Here, "/rvae/stop");
        Transport.Playing.ShouldBeFalse();
    }

    [Fact]
    public void A_panic_leaves_a_cue_that_waits_for_its_line_as_it_is()
    {
        TransportState waiting = new TransportState().Play().Locate(4, 0) with { Playing = false, HeldPlaying = true, HeldJump = 1 };
        Publish(waiting);
        Hear(Here, "/rvae/panic");
        Transport.ShouldBe(waiting with { Panics = 1 });
    }

    [Fact]
    public void A_message_in_the_inbox_tells_what_was_carried_out_of_it()
    {
        Hear(Here, "/rvae/play");
        Hear(Here, "/rvae/swing");

        _memory.Inbox.Take(_frame).ShouldBeGreaterThan(0);
        TransportOrder order = MemoryMarshal.Read<InboxMark>(_frame).Order;
        _memory.Inbox.Done();
        order.InboxEnd.ShouldBe(_memory.Inbox.ReadTo);
        order.In(new TransportState()).ShouldBe(new TransportState().Play());
        order.In(new TransportState().Play()).ShouldBe(new TransportState().Play());
        _memory.Inbox.Take(_frame).ShouldBeGreaterThan(0);
        MemoryMarshal.Read<InboxMark>(_frame).Order.IsGiven.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/rvae/playing")]
    [InlineData("/rvae/pl?y")]
    [InlineData("/rvae/deck/1/play")]
    public void Everything_else_is_the_desks(string address)
    {
        Hear(Here, address);
        _memory.Order.Newest.ShouldBe(0);
    }

    [Theory]
    [InlineData("/rvae/play")]
    [InlineData("/rvae/stop")]
    [InlineData("/rvae/panic")]
    public void What_comes_without_type_tags_and_with_data_is_the_desks_which_refuses_it(string address)
    {
        Publish(new TransportState().Play());
        // A zero ends the address, and the data are an int or a float.
        _ear.Take(Here, [.. System.Text.Encoding.ASCII.GetBytes(address.PadRight((address.Length + 4) & ~3, '\0')), 0, 0, 0, 0]);
        _memory.Order.Newest.ShouldBe(0);
        Transport.Playing.ShouldBeTrue();
        Transport.Panics.ShouldBe(0);
    }

    [Fact]
    public void Without_type_tags_and_without_data_it_is_an_order()
    {
        _ear.Take(Here, "/rvae/play\0\0"u8);
        Transport.Playing.ShouldBeTrue();
    }

    [Fact]
    public void Strangers_from_elsewhere_give_no_orders_and_nobody_does_while_a_session_is_recorded()
    {
        Hear(Stranger, "/rvae/panic");
        unsafe
        {
            _memory.Header->Records = 1;
        }

        Hear(Here, "/rvae/play");
        _memory.Order.Newest.ShouldBe(0);
    }

    [Fact]
    public void In_a_room_a_panic_alone_does_not_wait_for_the_desk()
    {
        unsafe
        {
            _memory.Header->InRoom = 1;
        }

        Hear(Here, "/rvae/play");
        _memory.Order.Newest.ShouldBe(0);
        Hear(Here, "/rvae/panic");
        Transport.ShouldBe(new TransportState().Panic());
    }

    private void Claim(params OrderKind[] kinds)
    {
        var room = default(ClientRoom);
        foreach (OrderKind kind in kinds)
            room.HolderOf(kind) = 7;
        _memory.Room.Write(room);
    }

    private void Publish(TransportState transport) => _memory.State.Write(PlayedState.Of(new PerformanceState { Transport = transport }));

    private void Fill(int length)
    {
        while (_memory.Inbox.TryWrite(new byte[length]))
        {
            // Until no more of them fits.
        }
    }

    private void CarryOut()
    {
        while (_memory.Inbox.Take(_frame) >= 0)
            _memory.Inbox.Done();
    }

    private void Hear(in PeerAddress from, string address)
    {
        var writer = new OscWriter(new byte[256]);
        writer.BeginMessage(System.Text.Encoding.ASCII.GetBytes(address), ""u8);
        writer.TryFinish(out ReadOnlySpan<byte> packet).ShouldBeTrue();
        _ear.Take(from, packet);
    }
}
