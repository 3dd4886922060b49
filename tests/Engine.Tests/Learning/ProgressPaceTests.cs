using Microsoft.Extensions.Time.Testing;
using RVae.Engine.Learning;

namespace RVae.Engine.Tests.Learning;

public sealed class ProgressPaceTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<(TimeSpan At, TrainingProgress Progress)> _told = [];

    [Fact]
    public void No_second_holds_more_than_ten_reports()
    {
        Run(steps: 5000, each: TimeSpan.FromMilliseconds(1));
        foreach ((TimeSpan at, _) in _told)
            _told.Count(other => other.At >= at && other.At < at + TimeSpan.FromSeconds(1)).ShouldBeLessThanOrEqualTo(10);
        _told.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void The_time_left_is_reckoned_from_the_pace()
    {
        Run(steps: 100, each: TimeSpan.FromSeconds(2));
        _told[23].Progress.Fraction.ShouldBe(0.25);
        _told[23].Progress.SecondsLeft.ShouldBe(150, 0.001);
    }

    [Fact]
    public void A_first_step_that_takes_long_does_not_spoil_the_reckoning()
    {
        var pace = new ProgressPace(1, 102, new Telling(progress => _told.Add((default, progress))), _time);
        _time.Advance(TimeSpan.FromSeconds(9));
        pace.Stepped(1, 0);
        _told.ShouldBeEmpty("one step says nothing of the pace");
        _time.Advance(TimeSpan.FromSeconds(1));
        pace.Stepped(1, 0);
        _told.ShouldHaveSingleItem().Progress.SecondsLeft.ShouldBe(100, 0.001);
    }

    [Fact]
    public void Steps_of_an_earlier_run_count_as_done_but_not_towards_the_pace()
    {
        var pace = new ProgressPace(1, 100, new Telling(progress => _told.Add((default, progress))), _time);
        pace.Resume(60);
        for (int i = 0; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            pace.Stepped(1, 0);
        }

        _told[^1].Progress.Fraction.ShouldBe(0.7);
        _told[^1].Progress.SecondsLeft.ShouldBe(60, 0.001);
    }

    [Fact]
    public void The_end_is_always_told()
    {
        Run(steps: 10, each: TimeSpan.FromMicroseconds(1));
        _told.Select(told => told.Progress.Fraction).ShouldBe([1]);
    }

    private void Run(int steps, TimeSpan each)
    {
        var pace = new ProgressPace(1, steps, new Telling(progress => _told.Add((_time.GetElapsedTime(0, _time.GetTimestamp()), progress))), _time);
        for (int i = 0; i < steps; i++)
        {
            _time.Advance(each);
            pace.Stepped(1, 0);
        }

        pace.EpochEnded(1, 0, () => -1);
    }

    private sealed class Telling(Action<TrainingProgress> tell) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => tell(value);
    }
}
