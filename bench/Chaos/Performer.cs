using RVae.Bench.Restarting;
using RVae.Bench.Timing;

namespace RVae.Bench.Chaos;

/// <summary>
/// Sets values of deck 1, waits until each is answered, and knows what a daemon that was killed must still hold: a value that held at some moment of the
/// last 100 ms before the kill.
/// </summary>
internal sealed class Performer(int port, Random random) : IDisposable
{
    /// <summary>So much may the saved state be behind, nanoseconds.</summary>
    public const long Behind = 100_000_000;

    private static readonly string[] Single = ["threshold", "density", "chaos", "swing", "velocity", "level"];

    private readonly GrooveListener _listener = new(port);
    private readonly Dictionary<string, List<Held>> _held = [];

    /// <summary>Values that a daemon has lost over a kill.</summary>
    public int Lost { get; private set; }

    /// <summary>What was lost, for the print.</summary>
    public List<string> Losses { get; } = [];

    /// <summary>Sets one value and waits for the answer.</summary>
    public void Move()
    {
        (string address, float[] values) = random.Next(4) == 0
            ? ("/rvae/latent", new[] { (random.NextSingle() * 4) - 2, (random.NextSingle() * 4) - 2 })
            : ($"/rvae/{Single[random.Next(Single.Length)]}", [random.NextSingle()]);
        Send(address, values);
        if (Ask(address) is { } heard && heard.AsSpan().SequenceEqual(values))
            (_held.TryGetValue(address, out List<Held>? held) ? held : _held[address] = []).Add(new Held(values, BenchClient.Now));
        else
            _held.Remove(address); // not answered: nobody was promised anything
    }

    /// <summary>Compares what a daemon holds after a kill with what it must hold.</summary>
    /// <param name="killed">When it was killed.</param>
    public void Check(long killed)
    {
        foreach ((string address, List<Held> held) in _held.ToArray())
        {
            float[]? heard = Ask(address);
            // What held 100 ms before the kill, and all that came after it. Before the first there was a value that nobody noted.
            int oldest = held.FindLastIndex(one => killed - one.Answered > Behind);
            bool isThere = oldest < 0 || held.Skip(oldest).Any(one => heard.AsSpan().SequenceEqual(one.Values));
            if (!isThere)
            {
                Lost++;
                Losses.Add(FormattableString.Invariant(
                    $"{address}: {Text(held[^1].Values)} was answered {(killed - held[^1].Answered) / 1e6:0} ms before the kill, and is {Text(heard ?? [])}"));
            }

            if (heard is not null)
                _held[address] = [new Held(heard, long.MinValue / 2)];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private static string Text(float[] values) => string.Join(' ', values.Select(value => FormattableString.Invariant($"{value}")));

    private void Send(string address, float[] values)
    {
        try
        {
            _listener.Client.Send(address, [.. values.Cast<object>()]);
        }
        catch (System.Net.Sockets.SocketException)
        {
            // Nobody is there: then nobody answers either.
        }
    }

    private float[]? Ask(string address)
    {
        // A desk that is being started answers when it is there.
        for (int tries = 0; tries < 5; tries++)
        {
            if (_listener.Ask(address) is { } answer)
                return answer;
        }

        return null;
    }

    private sealed record Held(float[] Values, long Answered);
}
