using Microsoft.Extensions.Time.Testing;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Farm;
using RVae.Farm.Orders;

namespace RVae.Daemon.Tests.Farm;

/// <summary>A training of the farm whose server is away when it begins.</summary>
public sealed class FarmTrainingTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly List<WorkerLine> _told = [];
    private int _tries;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_ordered_before_a_restart_waits_for_a_server_that_is_away()
    {
        await RunAsync(isOrdered: true);
        _tries.ShouldBe(2);
        _told.OfType<WorkerLine.Noted>().ShouldHaveSingleItem().Text.ShouldBe("it is away; the training goes on at the farm until it ends");
        _told.OfType<WorkerLine.Refused>().ShouldHaveSingleItem().Message.ShouldBe("it is another");
    }

    [Fact]
    public async Task What_is_ordered_now_is_refused_where_the_server_is_away()
    {
        await RunAsync(isOrdered: false);
        _tries.ShouldBe(1);
        _told.ShouldHaveSingleItem().ShouldBeOfType<WorkerLine.Refused>().Message.ShouldBe("it is away");
    }

    private async Task RunAsync(bool isOrdered)
    {
        var time = new FakeTimeProvider();
        var job = new KeptJob("d", new TrainingPlan { Name = "mine" }, null, 0) { Where = TrainingWhere.Farm, IsOrdered = isOrdered };
        using FarmTraining training = FarmTraining.Start(new FarmCustomer(_ => Task.FromResult(Open()), _folder.Folders, "me"), job);
        Task reading = training.ReadAsync(_told.Add, time);
        while (!reading.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await reading;
    }

    // Away first, and then none that would answer: nothing of NATS is needed.
    private Outcome<FarmLink> Open() => ++_tries == 1
        ? new Fault(FaultCode.Unavailable, "it is away")
        : new Fault(FaultCode.Denied, "it is another");
}
