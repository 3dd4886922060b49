using Microsoft.Extensions.Time.Testing;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Farm.Orders;

namespace RVae.Daemon.Tests.Farm;

/// <summary>Models of the farm that the disk here does not take for a while.</summary>
public sealed class FarmKeepingTests : IDisposable
{
    private static readonly string Group = new('a', 32);

    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _notes = [];
    private int _tries;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_cannot_be_written_is_brought_again_until_it_can_and_told_of_once()
    {
        (await BringAsync(FaultCode.Failed, until: 100)).Value.ShouldBe("here");
        _notes.ShouldBe(["no room"]);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_asked_for_a_while()
    {
        (await BringAsync(FaultCode.Unavailable, until: 50)).Value.ShouldBe("here");
        (await BringAsync(FaultCode.Unavailable, until: 1000)).Fault!.Value.Code.ShouldBe(FaultCode.Unavailable);
        _notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_model_is_not_brought_again()
    {
        (await BringAsync(FaultCode.TooLarge, until: 100)).Fault!.Value.Code.ShouldBe(FaultCode.TooLarge);
        _tries.ShouldBe(1);
    }

    [Fact]
    public async Task A_sweep_of_which_one_model_cannot_be_written_is_kept_whole_as_soon_as_it_can()
    {
        OrderState[] orders = [Learned(0), Learned(1), Learned(2)];
        var cards = orders.ToDictionary(
            order => order.Number, order => ModelFile.ReadCard(Path.Combine(Came, $"{order.Number}{ModelFile.Extension}")).Value);
        var job = new KeptJob("d", new TrainingPlan { Name = "mine" }, null, 0) { Sweep = "seeds=3", KeepAll = true };
        string inItsWay = Directory.CreateDirectory(Path.Combine(_folder.Folders.Models, "mine-2" + ModelFile.Extension)).FullName;
        Task<Outcome<(string Name, string File, ModelCard Card)>> keeping = FarmChoice.KeepAsync(
            job, orders, new FarmResults(_folder.Folders, Group), cards, _notes.Add, _time, TestContext.Current.CancellationToken);
        keeping.IsCompleted.ShouldBeFalse();
        Directory.Delete(inItsWay);
        (await FinishAsync(keeping)).Value.Name.ShouldBe("mine");
        Directory.GetFiles(_folder.Folders.Models).Select(Path.GetFileNameWithoutExtension).ShouldBe(["mine", "mine-1", "mine-2", "mine-3"], ignoreOrder: true);
        _notes.ShouldHaveSingleItem().ShouldStartWith("what was learned is here");
    }

    private string Came => Path.Combine(_folder.Folders.Training, $"farm-{Group}");

    private OrderState Learned(int number)
    {
        TinyModel.Save($"{number}", Came);
        var order = new OrderState(number, new TrainingPlan { Name = $"mine-{number + 1}" });
        order.Finish();
        return order;
    }

    private Task<Outcome<string>> BringAsync(FaultCode code, int until)
    {
        _tries = 0;
        return FinishAsync(OrderFollowing.BringAsync(() => Task.FromResult(Try(code, until)), _notes.Add, _time, TestContext.Current.CancellationToken));
    }

    private Outcome<string> Try(FaultCode code, int until) => ++_tries < until ? new Fault(code, "no room") : "here";

    private async Task<T> FinishAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await task;
    }
}
