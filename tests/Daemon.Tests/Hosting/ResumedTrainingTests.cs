using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Hosting;

/// <summary>A daemon that is killed in the middle of a training, and the next one on the same data.</summary>
public sealed class ResumedTrainingTests : IDisposable
{
    // The whole would last for minutes.
    private const int Epochs = 100_000;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_training_goes_on_where_it_was_when_the_daemon_was_killed()
    {
        using (RunningDaemon first = RunningDaemon.On(_folder))
        {
            await first.JoinAsync();
            first.Peer.Send("/rvae/train", "house", "mine", "epochs", Epochs);
            string checkpoint = TrainingOrder.CheckpointFile(_folder.Folders.Training, "mine");
            while (!File.Exists(checkpoint))
                await first.Peer.AwaitAsync("/rvae/train/progress 1");
            while (StepOf(checkpoint) < 300)
                await first.Peer.AwaitAsync("/rvae/train/progress 1");
        }

        int left = StepOf(TrainingOrder.CheckpointFile(_folder.Folders.Training, "mine"));
        using RunningDaemon second = RunningDaemon.On(_folder);
        await second.JoinAsync();
        // 28 clips are one step in an epoch; a worker tells four digits.
        Fraction(await second.Peer.AwaitAsync("/rvae/train/progress 1")).ShouldBeGreaterThanOrEqualTo(((float)left / Epochs) - 1e-4f);
        Directory.GetFiles(_folder.Folders.Models, "mine*").Select(Path.GetFileName).ShouldBe(["mine.safetensors"]);

        second.Peer.Send("/rvae/train/cancel", 1);
        (await second.Peer.AwaitAsync("/rvae/train/failed")).ShouldContain("cancelled");
        Directory.GetFiles(_folder.Folders.Models, "*mine*").ShouldBeEmpty();
        Directory.GetFiles(_folder.Folders.Training, "*mine*").ShouldBeEmpty();
    }

    // The head of the file is text.
    private static int StepOf(string checkpoint)
    {
        string head = Encoding.Latin1.GetString(File.ReadAllBytes(checkpoint).AsSpan(0, 512));
        return int.Parse(Regex.Match(head, "\"step\":\"([0-9]+)\"").Groups[1].Value, CultureInfo.InvariantCulture);
    }

    // /rvae/train/progress 1 0.25f 3 12 …
    private static float Fraction(string progress) =>
        float.Parse(progress.Split(' ')[2].TrimEnd('f'), CultureInfo.InvariantCulture);
}
