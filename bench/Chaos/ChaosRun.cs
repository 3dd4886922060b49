using RVae.Bench.Restarting;
using RVae.Bench.Timing;

namespace RVae.Bench.Chaos;

/// <summary>What a run of chaos gave.</summary>
/// <param name="Faults">How often each kind of fault was made.</param>
/// <param name="Ticks">Ticks heard.</param>
/// <param name="Missed">Ticks that did not come from a living daemon.</param>
/// <param name="MissedByFaults">Ticks that did not come while what makes them was taken away.</param>
/// <param name="Lost">Values that were answered, and gone after a restart.</param>
/// <param name="Damaged">Files that could not be read after a kill.</param>
/// <param name="Wrong">What else went wrong, in words.</param>
internal sealed record ChaosResult(
    IReadOnlyDictionary<string, int> Faults, long Ticks, long Missed, long MissedByFaults, int Lost, int Damaged, IReadOnlyList<string> Wrong)
{
    /// <summary>Whether nothing was missed, lost or damaged.</summary>
    public bool IsWhole => Missed == 0 && Lost == 0 && Damaged == 0 && Wrong.Count == 0 && Ticks > 0;
}

/// <summary>
/// A daemon that is played while faults are made at random, from a seed: what arrives, what it runs on, and what runs are all taken
/// away and given back. One thread makes the faults; another hears the ticks.
/// </summary>
internal sealed class ChaosRun : IDisposable
{
    private readonly Random _random;
    private readonly ChaosDisk _disk = new();
    private readonly ChaosClock _clock = new();
    private readonly WholeDaemon _daemon;
    private readonly TickWatch _watch;
    private readonly Performer _performer;
    private readonly Strangers _strangers;
    private readonly ManualResetEventSlim _rest = new();
    private readonly SortedDictionary<string, int> _made = new(StringComparer.Ordinal);
    private readonly List<string> _wrong = [];
    private readonly List<ChaosFault> _faults;
    private int _damaged;

    /// <summary>A run.</summary>
    /// <param name="seed">Where chance begins.</param>
    /// <param name="mayUnplug">Whether the network may be taken away: it is this process's own.</param>
    public ChaosRun(int seed, bool mayUnplug)
    {
        _random = new Random(seed);
        _daemon = new WholeDaemon(_disk.Folder, [.. _disk.Before, .. _clock.Before]);
        _watch = new TickWatch(_daemon.Port);
        _performer = new Performer(_daemon.Port, _random);
        _strangers = new Strangers(_daemon.Port, _random);
        _faults =
        [
            .. ChaosFault.All.Where(
                fault => (!fault.NeedsDisk || _disk.CanFail) && (!fault.NeedsNetwork || mayUnplug) && (!fault.NeedsClock || _clock.CanStep)),
        ];
    }

    /// <summary>The kinds of faults that can be made here.</summary>
    public IReadOnlyList<string> Kinds => [.. _faults.Select(fault => fault.Kind)];

    internal ChaosDisk Disk => _disk;

    internal ChaosClock Clock => _clock;

    internal WholeDaemon Daemon => _daemon;

    internal TickWatch Watch => _watch;

    internal Performer Performer => _performer;

    internal Strangers Strangers => _strangers;

    /// <summary>Makes faults for a time, each kind at least once if <paramref name="eachOnce"/> and however long that takes.</summary>
    public ChaosResult Run(TimeSpan time, bool eachOnce = false)
    {
        _daemon.Start();
        if (!_watch.Join(TimeSpan.FromSeconds(60)))
            return Result("the daemon did not start");
        _performer.Move();
        Rest(3000); // until the stage that takes over has rehearsed
        long until = BenchClient.Now + (time.Ticks * 100);
        var queue = new Queue<ChaosFault>(eachOnce ? _faults : []);
        while ((BenchClient.Now < until || queue.Count > 0) && _wrong.Count < 20)
        {
            Make(queue.TryDequeue(out ChaosFault? next) ? next : Choose());
            _watch.Renew();
        }

        Rest(500);
        return Result(null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _daemon.Dispose();
        _watch.Dispose();
        _performer.Dispose();
        _strangers.Dispose();
        _rest.Dispose();
        _disk.Dispose();
        _clock.Dispose();
    }

    internal int Next(int from, int to) => _random.Next(from, to);

    internal void Rest(int milliseconds) => _rest.Wait(milliseconds);

    internal void Tell(string wrong) => _wrong.Add(wrong);

    /// <summary>Reads every file that a daemon has left.</summary>
    internal void CheckFiles()
    {
        foreach (string damaged in KeptFiles.Damaged(_disk.Folder))
        {
            _damaged++;
            _wrong.Add(damaged);
        }
    }

    private void Make(ChaosFault fault)
    {
        _made[fault.Kind] = _made.GetValueOrDefault(fault.Kind) + 1;
        for (int moves = Next(1, 4); moves > 0; moves--)
            _performer.Move();
        Rest(Next(0, 250));
        long from = BenchClient.Now;
        fault.Make(this);
        if (!_watch.AwaitTicks(TimeSpan.FromSeconds(30)))
            Tell($"after '{fault.Kind}' no ticks came for 30 s");
        if (fault.TakesTicks)
            _watch.Excuse(from, BenchClient.Now, fault.IsJump);
        if (_daemon.HasEnded)
        {
            Tell($"after '{fault.Kind}' the daemon had ended");
            _daemon.Start();
        }
    }

    private ChaosFault Choose()
    {
        int drawn = Next(0, _faults.Sum(fault => fault.Weight));
        foreach (ChaosFault fault in _faults)
        {
            drawn -= fault.Weight;
            if (drawn < 0)
                return fault;
        }

        return _faults[^1];
    }

    private ChaosResult Result(string? wrong) => new(
        _made, _watch.Count, _watch.MissedOfOurs, _watch.MissedByFaults, _performer.Lost, _damaged,
        [.. _wrong, .. _performer.Losses, .. wrong is null ? (string[])[] : [wrong]]);
}
