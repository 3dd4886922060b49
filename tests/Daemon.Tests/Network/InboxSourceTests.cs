using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Daemon.Tests.Network;

public sealed class InboxSourceTests : IDisposable
{
    private static readonly PeerAddress Here = new([2, 0, 35, 40, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);

    private readonly TestFolder _folder = new();
    private readonly StageMemory _memory;
    private readonly InboxSource _inbox;

    public InboxSourceTests()
    {
        SharedThings shared = SharedStage.Make();
        _memory = shared.Memory;
        _inbox = new InboxSource(StageLink.Open(shared.Descriptors, _folder.Folders.OpenModels()));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_move_that_waited_undoes_none_of_the_moves_that_the_stage_makes_meanwhile()
    {
        Take(arrived: 5);
        LatentPoint[] moves = [new(1, 1), new(2, 2), new(3, 3)];
        int made = 0;
        var target = new LatentTarget();
        // As if the stage made each move after this thread had looked and before it wrote, so that the older move is written last.
        target.Moved = () =>
        {
            if (made == moves.Length)
                return;
            _memory.MovedTo(0) = LatentTarget.Pack(moves[made]);
            _memory.MovedAt(0) = 10 + made;
            made++;
        };
        InboxSource.Move(target, 0, new LatentPoint(-1, -1));
        _inbox.Done();

        made.ShouldBe(moves.Length);
        target.Value.ShouldBe(moves[^1]);
    }

    [Fact]
    public void A_move_that_came_before_those_of_the_stage_is_left_out()
    {
        Take(arrived: 5);
        _memory.MovedAt(0) = 6;
        var target = new LatentTarget { Value = new LatentPoint(2, 2) };
        InboxSource.Move(target, 0, new LatentPoint(-1, -1));
        target.Value.ShouldBe(new LatentPoint(2, 2));
        InboxSource.Move(target, 1, new LatentPoint(-1, -1));
        target.Value.ShouldBe(new LatentPoint(-1, -1));
        _inbox.Done();
    }

    // A datagram comes, and this thread deals with it from now on.
    private unsafe void Take(long arrived)
    {
        var mark = new InboxMark(Here, arrived, 0, default);
        _memory.Inbox.TryWrite(new ReadOnlySpan<byte>(&mark, sizeof(InboxMark)), "/x"u8).ShouldBeTrue();
        _inbox.TryTake(new SocketAddress(AddressFamily.InterNetwork), out _).ShouldBeTrue();
    }
}
