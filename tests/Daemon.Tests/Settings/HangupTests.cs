using System.Runtime.InteropServices;
using RVae.Daemon.Settings;

namespace RVae.Daemon.Tests.Settings;

public sealed class HangupTests : IDisposable
{
    private readonly Hangup _hangup = new();
    private readonly PosixSignalContext _context = new(PosixSignal.SIGHUP);

    public void Dispose() => _hangup.Dispose();

    [Fact]
    public void A_window_of_Windows_that_is_closed_waits_until_the_daemon_has_ended()
    {
        var asked = new TaskCompletionSource();
        bool reloads = false;
        _hangup.Listen(() => reloads = true, asked.SetResult);
        var closing = new Thread(() => _hangup.Close(_context)) { IsBackground = true };
        closing.Start();
        closing.Join(TimeSpan.FromMilliseconds(100)).ShouldBeFalse();
        SpinWait.SpinUntil(() => asked.Task.IsCompleted, TimeSpan.FromSeconds(60)).ShouldBeTrue();
        _context.Cancel.ShouldBeTrue();
        reloads.ShouldBeFalse();

        _hangup.Dispose();
        closing.Join(TimeSpan.FromSeconds(30)).ShouldBeTrue("it still waits");
    }

    [Fact]
    public void One_that_is_closed_before_anything_began_ends_as_by_itself()
    {
        _hangup.Close(_context);
        _context.Cancel.ShouldBeFalse();
    }
}
