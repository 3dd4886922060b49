using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.CommandLine;
using RVae.Daemon.Recording;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Stage.Recording;

namespace RVae.Daemon.Tests.Recording;

/// <summary>What is recorded is replayed, as far as the record is whole.</summary>
public sealed class RecordsAndReplays : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_session_replays_to_the_same_hits()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 16);
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault.ShouldBeNull();
        session.Hits.Count.ShouldBeGreaterThan(100);
        hits.ShouldBe(session.Hits);
    }

    [Fact]
    public void A_model_whose_file_has_gone_costs_the_record_that_model_and_nothing_else()
    {
        TinyModel.Save("tiny", _folder.Folders.Models);
        RhythmModel model = _folder.Folders.OpenModels().Load("tiny").Value;
        string path = Path.Combine(_folder.Folders.Root, "session.rvae"), gone = Path.Combine(_folder.Folders.Root, "gone.safetensors");
        var header = new RecordHeader("0.1.0", DateTimeOffset.UnixEpoch, 0, "tiny", 120, "internal");
        using (var recorder = new SessionRecorder(RecordFile.Create(path), header, new Conductor(new PerformanceState()), _ => gone, NullLogger.Instance))
            recorder.Performance.Swapping(0, model, atBarLine: false);

        using RecordedSession session = RecordedSession.Open(path).Value;
        session.Model(1).Fault.ShouldNotBeNull().Message.ShouldContain("its file could not be read when it was recorded");
    }

    [Fact]
    public void Recalled_scenes_replay_to_the_same_hits()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 2);
        session.Recall(CueLine.Bar, bars: 2, bpm: 180, swapped: 1);
        session.Say("/rvae/threshold/kick", 0.2f);
        session.Ticks(150);
        session.Recall(CueLine.Beat, bars: 1, bpm: 90);
        session.Ticks(40);
        session.Recall(CueLine.Now, bars: 0, bpm: 140, swapped: 2);
        session.Say("/rvae/latent", 1f, 1f);
        session.Ticks(200);
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault.ShouldBeNull();
        session.Hits.Count.ShouldBeGreaterThan(30);
        hits.ShouldBe(session.Hits);
    }

    [Fact]
    public void Pins_and_the_time_of_each_drum_replay_to_the_same_hits()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 1);
        session.Say("/rvae/deck/2/pin", "snare", 7, 100, -1.5f);
        session.Say("/rvae/pin", 0, 30, 0);
        session.Say("/rvae/pins/rim", "0=90 12=40 25=77@2");
        session.Say("/rvae/length/hat", 72);
        session.Say("/rvae/deck/*/rotate/kick", 6);
        session.Say("/rvae/probability/hat", 0.5f);
        session.Ticks(150);
        session.Say("/rvae/freeze/snare", 1);
        session.Say("/rvae/latent", 1f, -1f);
        session.Say("/rvae/shift/snare", -35f);
        session.Say("/rvae/deck/2/rate", 2f);
        session.Ticks(150);
        session.Recall(CueLine.Bar, bars: 1, bpm: 100);
        session.Say("/rvae/pins/clear");
        session.Ticks(200);
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault.ShouldBeNull();
        session.Hits.Count.ShouldBeGreaterThan(60);
        hits.ShouldBe(session.Hits);
    }

    [Fact]
    public void Crossfades_and_answers_replay_to_the_same_hits()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 1);
        session.Say("/rvae/deck/2/fade/with", 1);
        session.Say("/rvae/deck/2/fade/by", "hits");
        session.Say("/rvae/deck/2/fade", 0.4f);
        session.Ticks(150);
        session.Say("/rvae/deck/2/fade/by", "level");
        session.Say("/rvae/deck/2/fade", 0.7f);
        session.Ticks(100);
        session.Say("/rvae/deck/2/fade/with", 0);
        session.Say("/rvae/deck/2/answer", 1);
        session.Ticks(150);
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault.ShouldBeNull();
        session.Hits.Count.ShouldBeGreaterThan(20);
        hits.ShouldBe(session.Hits);
    }

    [Fact]
    public void Dimensions_and_planes_replay_to_the_same_hits()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 1);
        session.Swap(1, "wide");
        session.Ticks(4);
        session.Say("/rvae/deck/2/latent/all", 1f, 2f, -1f, 0.5f);
        session.Say("/rvae/deck/2/latent/store", "a");
        session.Say("/rvae/deck/2/latent/4", -2f);
        session.Ticks(100);
        session.Say("/rvae/deck/2/latent/store", "b");
        session.Say("/rvae/deck/2/pad/axes", 3, 1);
        session.Say("/rvae/deck/2/latent", 2f, -2f);
        session.Say("/rvae/deck/2/latent/store", "c");
        session.Ticks(100);
        session.Say("/rvae/deck/2/pad/plane", "a", "b", "c");
        session.Say("/rvae/deck/2/pad/plane", "a", "b", "gone");
        session.Say("/rvae/deck/2/latent/glide", 400f);
        session.Say("/rvae/deck/2/walk", "path", 1f);
        session.Ticks(100);
        session.Recall(CueLine.Bar, bars: 1, bpm: 130);
        session.Say("/rvae/deck/2/latent/recall", "b");
        session.Ticks(150);
        session.Say("/rvae/deck/2/latent/3", 1f);
        session.Ticks(100);
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault.ShouldBeNull();
        session.Hits.Count(hit => hit.Deck == 2).ShouldBeGreaterThan(20);
        hits.ShouldBe(session.Hits);
    }

    [Fact]
    public void Morphs_replay_to_the_same_hits()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 1);
        session.Swap(0, "wide", bars: 2);
        session.Ticks(110);
        session.Say("/rvae/latent", 1f, -1f);
        session.Say("/rvae/position", 7, 1f);
        session.Swap(1, "wide", bars: 1);
        session.Ticks(60);
        session.Swap(0, "tiny", bars: 3);
        session.Say("/rvae/noise", 0.5f);
        session.Ticks(200);
        session.Swap(0, "wide");
        session.Ticks(200);
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault.ShouldBeNull();
        session.Hits.Count.ShouldBeGreaterThan(30);
        hits.ShouldBe(session.Hits);
    }

    [Fact]
    public void Moves_between_two_ticks_and_what_was_refused_replay_as_they_were()
    {
        using SimulatedSession session = Session();
        session.Swap(0);
        session.Say("/rvae/threshold", 0f);
        session.Say("/rvae/play");
        session.Say("/rvae/latent", 1f, 1f);
        session.Say("/rvae/latent", -1f, 1f);
        session.Say("/rvae/latent", 1f, 1f);
        session.Say("/rvae/tempo", "fast");
        session.Say("/rvae/*/tempo", 90f);
        session.Say("/rvae/latent/recall", "nowhere");
        session.Ticks(200);
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault.ShouldBeNull();
        hits.ShouldBe(session.Hits);
    }

    [Fact]
    public void A_pattern_that_matched_too_much_at_once_is_refused_again()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 1);
        for (int i = 0; i < 200; i++)
            session.Say("/rvae/deck/*/mute/*", 0);
        int before = session.Hits.Count;
        session.Say("/rvae/deck/*/mute/*", 1);
        session.Ticks(200);
        session.Hits.Count.ShouldBeGreaterThan(before, "time stands still, and what one may match was used up");
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault.ShouldBeNull();
        hits.ShouldBe(session.Hits);
    }

    [Fact]
    public void A_bundle_whose_first_part_was_refused_is_read_with_the_rest_of_it()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 1);
        session.SayBehindOneTooFarAhead("/rvae/tempo", 200f);
        session.Ticks(200);
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault.ShouldBeNull();
        hits.ShouldBe(session.Hits);
    }

    [Fact]
    public void A_record_that_was_cut_off_anywhere_replays_so_far_and_says_so()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 2);
        byte[] whole = File.ReadAllBytes(session.End());
        Gen.Int[0, whole.Length - 1].Sample(
            length =>
            {
                string path = Write(whole[..length]);
                if (!RecordedSession.Open(path).TryGet(out RecordedSession? cut, out _))
                    return length < 1000;
                cut.Dispose();
                (List<ReplayedHit> hits, Fault? fault) = Play(path);
                return fault is not null && hits.SequenceEqual(session.Hits.Take(hits.Count));
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public void A_record_that_is_damaged_anywhere_replays_so_far_and_says_where()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 2);
        byte[] whole = File.ReadAllBytes(session.End());
        Gen.Int[RecordFile.Marker.Length, whole.Length - 1].Sample(
            at =>
            {
                byte[] damaged = [.. whole];
                damaged[at] ^= 0x40;
                string path = Write(damaged);
                if (!RecordedSession.Open(path).TryGet(out RecordedSession? session2, out Fault refused))
                    return refused.Message.Contains("byte", StringComparison.Ordinal);
                session2.Dispose();
                (List<ReplayedHit> hits, Fault? fault) = Play(path);
                return fault is { } told && told.Message.Contains("byte", StringComparison.Ordinal) && hits.SequenceEqual(session.Hits.Take(hits.Count));
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public void Where_the_disk_was_too_slow_the_replay_ends_and_says_so()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 2);
        // A thousand turns that no frame can hold: the ring has no room for any, and the next one tells.
        byte[] large = new byte[1 << 18];
        for (int i = 0; i < 1000; i++)
        {
            session.Transactions.Begin(1, "udp 127.0.0.1:9000", 0);
            session.Transactions.Message(large);
            session.Transactions.End();
        }

        int before = session.Hits.Count;
        session.Say("/rvae/tempo", 200f);
        session.Ticks(96);
        (List<ReplayedHit> hits, Fault? fault) = Play(session.End());
        fault!.Value.Message.ShouldContain("lacks 1000 entries");
        hits.ShouldBe(session.Hits.Take(hits.Count));
        hits.Count.ShouldBeGreaterThan(before / 2);
        hits.Count.ShouldBeLessThan(session.Hits.Count);
    }

    [Fact]
    public void A_record_is_never_written_over()
    {
        string path = Path.Combine(_folder.Folders.Root, "a", "concert.rvae");
        using (RecordFile first = RecordFile.Create(path))
        using (RecordFile second = RecordFile.Create(path))
        using (RecordFile third = RecordFile.Create(path))
        {
            first.Path.ShouldBe(path);
            second.Path.ShouldEndWith("concert-2.rvae");
            third.Path.ShouldEndWith("concert-3.rvae");
        }
    }

    [Fact]
    public async Task What_is_no_record_is_refused_in_words()
    {
        string text = Write("once upon a time"u8.ToArray());
        (int code, string error) = await RunAsync("replay", text);
        code.ShouldBe(ExitCode.BadData);
        error.ShouldContain("no record of a session");
        (code, error) = await RunAsync("replay", text + ".not");
        code.ShouldBe(ExitCode.BadData);
        error.ShouldContain("there is no file");
    }

    [Fact]
    public void Recording_allocates_nothing_on_the_threads_that_play()
    {
        using SimulatedSession session = Session().PlayThrough(bars: 1);
        byte[] message = Clients.TestOsc.Message("/rvae/latent", 1f, 2f);
        var engine = new RVae.Engine.Playing.TickEngine();
        var state = new RVae.Engine.Playing.PerformanceState();
        long generation = 0;
        Allocations.InSteadyState(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                session.Transactions.Begin(1, "udp 127.0.0.1:9000", i);
                session.Transactions.Message(message);
                session.Transactions.Refused("/rvae/latent"u8);
                session.Transactions.End();
                session.Performance.Inferred(0, state.Version, state.Decks[0].Played, default, ++generation);
                session.Performance.Ticked(engine, new TickInputs(i, i, 0, generation, Resumed: false, LeftOut: false));
            }
        }).ShouldBe(0);
    }

    private SimulatedSession Session() => new(_folder.Folders.Models);

    private string Write(byte[] bytes)
    {
        string path = Path.Combine(_folder.Folders.Root, "written.rvae");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static (List<ReplayedHit> Hits, Fault? Fault) Play(string path)
    {
        var hits = new List<ReplayedHit>();
        using RecordedSession session = RecordedSession.Open(path).Value;
        return (hits, new Replay(session, hits.Add).Run());
    }

    private static async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await ProgramCommand.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }
}
