using System.Diagnostics;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Daemon.Tests.Hosting;

/// <summary>The real program from end to end: over UDP, with real workers.</summary>
public sealed class RunningDaemonTests : IDisposable
{
    private readonly RunningDaemon _daemon = new(("WATCHDOG_USEC", "900000"));

    public void Dispose() => _daemon.Dispose();

    [Fact]
    public async Task It_is_ready_when_it_plays_shows_life_and_ends_on_SIGTERM_within_two_seconds()
    {
        (await _daemon.NotifiedAsync()).ShouldMatch("^READY=1\nSTATUS=(playing|resting on) tiny at 120 bpm\n$");
        (await _daemon.NotifiedAsync()).ShouldBe("WATCHDOG=1\n");
        _daemon.Peer.Send("/rvae/hello", "test");
        (await _daemon.Peer.AwaitAsync("/rvae/welcome")).ShouldBe("/rvae/welcome 1 1 '0.2.0' 15");
        await _daemon.Peer.AwaitAsync("/rvae/beat");
        DateTime asked = TimeProvider.System.GetLocalNow().DateTime;
        await _daemon.Program.TerminateAsync();
        (int code, string output, string error) = await _daemon.Program.EndAsync();
        (_daemon.Program.Ended - asked).ShouldBeLessThan(TimeSpan.FromSeconds(2));
        code.ShouldBe(ExitCode.Success, error);
        output.ShouldBeEmpty();
        error.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task A_training_over_the_wire_tells_its_progress_and_its_model_is_swapped_in()
    {
        await _daemon.JoinAsync();
        _daemon.Peer.Send("/rvae/train", "house", "mine", "epochs", 3, "load", 1);
        (await _daemon.Peer.AwaitAsync("/rvae/train/accepted")).ShouldBe("/rvae/train/accepted 1 'mine'");
        await _daemon.Peer.AwaitAsync("/rvae/train/progress 1");
        (await _daemon.Peer.AwaitAsync("/rvae/train/finished", seconds: 400)).ShouldStartWith("/rvae/train/finished 1 'mine'");
        // The swap begins before that is told, and may be over by then: it is asked for.
        for (int tries = 0; !await HasLearnedAsync("mine"); tries++)
            tries.ShouldBeLessThan(3000, "it is not swapped in");
        string bar = (await _daemon.Peer.AwaitAsync("/rvae/beat")).Split(' ')[2];
        while ((await _daemon.Peer.AwaitAsync("/rvae/beat")).Split(' ')[2] == bar)
        {
            // It plays from the next bar on.
        }

        _daemon.Peer.Send("/rvae/model/card");
        _daemon.Peer.Send("/rvae/model", "tiny");
        (await _daemon.Peer.AwaitAsync("/rvae/done '/rvae/model'")).ShouldBe("/rvae/done '/rvae/model' 'tiny'");
        _daemon.Peer.Send("/rvae/model", "nobody");
        (await _daemon.Peer.AwaitAsync("/rvae/fail")).ShouldStartWith("/rvae/fail '/rvae/model' 'not-found'");
        _daemon.Peer.Send("/rvae/model");
        (await _daemon.Peer.AwaitAsync("/rvae/model")).ShouldBe("/rvae/model 'tiny'");
        await _daemon.Peer.AwaitAsync("/rvae/hit");
    }

    // The map of the clips that may have stood in for it has the same name.
    private async Task<bool> HasLearnedAsync(string model)
    {
        _daemon.Peer.Send("/rvae/model");
        bool isThere = await _daemon.Peer.AwaitAsync("/rvae/model ") == $"/rvae/model '{model}'";
        _daemon.Peer.Send("/rvae/model/card");
        string line;
        do
        {
            line = await _daemon.Peer.AwaitAsync("/rvae/model/");
            isThere &= line != "/rvae/model/card 'instant' 'yes'";
        }
        while (!line.StartsWith("/rvae/model/card/end", StringComparison.Ordinal));
        return isThere;
    }

    [Fact]
    public async Task Percussion_plays_the_notes_of_its_kit_and_is_kept_with_them()
    {
        await _daemon.JoinAsync();
        _daemon.Peer.Send("/rvae/model", "percussion");
        (await _daemon.Peer.AwaitAsync("/rvae/kit")).ShouldStartWith("/rvae/kit 'percussion' 'low-conga open-conga mute-conga");
        (await _daemon.Peer.AwaitAsync("/rvae/hit 0 64")).ShouldStartWith("/rvae/hit 0 64 ");
        _daemon.Peer.Send("/rvae/dataset/keep", "congas");
        await _daemon.Peer.AwaitAsync("/rvae/done '/rvae/dataset/keep'");
        ClipReading kept = _daemon.Folder.Folders.OpenDatasets().Load("congas", new ClipOptions { Kit = Kit.Percussion }).Value;
        kept.LeftOut.ShouldBeEmpty();
        kept.Clips.Single().Hits.ShouldContain(hit => Kit.Percussion[hit.Instrument].Name == "low-conga");
    }

    [Fact]
    public async Task A_worker_that_is_killed_costs_its_job_and_nothing_else()
    {
        await _daemon.JoinAsync();
        _daemon.Peer.Send("/rvae/train", "house", "mine", "epochs", 100_000);
        await _daemon.Peer.AwaitAsync("/rvae/train/progress 1");
        Process.GetProcessById(_daemon.WorkerId()).Kill();
        (await _daemon.Peer.AwaitAsync("/rvae/train/failed")).ShouldContain("killed (signal 9)");
        Directory.GetFiles(_daemon.Folder.Folders.Models, ".mine*").ShouldBeEmpty();
        await _daemon.Peer.AwaitAsync("/rvae/hit");

        _daemon.Peer.Send("/rvae/train", "house", "mine", "epochs", 100_000);
        await _daemon.Peer.AwaitAsync("/rvae/train/progress 2");
        long start = Stopwatch.GetTimestamp();
        _daemon.Peer.Send("/rvae/train/cancel", 2);
        (await _daemon.Peer.AwaitAsync("/rvae/train/failed")).ShouldContain("cancelled");
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(10), "of the minutes that it would take");
        Directory.GetFiles(_daemon.Folder.Folders.Models, ".mine*").ShouldBeEmpty();
        await _daemon.Peer.AwaitAsync("/rvae/hit");
    }

    [Fact]
    public async Task A_dataset_that_cannot_be_learned_is_refused_with_a_reason_that_names_it()
    {
        _daemon.Folder.AddDataset("texts", "notes.txt", "hello");
        _daemon.Folder.AddDataset("corrupt", "bad.mid", [.. "MThd\0\0\0\x06\0\0\0\x01\0\x60MTrk\0\x0F\xFF\xFF"u8]);
        Directory.CreateDirectory(Path.Combine(_daemon.Folder.Folders.Datasets, "nothing"));
        await _daemon.JoinAsync();
        foreach ((string dataset, string named) in new[] { ("nothing", "nothing"), ("texts", "texts"), ("corrupt", "bad.mid") })
        {
            _daemon.Peer.Send("/rvae/train", dataset, "mine", "epochs", 3);
            (await _daemon.Peer.AwaitAsync("/rvae/train/failed")).ShouldContain(named);
            await _daemon.Peer.AwaitAsync("/rvae/hit");
        }

        Directory.GetFiles(_daemon.Folder.Folders.Models, "*mine*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Malformed_packets_are_answered_and_the_groove_goes_on()
    {
        await _daemon.JoinAsync();
        _daemon.Peer.Send("/rvae/nowhere");
        (await _daemon.Peer.AwaitAsync("/rvae/fail")).ShouldStartWith("/rvae/fail '/rvae/nowhere' 'unknown-address'");
        for (int i = 0; i < 200; i++)
            _daemon.Peer.SendRaw([.. Enumerable.Range(0, i % 60).Select(n => (byte)((n * 31) + (i * 17)))]);
        await _daemon.Peer.AwaitAsync("/rvae/hit");
        _daemon.Peer.Send("/rvae/sync", 7);
        await _daemon.Peer.AwaitAsync("/rvae/synced 7");
    }
}

/// <summary>What the environment says.</summary>
public sealed class EnvironmentTests : IDisposable
{
    // systemd gives JOURNAL_STREAM to a desktop's terminals, too: this is no stream of ours.
    private readonly RunningDaemon _daemon = new(("RVAE_SECRET", "tin drums at dawn"), ("JOURNAL_STREAM", "8:1"));

    public void Dispose() => _daemon.Dispose();

    [Fact]
    public async Task With_a_secret_it_starts_lets_this_machine_in_and_writes_for_people_where_no_journal_reads()
    {
        await _daemon.JoinAsync();
        await _daemon.Program.TerminateAsync();
        (int code, _, string error) = await _daemon.Program.EndAsync();
        code.ShouldBe(ExitCode.Success, error);
        error.Trim().Split('\n').ShouldAllBe(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^\d\d:\d\d:\d\d\."));
    }
}

/// <summary>A training that needs more memory than it may have.</summary>
public sealed class TrainingMemoryTests : IDisposable
{
    private readonly RunningDaemon _daemon = new(("RVAE_TRAININGMEMORY", "160"));

    public void Dispose() => _daemon.Dispose();

    [Fact]
    public async Task A_worker_without_memory_costs_its_job_and_says_so()
    {
        await _daemon.JoinAsync();
        _daemon.Peer.Send("/rvae/train", "house", "mine", "epochs", 3);
        (await _daemon.Peer.AwaitAsync("/rvae/train/failed")).ShouldContain("memory");
        Directory.GetFiles(_daemon.Folder.Folders.Models, ".mine*").ShouldBeEmpty();
        await _daemon.Peer.AwaitAsync("/rvae/hit");
    }
}
