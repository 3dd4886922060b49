using RVae.Daemon.Http;
using RVae.Daemon.Tests.Clients;
using RVae.Protocol.Addresses;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Tests.Http;

/// <summary>Listening to values and to the tree.</summary>
public sealed class ValueWatchTests
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;
    private readonly ValueWatch _watch;
    private readonly Listener _listener = new();

    public ValueWatchTests()
    {
        _peer = _stage.Stranger(5000);
        _watch = new ValueWatch(new QueryTree(AddressTable.Default, _stage.Services), AddressTable.Default);
        _watch.Join(_listener);
    }

    [Fact]
    public void A_value_is_sent_at_once_and_whenever_it_differs()
    {
        _watch.Listen(_listener, "/rvae/tempo").ShouldBeTrue();
        _listener.Take().ShouldBe(["/rvae/tempo 120f"]);
        _watch.Look();
        _listener.Take().ShouldBeEmpty();
        _peer.Say("/rvae/tempo", 130f);
        _peer.Say("/rvae/tempo", 140f);
        _watch.Look();
        _listener.Take().ShouldBe(["/rvae/tempo 140f"]);
    }

    [Fact]
    public async Task It_looks_only_while_somebody_is_there()
    {
        var time = new Timers();
        using var ending = new CancellationTokenSource();
        _watch.Leave(_listener);
        Task running = _watch.RunAsync(time, ending.Token);
        time.Begun.ShouldBe(0);

        _watch.Join(_listener);
        await time.Next.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _watch.Leave(_listener);
        await time.Ended.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        time.Begun.ShouldBe(1);

        await ending.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [Fact]
    public void Every_name_and_view_of_a_value_can_be_listened_to()
    {
        foreach (string path in new[] { "/rvae/deck/1/latent", "/rvae/latent/x", "/rvae/latent/pad" })
            _watch.Listen(_listener, path).ShouldBeTrue();
        _listener.Take();
        _peer.Say("/rvae/latent", 3f, -3f);
        _watch.Look();
        _listener.Take().ShouldBe(["/rvae/deck/1/latent 3f -3f", "/rvae/latent/x 3f", "/rvae/latent/pad 1f 0f"], ignoreOrder: true);
    }

    [Fact]
    public void What_is_ignored_and_who_has_left_are_sent_nothing()
    {
        _watch.Listen(_listener, "/rvae/tempo");
        _watch.Listen(_listener, "/rvae/swing");
        _listener.Take();
        _watch.Ignore(_listener, "/rvae/tempo");
        _peer.Say("/rvae/tempo", 130f);
        _watch.Look();
        _listener.Take().ShouldBeEmpty();
        _watch.Leave(_listener);
        _peer.Say("/rvae/swing", 1f);
        _watch.Look();
        _listener.Take().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/rvae/panic")]
    [InlineData("/rvae")]
    [InlineData("/nowhere")]
    public void What_has_no_value_cannot_be_listened_to(string path) => _watch.Listen(_listener, path).ShouldBeFalse();

    [Fact]
    public void A_model_that_comes_or_goes_is_told_and_so_is_every_address_that_takes_one()
    {
        _stage.Models.Shelf.Add(new("brandnew", "classic", 2, 96, "4/4", 3));
        _watch.LookForPaths();
        IReadOnlyList<string> told = _listener.Take();
        told[0].ShouldBe("PATH_ADDED /rvae/models/brandnew");
        told.ShouldContain("PATH_CHANGED /rvae/model");
        told.ShouldContain("PATH_CHANGED /rvae/deck/4/model");
        told.ShouldNotContain("PATH_CHANGED /rvae/train");
        _watch.LookForPaths();
        _listener.Take().ShouldBeEmpty();
        _stage.Models.Shelf.RemoveAt(2);
        _watch.LookForPaths();
        _listener.Take()[0].ShouldBe("PATH_REMOVED /rvae/models/brandnew");
    }

    private sealed class Listener : IQueryListener
    {
        private readonly List<string> _heard = [];

        public void Send(ReadOnlySpan<byte> packet) => _heard.Add(TestOsc.Text(packet));

        public void Tell(string command, string path) => _heard.Add($"{command} {path}");

        public IReadOnlyList<string> Take()
        {
            string[] heard = [.. _heard];
            _heard.Clear();
            return heard;
        }
    }

    /// <summary>Gives out timers that fire on and on, and tells of them.</summary>
    private sealed class Timers : TimeProvider
    {
        private readonly TaskCompletionSource _begun = new(), _ended = new();

        public int Begun { get; private set; }

        public Task Next => _begun.Task;

        public Task Ended => _ended.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Begun++;
            _begun.TrySetResult();
            return new Telling(System.CreateTimer(callback, state, dueTime, period), _ended);
        }

        private sealed class Telling(ITimer timer, TaskCompletionSource ended) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                timer.Dispose();
                ended.TrySetResult();
            }

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
