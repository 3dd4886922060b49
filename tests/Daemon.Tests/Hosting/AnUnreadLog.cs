using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Hosting;

/// <summary>The real program with a standard error that nobody reads, as behind a pager or in a stopped terminal.</summary>
public sealed class AnUnreadLog : IDisposable
{
    private readonly RunningDaemon _daemon = RunningDaemon.Unread();

    public void Dispose() => _daemon.Dispose();

    [Fact]
    public async Task Keeps_neither_a_gesture_nor_the_end_waiting()
    {
        await _daemon.JoinAsync();
        _daemon.Peer.Send("/rvae/dump", 1);
        // Several times what a pipe holds.
        for (int round = 0; round < 40; round++)
        {
            for (int i = 0; i < 50; i++)
                _daemon.Peer.Send("/rvae/help", new string('x', 200));
            _daemon.Peer.Send("/rvae/sync", round);
            await _daemon.Peer.AwaitAsync($"/rvae/synced {round}");
        }

        DateTime asked = TimeProvider.System.GetLocalNow().DateTime;
        await _daemon.Program.TerminateAsync();
        (int code, _, _) = await _daemon.Program.EndAsync();
        code.ShouldBe(ExitCode.Success);
        (_daemon.Program.Ended - asked).ShouldBeLessThan(TimeSpan.FromSeconds(4));
    }
}
