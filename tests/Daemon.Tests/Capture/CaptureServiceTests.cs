using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Capture;
using RVae.Daemon.Listening;
using RVae.Daemon.Performance;
using RVae.Daemon.Requests;
using RVae.Daemon.Tests.Fakes;
using RVae.Daemon.Tests.Performance;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Library.Datasets;

namespace RVae.Daemon.Tests.Capture;

/// <summary>Recordings and the work beside them, over a performance that rests.</summary>
public sealed class CaptureServiceTests : IAsyncDisposable
{
    private const int MostWaiting = 64;

    private readonly TestFolder _folder = new();
    private readonly BackgroundWork _work = new(NullLogger<BackgroundWork>.Instance);
    private readonly LivePerformance _live = new(
        new Conductor(new PerformanceState()), SystemMonotonicClock.Instance, PreciseWait.Create, NullLogger<LivePerformance>.Instance);
    private readonly CaptureService _capture;

    public CaptureServiceTests()
    {
        var store = new DatasetStore(_folder.Folders.Corpus, _folder.Folders.Datasets);
        var played = new PlayedBars(deck => _live.EngineTime.Deck(deck), new Told());
        _capture = new CaptureService(
            _live, store, _folder.Folders, played, new HeardStrokes(() => _live.EngineTime), new FoundPlaces(), _work,
            SystemMonotonicClock.Instance, new SoundDelay(), NullLogger<CaptureService>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _work.StopAsync(CancellationToken.None);
        _work.Dispose();
        _live.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_recording_that_can_be_written_begins_and_leaves_no_trace_of_having_been_tried()
    {
        await _work.StartAsync(TestContext.Current.CancellationToken);
        (await Record("mine").DoneAsync()).ShouldBe(["mine"]);
        Directory.GetFileSystemEntries(_folder.Folders.Datasets).ShouldBeEmpty();
        (await Stop().DoneAsync()).ShouldBe(["mine", "0", "0"]);
        (await Stop().FaultAsync()).Code.ShouldBe(FaultCode.Unavailable);
    }

    [Fact]
    public async Task A_dataset_that_cannot_be_written_is_told_before_anybody_plays()
    {
        await _work.StartAsync(TestContext.Current.CancellationToken);
        string folder = Path.Combine(_folder.Folders.Datasets, "mine");
        await File.WriteAllTextAsync(folder, "in the way", TestContext.Current.CancellationToken);
        (await Record("mine").FaultAsync()).Message.ShouldContain(folder);
        _capture.Hit(Instrument.Kick, 100)!.Value.Message.ShouldContain("nothing is being recorded");
        (await Record("yours").DoneAsync()).ShouldBe(["yours"]);
    }

    [Fact]
    public async Task A_recording_that_finds_no_place_in_the_work_has_not_begun()
    {
        Fill(MostWaiting);
        (await Record("mine").FaultAsync()).Code.ShouldBe(FaultCode.TooMany);
        _capture.Hit(Instrument.Kick, 100)!.Value.Message.ShouldContain("nothing is being recorded");
    }

    [Fact]
    public async Task A_stop_that_finds_no_place_in_the_work_can_be_repeated()
    {
        PendingRequest begun = Record("mine");
        Fill(MostWaiting - 1);
        (await Stop().FaultAsync()).Code.ShouldBe(FaultCode.TooMany);
        await _work.StartAsync(TestContext.Current.CancellationToken);
        await begun.DoneAsync();
        (await Stop().DoneAsync()).ShouldBe(["mine", "0", "0"]);
    }

    private void Fill(int pieces)
    {
        for (int i = 0; i < pieces; i++)
            _work.Do(() => { }).ShouldBeTrue();
    }

    private PendingRequest Record(string dataset)
    {
        var pending = new PendingRequest();
        _capture.Record(dataset, pending.Request);
        return pending;
    }

    private PendingRequest Stop()
    {
        var pending = new PendingRequest();
        _capture.Stop(pending.Request);
        return pending;
    }
}
