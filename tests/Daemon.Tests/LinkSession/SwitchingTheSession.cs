using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.LinkSession;
using RVae.Daemon.Tests.Performance;
using RVae.Engine.Playing;

namespace RVae.Daemon.Tests.LinkSession;

/// <summary>Who asks for what in which order, before the session's thread has looked once.</summary>
public sealed class SwitchingTheSession : IDisposable
{
    private readonly Conductor _conductor = new(new PerformanceState());
    private readonly TurnedClock _clock = new();
    private readonly LinkService _service;

    public SwitchingTheSession() =>
        _service = new LinkService(_conductor, _clock, TimeProvider.System, () => default, new SoundDelay(), NullLogger<LinkService>.Instance);

    public void Dispose()
    {
        _service.Dispose();
        _clock.Dispose();
    }

    [Fact]
    public void Who_asks_to_be_led_takes_part()
    {
        _service.Enabled.ShouldBeFalse();
        Ask(ClockSource.Link);
        _service.Enabled.ShouldBeTrue();
    }

    [Fact]
    public void Who_leaves_after_that_has_left()
    {
        Ask(ClockSource.Link);
        _service.Enable(false);
        _service.Enabled.ShouldBeFalse();
        _conductor.Change(s => s with { Transport = s.Transport with { Bpm = 77 } });
        _service.Enabled.ShouldBeFalse("another change of the transport asks for nothing");
        Ask(ClockSource.Internal);
        Ask(ClockSource.Link);
        _service.Enabled.ShouldBeTrue();
    }

    private void Ask(ClockSource source) => _conductor.Change(s => s with { Transport = s.Transport with { Source = source } });
}
