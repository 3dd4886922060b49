using RVae.Daemon.Performance;
using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Daemon.Tests.Performance;

public sealed class StageLinkTests
{
    [Fact]
    public unsafe void What_the_stage_was_ordered_stands_where_a_desk_died_over_the_message()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageMemory memory = shared.Memory;
        memory.State.Write(PlayedState.Of(new PerformanceState()));
        TransportState ordered = new TransportState().Play();
        var mark = new InboxMark(default, 1, 0, TransportOrder.Of(memory.Inbox.EndAfter(sizeof(InboxMark)), ordered));
        memory.Inbox.TryWrite(new ReadOnlySpan<byte>(&mark, sizeof(InboxMark))).ShouldBeTrue();

        Left().ShouldBe(new TransportState(), "no desk has taken the message yet: the next one carries it out");
        memory.Inbox.Take(new byte[1024]).ShouldBe(sizeof(InboxMark));
        Left().ShouldBe(ordered);
        Left().ShouldBe(ordered, "one that dies before it has left the message out as well");
        memory.State.Read(out PlayedState played);
        played.Transport.ShouldBe(ordered);

        TransportState Left() => StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()).LeftState!.Transport;
    }

    [Fact]
    public unsafe void A_daemon_of_another_version_is_told_as_that_and_not_as_a_wrong_configuration()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        shared.Memory.Header->Version++;
        StartupException refusal = Should.Throw<StartupException>(() => StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()));
        refusal.Code.ShouldBe(ExitCode.Unavailable);
        refusal.Message.ShouldContain("start the daemon anew");
    }
}
