using System.Net.Sockets;
using RVae.Bench.Timing;

namespace RVae.Bench.Chaos;

/// <summary>Clients that come and go, play decks 2 to 4, and send what is no message at all. Deck 1 is the performer's.</summary>
internal sealed class Strangers(int port, Random random) : IDisposable
{
    private static readonly string[] Models = ["house", "techno", "trap", "waltz", "funk", "seven-eight"];
    private static readonly string[] Reals = ["threshold", "density", "chaos", "noise", "microtiming", "swing", "velocity", "level", "latent/glide"];
    private static readonly string[] Questions =
        ["/rvae/status", "/rvae/clients", "/rvae/models", "/rvae/figures", "/rvae/drops", "/rvae/train/jobs", "/rvae/deck/*/swing", "/rvae/addresses", "/rvae/sync"];

    private readonly BenchClient[] _clients = [.. Enumerable.Range(0, 4).Select(_ => new BenchClient(port))];

    /// <summary>Sends so many messages of all kinds.</summary>
    public void Send(int count)
    {
        for (int i = 0; i < count; i++)
            Try(client => One(client, random.Next(12)));
        foreach (BenchClient client in _clients)
            Try(_ => client.Discard());
    }

    /// <summary>Sends so many packets that are damaged or nonsense.</summary>
    public void SendMalformed(int count)
    {
        byte[] good = [.. "/rvae/deck/4/swing\0\0,f\0\0\x3f\0\0\0"u8];
        for (int i = 0; i < count; i++)
        {
            byte[] packet = random.Next(3) == 0 ? new byte[random.Next(1, 1400)] : [.. good];
            if (packet.Length != good.Length)
                random.NextBytes(packet);
            else if (random.Next(2) == 0)
                packet = packet[..random.Next(1, packet.Length)];
            else
                packet[random.Next(packet.Length)] ^= (byte)(1 << random.Next(8));
            Try(client => client.SendRaw(packet));
        }
    }

    /// <summary>Puts any model on a deck of theirs.</summary>
    public void Swap() => Try(client => client.Send($"/rvae/deck/{Deck}/model", Models[random.Next(Models.Length)]));

    /// <summary>Orders a short training.</summary>
    public void Train() => Try(client => client.Send("/rvae/train", "house", $"chaos-{random.Next(3)}", "epochs", random.Next(5, 200), "seed", random.Next(1, 100)));

    /// <summary>Another tempo, and the beat shifted.</summary>
    public void ChangeTempo()
    {
        Try(client => client.Send("/rvae/tempo", 60f + (random.NextSingle() * 240)));
        Try(client => client.Send("/rvae/nudge", (random.NextSingle() * 40) - 20));
        Try(client => client.Send(random.Next(2) == 0 ? "/rvae/tap" : "/rvae/panic"));
    }

    /// <summary>Has the transport rest.</summary>
    public void Stop() => Try(client => client.Send("/rvae/stop"));

    /// <summary>Has it go on, perhaps somewhere else.</summary>
    public void GoOn()
    {
        if (random.Next(2) == 0)
            Try(client => client.Send("/rvae/position", random.Next(100), random.Next(8) / 2f));
        Try(client => client.Send("/rvae/playing", 1));
    }

    /// <summary>Ports that are not there, maps that are none, notes that a player may have played.</summary>
    public void SendMidi()
    {
        Try(client => client.Send("/rvae/midi/out", random.Next(2) == 0 ? "" : "no such port"));
        Try(client => client.Send("/rvae/midi/in", random.Next(2) == 0 ? "" : "no such port"));
        Try(client => client.Send("/rvae/midi/notes", random.Next(2) == 0 ? "" : "nanoPAD: 40=rim,56=none"));
        Try(client => client.Send("/rvae/midi/ports"));
        for (int i = 0; i < 20; i++)
            Try(client => client.Send("/rvae/dataset/hit", random.Next(2) == 0 ? "kick" : "snare", random.Next(-1, 130)));
        Try(client => client.Send($"/rvae/deck/{Deck}/follow", random.NextSingle()));
        Try(client => client.Send($"/rvae/deck/{Deck}/encode/notes", 0, random.Next(96), 100, 1, random.Next(96), random.Next(128)));
    }

    /// <summary>Takes part in a session, or not any more.</summary>
    public void ChangeLink()
    {
        Try(client => client.Send("/rvae/link/quantum", (float)random.Next(9)));
        Try(client => client.Send("/rvae/link/enable", random.Next(2)));
    }

    /// <summary>Values in bundles for times that are near, far and long ago.</summary>
    public void SendAhead(int count)
    {
        for (int i = 0; i < count; i++)
            Try(client => client.SendDue(TimeSpan.FromSeconds(random.Next(-4000, 4000)), "/rvae/deck/3/swing"u8, random.NextSingle()));
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_clients, client => client.Dispose());

    private int Deck => random.Next(2, 5);

    private void One(BenchClient client, int kind)
    {
        switch (kind)
        {
            case 0:
                client.Send("/rvae/hello", $"stranger{random.Next(8)}", "events", "state hits beats", "lease", random.Next(5, 60));
                break;
            case 1:
                client.Send(random.Next(2) == 0 ? "/rvae/claim" : "/rvae/release", $"deck/{Deck}");
                break;
            case 2:
                client.Send(random.Next(4) == 0 ? "/rvae/bye" : "/rvae/renew");
                break;
            case 3:
                client.Send(Questions[random.Next(Questions.Length)]);
                break;
            case 4:
                client.Send($"/rvae/deck/{Deck}/mute", random.Next(2));
                break;
            case 5:
                client.Send($"/rvae/deck/{Deck}/latent/store", $"place{random.Next(9)}");
                break;
            case 6:
                client.Send($"/rvae/deck/{Deck}/latent/recall", $"place{random.Next(9)}");
                break;
            case < 9:
                client.Send($"/rvae/deck/{Deck}/latent", (random.NextSingle() * 6) - 3, (random.NextSingle() * 6) - 3);
                break;
            default:
                client.Send($"/rvae/deck/{Deck}/{Reals[random.Next(Reals.Length)]}", random.NextSingle() * 1.2f);
                break;
        }
    }

    private void Try(Action<BenchClient> act)
    {
        try
        {
            act(_clients[random.Next(_clients.Length)]);
        }
        catch (SocketException)
        {
            // Nobody is there for a moment.
        }
    }
}
