using System.Globalization;
using RVae.Daemon.Jobs;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Hosting;

/// <summary>A daemon that is killed in the middle of a training, and the next one on the same data.</summary>
public sealed class ResumedTrainingTests : IDisposable
{
    // The whole would last for minutes: the first step of one that begins anew stays far below this.
    private const float FarFromBegun = 0.005f;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_training_goes_on_where_it_was_when_the_daemon_was_killed()
    {
        using (RunningDaemon first = RunningDaemon.On(_folder))
        {
            await first.JoinAsync();
            first.Peer.Send("/rvae/train", "house", "mine", "epochs", 100_000);
            string checkpoint = TrainingOrder.CheckpointFile(_folder.Folders.Training, "mine");
            while (!File.Exists(checkpoint))
                await first.Peer.AwaitAsync("/rvae/train/progress 1");
            // Some way further than the first steps, and written again.
            DateTime written = File.GetLastWriteTimeUtc(checkpoint);
            while (File.GetLastWriteTimeUtc(checkpoint) == written || Fraction(await first.Peer.AwaitAsync("/rvae/train/progress 1")) < 2 * FarFromBegun)
                await first.Peer.AwaitAsync("/rvae/train/progress 1");
        }

        using RunningDaemon second = RunningDaemon.On(_folder);
        await second.JoinAsync();
        Fraction(await second.Peer.AwaitAsync("/rvae/train/progress 1")).ShouldBeGreaterThan(FarFromBegun);
        Directory.GetFiles(_folder.Folders.Models, "mine*").Select(Path.GetFileName).ShouldBe(["mine.safetensors"]);

        second.Peer.Send("/rvae/train/cancel", 1);
        (await second.Peer.AwaitAsync("/rvae/train/failed")).ShouldContain("cancelled");
        Directory.GetFiles(_folder.Folders.Models, "*mine*").ShouldBeEmpty();
        Directory.GetFiles(_folder.Folders.Training, "*mine*").ShouldBeEmpty();
    }

    // /rvae/train/progress 1 0.25f 3 12 …
    private static float Fraction(string progress) =>
        float.Parse(progress.Split(' ')[2].TrimEnd('f'), CultureInfo.InvariantCulture);
}
