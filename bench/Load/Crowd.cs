using RVae.Bench.Stage;
using RVae.Bench.Timing;

namespace RVae.Bench.Load;

/// <summary>Clients around a performer: they hear all, move decks 2 to 4, and one orders a training as soon as the last has ended.</summary>
internal sealed class Crowd : IDisposable
{
    private const long Pause = 20_000_000;
    private const long RenewEvery = 60_000_000_000;
    private static readonly string[] Reals = ["density", "swing", "velocity", "level", "microtiming"];

    private readonly CancellationTokenSource _ending = new();
    private readonly Thread[] _threads;
    private int _trainings;

    /// <summary>Has them come.</summary>
    /// <param name="daemon">Where they play.</param>
    /// <param name="listeners">How many there are beside the one that orders trainings.</param>
    public Crowd(BenchDaemon daemon, int listeners)
    {
        _threads =
        [
            new Thread(() => Listen(daemon.Port, listeners)),
            new Thread(() => StageLoad.Train(daemon.Port, () => Interlocked.Increment(ref _trainings), _ending.Token)),
        ];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>Trainings that were ordered.</summary>
    public int Trainings => Volatile.Read(ref _trainings);

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Cancel();
        Array.ForEach(_threads, thread => thread.Join());
        _ending.Dispose();
    }

    private void Listen(int port, int count)
    {
        BenchClient[] clients = [.. Enumerable.Range(0, count).Select(_ => new BenchClient(port))];
        for (int n = 0; n < count; n++)
            clients[n].Send("/rvae/hello", $"listener{n}", "events", "hits beats ticks patterns state", "lease", 300);
        long renewed = BenchClient.Now;
        for (int turn = 0; !_ending.IsCancellationRequested; turn++)
        {
            // Each of them in turn, so one or another moves something fifty times a second.
            clients[turn % count].Send($"/rvae/deck/{2 + (turn % 3)}/{Reals[turn % Reals.Length]}", turn % 100 / 100f);
            clients[0].Rest(Pause);
            foreach (BenchClient client in clients)
                client.Discard();
            if (BenchClient.Now - renewed < RenewEvery)
                continue;
            renewed = BenchClient.Now;
            foreach (BenchClient client in clients)
                client.Send("/rvae/renew");
        }

        Array.ForEach(clients, client => client.Dispose());
    }
}
