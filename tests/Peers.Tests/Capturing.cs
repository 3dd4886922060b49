using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>What was played is kept as files that other programs read, and found again on the map.</summary>
public sealed class Capturing
{
    private const int PulsesPerTick = 40;
    private static readonly int[] Notes = [36, 38, 42, 46, 45, 47, 50, 39, 37];

    [Fact]
    public void The_bars_that_a_deck_has_just_played_are_kept_as_it_played_them()
    {
        string python = Machine.NeedPythonModule("mido", "python3-mido");
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using StreamClient client = Join(daemon);
        List<Message> hits = HitsUntilBar(client, 4);
        client.Send("/rvae/capture", 2, "caught");
        hits.AddRange(HitsUntil(client, "/rvae/done"));
        client.Last.ToString().ShouldBe("/rvae/done /rvae/capture caught 2");

        string[] read = Read(python, Path.Combine(daemon.Data, "datasets", "caught", "capture.mid"));
        read[..3].ShouldBe(["format 1 960", "bpm 240.0", "meter 4 4"]);
        (long Pulse, int Note, int Velocity)[] notes = [.. read[3..].Select(Note)];
        int first = hits.Where(hit => hit.Int(5) < 4).Max(hit => hit.Int(5)) - 1;
        // A busy machine may be a bar further when it is asked.
        int offered = Enumerable.Range(0, 3).FirstOrDefault(late => SameAsPlayed(notes, hits, first + late), -1);
        offered.ShouldBeGreaterThanOrEqualTo(0, $"none of the bars from {first} on is in the file:\n{string.Join('\n', read)}");
        Datasets(client).ShouldContain("caught 2 2");
    }

    [Fact]
    public void What_is_recorded_and_kept_makes_a_dataset_that_can_be_learned()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "300");
        using StreamClient client = Join(daemon);
        client.Send("/rvae/dataset/record", "mine");
        client.Next("/rvae/done").ToString().ShouldBe("/rvae/done /rvae/dataset/record mine");
        int start = client.Next("/rvae/beat").Int(1);
        while (client.Next("/rvae/beat").Int(1) < start + 3)
            client.Send("/rvae/dataset/hit", client.Last.Int(0) % 2, 100);
        client.Send("/rvae/dataset/stop");
        Message done = client.Next("/rvae/done");
        (done.Text(0), done.Text(1)).ShouldBe(("/rvae/dataset/stop", "mine"));
        // On a busy machine the beats come late and together, and so do the hits that answer them.
        done.Int(2).ShouldBeInRange(1, 5);
        done.Int(3).ShouldBeGreaterThanOrEqualTo(8);
        client.Send("/rvae/dataset/keep", "mine");
        client.Next("/rvae/done").ToString().ShouldBe("/rvae/done /rvae/dataset/keep mine 1");
        client.Send("/rvae/dataset/keep", "house");
        client.Next("/rvae/fail").Text(1).ShouldBe("denied");

        client.Send("/rvae/train", "mine", "learned", "epochs", 5);
        client.Next(message => message is { Address: "/rvae/done" } && message.Text(0) == "/rvae/train").Text(2).ShouldBe("learned");
        client.Send("/rvae/encode", "mine", "house.1");
        client.Next("/rvae/encoded").Float(2).ShouldBeGreaterThan(0.9f, "the pattern that was kept is on the map that it came from");
    }

    [Fact]
    public void A_clip_that_a_model_learned_is_found_on_its_map_and_plays_there()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using StreamClient client = Join(daemon);
        client.Send("/rvae/model/card");
        string[] clips = [.. ListUntil(client, "/rvae/model/card/end").Where(line => line.Address == "/rvae/model/card" && line.Text(0) == "clip").Select(line => line.Text(1))];
        client.Send("/rvae/encode", "house", clips[^1]);
        Message found = client.Next("/rvae/encoded");
        found.Float(2).ShouldBeGreaterThan(0.9f);
        found.Float(0).ShouldBeInRange(-3, 3);
        client.Send("/rvae/encode", "house", "nobody");
        client.Next("/rvae/fail").Text(2).ShouldContain(clips[0]);
    }

    [Fact]
    public void A_file_that_oscsend_asks_for_opens_with_tempo_metre_and_the_notes_that_play()
    {
        string python = Machine.NeedPythonModule("mido", "python3-mido");
        string oscsend = Machine.Need("oscsend", "liblo-tools");
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240", "--model", "house");
        using StreamClient client = Join(daemon);
        client.Send("/rvae/note/kick", 35);
        client.Send("/rvae/midi/channel", 3);
        client.Send("/rvae/sync", 1);
        client.Next("/rvae/synced");
        Program.Run(oscsend, "127.0.0.1", $"{daemon.Port}", "/rvae/export", "si", "set", "2").Code.ShouldBe(0);
        string file = Path.Combine(daemon.Data, "exports", "set.mid");
        SpinWait.SpinUntil(() => File.Exists(file), TimeSpan.FromSeconds(30)).ShouldBeTrue("the file that was asked for");

        List<Message> hits = HitsUntilBar(client, client.Next("/rvae/beat").Int(1) + 3);
        string[] read = Read(python, file);
        read[..3].ShouldBe(["format 1 960", "bpm 240.0", "meter 4 4"]);
        int bar = hits[^1].Int(5) - 1;
        Message[] played = [.. hits.Where(hit => hit.Int(5) == bar)];
        (long Pulse, int Note, int Velocity)[] written = [.. read[3..].Select(Note)];
        written.Length.ShouldBe(2 * played.Length);
        // In the second bar, where what is early for the bar line has room.
        played.ShouldAllBe(hit => written.Any(note => Math.Abs(note.Pulse - PulseOf(hit, bar - 1)) <= 1
            && note.Note == hit.Int(1) && note.Velocity == hit.Int(2)));
        written.Count(note => note.Note == 35).ShouldBeGreaterThan(0);
        read[3..].ShouldAllBe(line => line.EndsWith(" 3", StringComparison.Ordinal)); // the deck's channel
    }

    private static StreamClient Join(RunningDaemon daemon)
    {
        var client = new StreamClient(daemon.Port);
        // Told ahead: what is told live is left out where a busy machine would tell it too late.
        client.Send("/rvae/hello", "capturing", "events", "hits beats", "lease", 300, "delivery", "bundle");
        client.Next("/rvae/snapshot/end");
        return client;
    }

    private static List<Message> HitsUntilBar(StreamClient client, int bar)
    {
        var hits = new List<Message>();
        while (client.Next(message => message.Address is "/rvae/hit" or "/rvae/beat") is var heard && !(heard.Address == "/rvae/beat" && heard.Int(1) >= bar))
        {
            if (heard.Address == "/rvae/hit")
                hits.Add(heard);
        }

        return hits;
    }

    private static IEnumerable<Message> HitsUntil(StreamClient client, string address) =>
        ListUntil(client, address).Where(message => message.Address == "/rvae/hit");

    private static List<Message> ListUntil(StreamClient client, string address)
    {
        var heard = new List<Message>();
        while (client.Next(_ => true).Address != address)
            heard.Add(client.Last);
        return heard;
    }

    private static string[] Datasets(StreamClient client)
    {
        client.Send("/rvae/datasets");
        return [.. ListUntil(client, "/rvae/datasets/end").Where(line => line.Address == "/rvae/datasets/item").Select(line => string.Join(' ', line.Arguments))];
    }

    private static string[] Read(string python, string file)
    {
        (int code, string output) = Program.Run(python, Path.Combine(AppContext.BaseDirectory, "Peers", "notes.py"), file);
        code.ShouldBe(0, output);
        return output.Split('\n');
    }

    private static (long Pulse, int Note, int Velocity) Note(string line)
    {
        string[] words = line.Split(' ');
        return (long.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture),
            int.Parse(words[3], CultureInfo.InvariantCulture));
    }

    /// <summary>Whether two bars from one on sound as the notes of a file do.</summary>
    private static bool SameAsPlayed((long Pulse, int Note, int Velocity)[] notes, List<Message> hits, int first)
    {
        var played = hits.Where(hit => hit.Int(5) == first || hit.Int(5) == first + 1)
            .Select(hit => (Pulse: Math.Max(0, PulseOf(hit, first)), Note: Notes[hit.Int(0)], Velocity: hit.Int(2)))
            .OrderBy(note => note.Pulse).ThenBy(note => note.Note).ToArray();
        return played.Length == notes.Length
            && played.Zip(notes.OrderBy(note => note.Pulse).ThenBy(note => note.Note))
                .All(pair => Math.Abs(pair.First.Pulse - pair.Second.Pulse) <= 1
                    && pair.First.Note == pair.Second.Note && pair.First.Velocity == pair.Second.Velocity);
    }

    private static long PulseOf(Message hit, int first) =>
        ((((hit.Int(5) - first) * 96) + hit.Int(3)) * PulsesPerTick) + (long)Math.Round(hit.Float(4) * PulsesPerTick);
}
