using System.Diagnostics.Metrics;
using RVae.Daemon.Watching;
using RVae.Stage.Layout;

namespace RVae.Daemon.Tests.Watching;

public sealed class TallyFeedTests : IDisposable
{
    private readonly Meter _meter = new("test of a feed");
    private readonly MeterListener _listener = new();
    private readonly List<double> _told = [];
    private Tally _tally;

    public TallyFeedTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == _meter)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, value, _, _) => _told.Add(value));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public void What_is_counted_from_the_beginning_on_is_told_once_with_its_count_its_range_and_its_sum()
    {
        _tally.Add(0, 5, 10_000);
        TallyFeed feed = Feed();
        feed.Feed();
        _told.ShouldBeEmpty("it was counted before");

        _tally.Add(2, 4, 120_000);
        _tally.Add(15, 1, 3_000_000_000);
        feed.Feed();
        feed.Feed();
        _told.Count.ShouldBe(5);
        _told.Count(time => time is > 20e-6 and <= 50e-6).ShouldBe(4);
        _told.Sum().ShouldBe(3.00012, 1e-9);
    }

    [Fact]
    public void A_sum_that_was_read_a_moment_after_its_count_leaves_no_range()
    {
        TallyFeed feed = Feed();
        _tally.Add(1, 1, 90_000);
        _tally.Add(3, 2, 1);
        feed.Feed();
        _told.ShouldBe([20e-6, 50.001e-6, 50.001e-6]);
    }

    [Fact]
    public void One_that_counts_anew_takes_nothing_back()
    {
        _tally.Add(2, 9, 270_000);
        TallyFeed feed = Feed();
        _tally = new Tally();
        feed.Feed();
        _told.ShouldBeEmpty();
        _tally.Add(2, 1, 30_000);
        feed.Feed();
        _told.ShouldHaveSingleItem().ShouldBe(30e-6);
    }

    private TallyFeed Feed() => new(() => _tally, _meter.CreateHistogram<double>("time", "s"));
}
