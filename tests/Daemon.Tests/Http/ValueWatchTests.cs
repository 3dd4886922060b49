using Microsoft.Extensions.Logging;
using RVae.Daemon.Clients;
using RVae.Daemon.Http;
using RVae.Daemon.Tests.Clients;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Tests.Http;

/// <summary>Listening to values and to the tree.</summary>
public sealed class ValueWatchTests
{
    private readonly Clients.Stage _stage = new();
    private readonly Peer _peer;
    private readonly ValueWatch _watch;
    private readonly Listener _listener = new();
    private readonly WarningLog _log = new();

    public ValueWatchTests()
    {
        _peer = _stage.Stranger(5000);
        _watch = new ValueWatch(new QueryTree(DaemonAddresses.Table, _stage.Services), DaemonAddresses.Table, _stage.Drops, _log);
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
    public void A_newcomer_takes_no_change_from_those_who_listened_before_it()
    {
        var newcomer = new Listener();
        _watch.Join(newcomer);
        _watch.Listen(_listener, "/rvae/tempo");
        _listener.Take();
        _peer.Say("/rvae/tempo", 130f);
        _watch.Listen(newcomer, "/rvae/tempo");
        newcomer.Take().ShouldBe(["/rvae/tempo 130f"]);
        _listener.Take().ShouldBe(["/rvae/tempo 130f"]);
        _watch.Listen(newcomer, "/rvae/tempo");
        newcomer.Take().ShouldBe(["/rvae/tempo 130f"]);
        _listener.Take().ShouldBeEmpty();
    }

    [Fact]
    public void A_value_that_fits_no_message_is_counted_and_not_sent()
    {
        _stage.Midi.SetNotes(string.Join(',', Enumerable.Repeat("40=rim", 300))).ShouldBeNull();
        _watch.Listen(_listener, "/rvae/midi/notes").ShouldBeTrue();
        _listener.Take().ShouldBeEmpty();
        _stage.Drops[DropCause.Unsendable].ShouldBe(1);
        _stage.Midi.SetNotes("40=rim");
        _watch.Look();
        _listener.Take().ShouldBe(["/rvae/midi/notes '40=rim'"]);
    }

    [Fact]
    public async Task What_cannot_be_looked_at_costs_one_look_and_is_told_once()
    {
        using var ending = new CancellationTokenSource();
        var time = new Timers(TimeSpan.FromMilliseconds(1));
        _stage.Models.Failure = new UnauthorizedAccessException("the folder of models");
        _watch.Join(new Listener());
        Task running = _watch.RunAsync(time, ending.Token);
        await _log.Warned.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _watch.Listen(_listener, "/rvae/tempo");
        _peer.Say("/rvae/tempo", 130f);
        await _listener.Heard("/rvae/tempo 130f").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        _stage.Models.Failure = null;
        Task told = _listener.Heard("PATH_ADDED /rvae/models/brandnew");
        _stage.Models.Summaries.Add(new("brandnew", "classic", 2, 96, "4/4", 3));
        await told.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _log.Warnings.ShouldBe(1);
        await ending.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [Fact]
    public void A_model_of_another_range_changes_what_the_deck_may_be_set_to()
    {
        _stage.Play(2, new FakeModel(new FakeModel("wide").Card with { LatentRange = 5 }));
        _watch.LookForPaths();
        _listener.Take().ShouldBe([.. new[] { "", "/x", "/y", "/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8", "/all" }.Select(axis => $"PATH_CHANGED /rvae/deck/2/latent{axis}")], ignoreOrder: true);
        _watch.LookForPaths();
        _listener.Take().ShouldBeEmpty();
    }

    [Fact]
    public void A_position_that_anybody_stores_is_told_to_those_who_show_them()
    {
        _peer.Say("/rvae/latent/store", "verse");
        _watch.LookForPaths();
        _listener.Take().ShouldBe(
            [.. new[] { "", "/deck/1", "/deck/2", "/deck/3", "/deck/4" }.Select(deck => $"PATH_CHANGED /rvae{deck}/latent/stored")], ignoreOrder: true);
        _watch.LookForPaths();
        _listener.Take().ShouldBeEmpty();
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
        _stage.Models.Summaries.Add(new("brandnew", "classic", 2, 96, "4/4", 3));
        _watch.LookForPaths();
        IReadOnlyList<string> told = _listener.Take();
        told[0].ShouldBe("PATH_ADDED /rvae/models/brandnew");
        told.ShouldContain("PATH_CHANGED /rvae/model");
        told.ShouldContain("PATH_CHANGED /rvae/deck/4/model");
        told.ShouldNotContain("PATH_CHANGED /rvae/train");
        _watch.LookForPaths();
        _listener.Take().ShouldBeEmpty();
        _stage.Models.Summaries.RemoveAt(2);
        _watch.LookForPaths();
        _listener.Take()[0].ShouldBe("PATH_REMOVED /rvae/models/brandnew");
    }

    private sealed class Listener : IQueryListener
    {
        private readonly Lock _hearing = new();
        private readonly List<string> _heard = [];
        private readonly List<(string What, TaskCompletionSource Heard)> _awaited = [];

        public void Send(ReadOnlySpan<byte> packet) => Hear(TestOsc.Text(packet));

        public void Tell(string command, string path) => Hear($"{command} {path}");

        /// <summary>Ends when this is heard, or has been heard.</summary>
        public Task Heard(string what)
        {
            var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_hearing)
            {
                _awaited.Add((what, heard));
                if (_heard.Contains(what))
                    heard.SetResult();
            }

            return heard.Task;
        }

        public IReadOnlyList<string> Take()
        {
            lock (_hearing)
            {
                string[] heard = [.. _heard];
                _heard.Clear();
                return heard;
            }
        }

        private void Hear(string what)
        {
            lock (_hearing)
            {
                _heard.Add(what);
                foreach ((_, TaskCompletionSource heard) in _awaited.Where(awaited => awaited.What == what))
                    heard.TrySetResult();
            }
        }
    }

    private sealed class WarningLog : ILogger
    {
        private readonly TaskCompletionSource _warned = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _warnings;

        public int Warnings => Volatile.Read(ref _warnings);

        public Task Warned => _warned.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Interlocked.Increment(ref _warnings);
            _warned.TrySetResult();
        }
    }

    /// <summary>Gives out timers that fire on and on, as often as asked or as wished here, and tells of them.</summary>
    private sealed class Timers(TimeSpan? wished = null) : TimeProvider
    {
        private readonly TaskCompletionSource _begun = new(), _ended = new();

        public int Begun { get; private set; }

        public Task Next => _begun.Task;

        public Task Ended => _ended.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Begun++;
            _begun.TrySetResult();
            return new Telling(System.CreateTimer(callback, state, wished ?? dueTime, wished ?? period), _ended);
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
