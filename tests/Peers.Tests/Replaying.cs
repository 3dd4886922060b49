using System.Globalization;
using System.Text.Json;

namespace RVae.Peers.Tests;

/// <summary>A session that was recorded while it was played is played once more, and every hit is the same to the microsecond.</summary>
public sealed class Replaying
{
    private const int Beats = 18;
    private static readonly string[] Models = ["funk", "house", "techno"];

    [Fact]
    public void A_recorded_session_has_the_same_hits_when_it_is_replayed()
    {
        string folder = Directory.CreateTempSubdirectory("rvae-replay-").FullName;
        try
        {
            string record = Path.Combine(folder, "session.rvae");
            Hit[] heard = Play(record);
            Hit[] replayed = Replay(record, Path.Combine(folder, "hits.json"));

            // Strictly between the first and the last that were heard: neighbours of the same moment may have been before or after.
            Hit[] between = [.. replayed.Where(hit => hit.Microseconds > heard[0].Microseconds && hit.Microseconds < heard.Max(one => one.Microseconds))];
            Hit[] expected = [.. heard.Where(hit => hit.Microseconds > heard[0].Microseconds && hit.Microseconds < heard.Max(one => one.Microseconds))];
            expected.Length.ShouldBeGreaterThan(40);
            between.Order(Comparer<Hit>.Create(Hit.Compare)).ShouldBe(expected.Order(Comparer<Hit>.Create(Hit.Compare)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Hit[] Play(string record)
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240", "--record", record);
        using Client performer = daemon.Connect();
        using var audience = new StreamClient(daemon.Port);
        performer.Hello("performer", "events", "state");
        audience.Send("/rvae/hello", "audience", "events", "hits beats", "delivery", "stamp", "latency", 0f, "lease", 300);
        performer.Send("/rvae/deck/2/model", "techno");
        performer.Send("/rvae/deck/2/walk", "orbit", 2f, 1f);
        performer.Send("/rvae/noise/seed", 7);
        performer.Send("/rvae/noise", 0.6f);
        performer.Send("/rvae/chaos", 0.5f);
        var random = new Random(11);
        var hits = new List<Hit>();
        for (int beat = 0; beat < Beats;)
        {
            Message message = audience.Next(one => one.Address is "/rvae/hit" or "/rvae/beat");
            if (message.Address == "/rvae/hit")
                hits.Add(Hit.Of(message));
            else
                Gesture(performer, random, beat++);
        }

        daemon.Program.Signal("TERM");
        daemon.Program.WaitForExit(TimeSpan.FromSeconds(30)).ShouldBe(0, daemon.Program.Output);
        return [.. hits];
    }

    private static void Gesture(Client performer, Random random, int beat)
    {
        float At() => (random.NextSingle() * 4) - 2;
        performer.Send("/rvae/latent", At(), At());
        performer.Send("/rvae/deck/2/latent/x", At());
        if (beat is 0 or 1 or 2)
            performer.Send("/rvae/latent/store", $"corner{beat}");
        foreach ((string address, object[] values) in Hands(beat))
            performer.Send(address, values);
        if (beat is 1 or 6)
            performer.Send("/rvae/gesture/pedal"); // from here on it loops, until a hand takes over what it moves
        switch (beat % 8)
        {
            case 0: performer.Send("/rvae/tempo", 200f + (random.NextSingle() * 100)); break;
            case 1: performer.Send("/rvae/mute/kick", random.Next(2)); break;
            case 2: performer.Send("/rvae/threshold", 0.1f + (random.NextSingle() * 0.5f)); break;
            case 3: performer.Send("/rvae/latent/glide", random.NextSingle() * 200); break;
            case 4: performer.Send("/rvae/latent/store", $"place{beat}"); break;
            case 5: performer.Send("/rvae/latent/recall", $"place{beat - 1}"); break;
            case 6: performer.Send("/rvae/model", Models[random.Next(Models.Length)]); break;
            default: performer.Send("/rvae/position", random.Next(4), 0f); break;
        }
    }

    // A plane, dimensions, a morph, and a deck that follows what is played to it.
    private static (string Address, object[] Values)[] Hands(int beat) => beat switch
    {
        3 => [("/rvae/pad/plane", ["corner0", "corner1", "corner2"]), ("/rvae/deck/2/morph", ["house", 1])],
        5 => [("/rvae/latent/2", [1.5f]), ("/rvae/deck/2/follow", [0.8f])],
        9 => [("/rvae/deck/2/morph", ["funk", 2]), ("/rvae/pad/axes", [2, 1])],
        11 => [("/rvae/deck/2/follow", [0f]), ("/rvae/deck/2/latent/all", [1f, -1f])],
        12 => [("/rvae/model/next", [1])],
        13 => [("/rvae/deck/2/morph/cancel", []), ("/rvae/deck/3/model/previous", [])],
        _ => beat is > 5 and < 11 ? [("/rvae/dataset/hit", [beat % 2, 110])] : [],
    };

    private static Hit[] Replay(string record, string hits)
    {
        (int code, string output) = TestedProgram.Run("replay", record, "--json", "--out", hits);
        code.ShouldBe(0, output);
        output.ShouldContain(" hits in ");
        return [.. File.ReadLines(hits).Select(line => JsonSerializer.Deserialize<Hit>(line, JsonSerializerOptions.Web)!)];
    }

    private sealed record Hit(long Microseconds, int Deck, int Bar, int Tick, int Instrument, int Note, int Velocity, float Offset)
    {
        public static Hit Of(Message hit) => new(
            (hit.Int(7) * 1_000_000L) + hit.Int(8), hit.Int(6), hit.Int(5), hit.Int(3), hit.Int(0), hit.Int(1), hit.Int(2), hit.Float(4));

        public static int Compare(Hit? a, Hit? b) => string.CompareOrdinal(Key(a!), Key(b!));

        private static string Key(Hit hit) => string.Create(
            CultureInfo.InvariantCulture, $"{hit.Microseconds:D12} {hit.Deck} {hit.Instrument} {hit.Bar:D6} {hit.Tick:D6} {hit.Velocity} {hit.Offset}");
    }
}
