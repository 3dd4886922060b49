namespace RVae.Peers.Tests;

/// <summary>A daemon that plays and is played allocates nothing on the threads that a performer hears.</summary>
public sealed class PlayingWithoutGarbage
{
    private const int MostRounds = 60;
    private static readonly string[] Threads = ["allocated-ticks", "allocated-inference", "allocated-outputs", "allocated-receiver"];

    [Fact]
    public void A_stream_of_moves_and_its_hits_allocate_nothing_on_any_thread_of_the_daemon()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "300");
        using Client client = daemon.Connect();
        client.Hello("player", "events", "hits ticks", "lease", 300);
        client.Send("/rvae/threshold", 0.2f);
        // With each tick another groove on every deck.
        for (int deck = 1; deck <= 4; deck++)
        {
            client.Send($"/rvae/deck/{deck}/model", "house");
            client.Send($"/rvae/deck/{deck}/chaos", 0.3f);
            client.Send($"/rvae/deck/{deck}/walk", "orbit", 1f, 1f);
        }

        // The runtime allocates on the thread that it borrows when it takes a path for the first time, and when it compiles it
        // anew, which a busy machine puts off: the least of the rounds is what the program allocates, since that it does in each.
        Dictionary<string, int> least = Threads.ToDictionary(name => name, _ => int.MaxValue);
        for (int round = 0; round < MostRounds && least.Values.Any(bytes => bytes > 0); round++)
        {
            Dictionary<string, int> before = Figures(client);
            int moves = Move(client);
            Dictionary<string, int> after = Figures(client);
            moves.ShouldBeGreaterThan(50);
            foreach (string name in Threads)
                least[name] = Math.Min(least[name], after[name] - before[name]);
        }

        foreach (string name in Threads)
            least[name].ShouldBe(0, $"bytes of {name}");
    }

    // Moves at each tick and each hit, for half a second of music.
    private static int Move(Client client)
    {
        int moves = 0;
        for (int ticks = 0; ticks < 60;)
        {
            Message heard = client.Next(message => message.Address is "/rvae/tick" or "/rvae/hit", seconds: 30);
            ticks += heard.Address == "/rvae/tick" ? 1 : 0;
            client.Send("/rvae/latent", ((moves * 37) % 100 / 50f) - 1, ((moves * 53) % 100 / 50f) - 1);
            moves++;
        }

        return moves;
    }

    private static Dictionary<string, int> Figures(Client client)
    {
        client.Send("/rvae/figures");
        return client.ReadUntil(message => message.Address == "/rvae/figures/end", TimeSpan.FromSeconds(30))
            .Where(message => message.Address == "/rvae/figures/item")
            .ToDictionary(message => message.Text(0), message => message.Int(1));
    }
}
