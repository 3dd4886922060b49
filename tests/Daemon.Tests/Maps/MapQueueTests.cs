using RVae.Daemon.Maps;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Maps;

public sealed class MapQueueTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Conductor _conductor = new(new PerformanceState());
    private readonly MapQueue _queue;
    private int _wakes;

    public MapQueueTests()
    {
        _queue = new MapQueue(_conductor, () => _wakes++);
        TinyModel.Save("tiny", _folder.Folders.Models);
        RhythmModel tiny = new ModelStore(_folder.Folders.Models, _folder.Folders.Models).Load("tiny").Value;
        _conductor.Change(state => state.WithDeck(0, new DeckState
        {
            Model = tiny,
            Controls = DeckControls.Default with { Threshold = 0 },
        }));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_tick_and_row_comes_once_in_order_and_then_the_number_of_messages()
    {
        var requester = new PendingRequest();
        _queue.Draw(0, 3, 2, requester.Request);
        _wakes.ShouldBe(1);
        StepUntilAllEnded();
        (await requester.DoneAsync()).ShouldBe(["/rvae/map/end", "192"]);
        string[][] rows = [.. requester.Lines.Select(line => line.Split(' '))];
        rows.ShouldAllBe(row => row.Length == 6 && row[0] == "/rvae/map/row");
        rows.Select(row => $"{row[1]}.{row[2]}").ShouldBe(
            Enumerable.Range(0, 96).SelectMany(tick => Enumerable.Range(0, 2), (tick, row) => $"{tick}.{row}"));
        rows.Count(row => row[3] != "0").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_made_is_told_and_costs_the_others_nothing()
    {
        var broken = new PendingRequest();
        var whole = new PendingRequest();
        _queue.Add(new Broken(broken.Request));
        _queue.Draw(0, 3, 2, whole.Request);
        StepUntilAllEnded();
        (await broken.FaultAsync()).Message.ShouldContain("a broken answer");
        (await whole.DoneAsync())[0].ShouldBe("/rvae/map/end");
    }

    [Fact]
    public void Each_step_sends_no_more_than_its_share_to_each_of_those_whose_turn_it_is()
    {
        PendingRequest[] askers = [.. Enumerable.Range(0, 6).Select(_ => new PendingRequest())];
        foreach (PendingRequest requester in askers)
            _queue.Draw(0, 2, 30, requester.Request);
        int[] before = [.. askers.Select(requester => requester.Lines.Count)];
        while (_queue.Step())
        {
            int[] now = [.. askers.Select(requester => requester.Lines.Count)];
            int[] sent = [.. now.Zip(before, (a, b) => a - b)];
            sent.Max().ShouldBeLessThanOrEqualTo(MapQueue.RowsAStep);
            sent.Count(rows => rows > 0).ShouldBeLessThanOrEqualTo(4);
            before = now;
        }

        askers.ShouldAllBe(requester => requester.Request.Ended && requester.Lines.Count == 96 * 30);
    }

    [Fact]
    public async Task A_second_map_for_the_same_asker_takes_the_place_of_the_first()
    {
        var requester = new PendingRequest();
        var second = new RVae.Protocol.Services.Request("/rvae/map", requester);
        _queue.Draw(0, 2, 30, requester.Request);
        SpinWait.SpinUntil(() => _queue.Step() && !requester.Lines.IsEmpty, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        _queue.Draw(0, 4, 30, second);
        (await requester.FaultAsync()).Code.ShouldBe(FaultCode.Busy);
        requester.Lines.Clear();
        StepUntilAllEnded();
        second.Ended.ShouldBeTrue();
        requester.Lines.Count.ShouldBe(96 * 30);
        requester.Lines.ShouldAllBe(line => line.Split(' ').Length == 7);
    }

    [Fact]
    public async Task A_deck_without_a_model_has_no_map()
    {
        var requester = new PendingRequest();
        _queue.Draw(2, 2, 2, requester.Request);
        StepUntilAllEnded();
        Fault fault = await requester.FaultAsync();
        fault.ShouldBe(DeckFaults.NoModel(2));
    }

    [Fact]
    public async Task Too_many_maps_at_once_are_refused()
    {
        for (int i = 0; i < 64; i++)
            _queue.Draw(0, 1, 1, new PendingRequest().Request);
        var late = new PendingRequest();
        _queue.Draw(0, 1, 1, late.Request);
        (await late.FaultAsync()).Code.ShouldBe(FaultCode.TooMany);
        StepUntilAllEnded();
    }

    private void StepUntilAllEnded() =>
        SpinWait.SpinUntil(() => !_queue.Step(), TimeSpan.FromSeconds(30)).ShouldBeTrue("the maps did not end");

    private sealed record Broken(Request Request) : IPacedAnswer
    {
        public void Begin()
        {
        }

        public bool Send(int most) => throw new InvalidDataException("a broken answer");
    }
}
