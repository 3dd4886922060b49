using System.Globalization;

namespace RVae.Peers.Tests.Farm;

/// <summary>Trainings of a real farm: a nats-server, workers that are killed, and who ordered.</summary>
[Collection(Rooms.InRooms.Name)]
public sealed class TrainingOnTheFarm
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public void A_daemon_orders_a_training_hears_how_it_goes_and_plays_the_model()
    {
        using var farm = new FarmOfWorkers();
        farm.Add("strong");
        using RunningDaemon daemon = RunningDaemon.Start("--nats", farm.Address);
        using Client client = daemon.Connect();
        client.Hello("farm", "events", "training state", "lease", 600);
        client.Next(message => message.Address == "/rvae/farm" && message.Int(0) == 1 && message.Int(1) == 1, 60);
        client.Send("/rvae/train", "house", "mine", "epochs", 40, "seed", 7, "load", 1, "where", "farm");
        IReadOnlyList<Message> heard = client.ReadUntil(message => message.Address is "/rvae/train/finished" or "/rvae/train/failed", Patience, "its end");
        heard[^1].Address.ShouldBe("/rvae/train/finished", heard[^1].ToString());
        heard.ShouldContain(message => message.Address == "/rvae/train/progress");
        heard.ShouldContain(message => message.Address == "/rvae/train/note" && message.Text(1).Contains("strong", StringComparison.Ordinal));
        client.ReadUntilLearned("mine");
        FarmOfWorkers.ShouldBeEqual(Path.Combine(daemon.Data, "models", "mine.safetensors"), farm.TrainAlone("mine", 40, 7));

        // One that runs is told, too: one that lasts, since a short one may be over when the farm is looked at next.
        AwaitEmpty(client);
        client.Send("/rvae/train", "house", "long", "epochs", 100000, "where", "farm");
        int job = client.Next("/rvae/train/accepted").Int(0);
        client.Next(message => message.Address == "/rvae/farm" && message.Int(2) == 1, 60, "one that runs");
        client.Next(message => message.Address == "/rvae/train/progress" && message.Int(0) == job, 60, "its progress");

        // A cancelled one ends within a second of the worker, too.
        client.Send("/rvae/train/cancel", job);
        client.Next(message => message.Address == "/rvae/train/failed" && message.Int(0) == job, 30, "the word that it was cancelled");
        AwaitEmpty(client);
        Directory.GetFiles(Path.Combine(daemon.Data, "models")).Select(Path.GetFileName).ShouldBe(["mine.safetensors"]);
        Directory.GetFileSystemEntries(Path.Combine(daemon.Data, "training"), "*long*").ShouldBeEmpty();
    }

    [Fact]
    public void A_training_is_cancelled_although_the_server_stands_still_for_a_while()
    {
        using var farm = new FarmOfWorkers();
        farm.Add("strong");
        using RunningDaemon daemon = RunningDaemon.Start("--nats", farm.Address);
        using Client client = daemon.Connect();
        client.Hello("farm", "events", "training", "lease", 600);
        int job = OrderALongOne(client);
        farm.Server.StandStill();
        client.Send("/rvae/train/cancel", job);
        // Longer than a request waits for its answer.
        TestContext.Current.CancellationToken.WaitHandle.WaitOne(7_000);
        farm.Server.GoOn();
        AwaitEmpty(client);
    }

    [Fact]
    public void Two_workers_make_a_sweep_and_one_is_killed_again_and_again_and_each_model_is_that_of_a_single_machine()
    {
        const int Epochs = 400, Trainings = 5;
        using var farm = new FarmOfWorkers();
        Program[] workers = [farm.Add("w0"), farm.Add("w1")];
        string data = Directory.CreateTempSubdirectory("rvae-farm-orders-").FullName;
        using var order = TestedProgram.Start(
            [
                "train", "house", "--name", "mine", "--epochs", $"{Epochs}", "--farm", "--nats", farm.Address,
                "--sweep", $"seeds={Trainings}", "--keep", "all", "--data", data,
            ]);
        var random = new Random(1);
        for (int kills = 0; kills < 2; kills++)
        {
            int victim = random.Next(2);
            FarmOfWorkers.AwaitBegun(workers[victim]);
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(random.Next(500, 2000));
            FarmOfWorkers.Kill(workers[victim]);
            workers[victim] = farm.Add($"w{kills + 2}");
        }

        order.WaitForExit(Patience).ShouldBe(0, order.Output);
        order.Output.ShouldContain("goes on with it, try 2", Case.Sensitive, "a worker was killed in the middle of one");
        string models = Path.Combine(data, "models");
        string[] names = [.. Enumerable.Range(1, Trainings).Select(seed => $"mine-{seed}")];
        Directory.GetFiles(models).Select(Path.GetFileNameWithoutExtension).ShouldBe(["mine", .. names], ignoreOrder: true);
        for (int seed = 1; seed <= Trainings; seed++)
            FarmOfWorkers.ShouldBeEqual(Path.Combine(models, $"mine-{seed}.safetensors"), farm.TrainAlone($"mine-{seed}", Epochs, seed));
        names.ShouldContain(name => File.ReadAllBytes(Path.Combine(models, name + ".safetensors")).SequenceEqual(File.ReadAllBytes(Path.Combine(models, "mine.safetensors"))));
        (int code, string listed) = TestedProgram.Run("farm", "--nats", farm.Address);
        code.ShouldBe(0, listed);
        listed.ShouldContain("The queue is empty.");
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public void What_a_server_has_lost_is_ordered_again_and_the_same_worker_makes_it()
    {
        const int Epochs = 400;
        using var farm = new FarmOfWorkers();
        Program worker = farm.Add("strong");
        string data = Directory.CreateTempSubdirectory("rvae-farm-orders-").FullName;
        using var order = TestedProgram.Start(
            ["train", "house", "--name", "mine", "--epochs", $"{Epochs}", "--farm", "--nats", farm.Address, "--data", data]);
        FarmOfWorkers.AwaitBegun(worker);
        farm.Server.Kill();
        farm.Server.StartEmpty();
        order.WaitForExit(Patience).ShouldBe(0, order.Output);
        order.Output.ShouldContain("has lost the order, so the training is ordered again");
        FarmOfWorkers.ShouldBeEqual(Path.Combine(data, "models", "mine.safetensors"), farm.TrainAlone("mine", Epochs, 1));
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public void A_training_that_kills_each_worker_is_given_up_after_five_tries_with_its_reason()
    {
        using var farm = new FarmOfWorkers();
        // Nobody learns in 20 MB: the process dies each time.
        farm.Add("weak", "--memory", "20");
        string data = Directory.CreateTempSubdirectory("rvae-farm-orders-").FullName;
        (int code, string output) = TestedProgram.Run(
            "train", "house", "--name", "mine", "--epochs", "40", "--farm", "--nats", farm.Address, "--data", data);
        code.ShouldBe(1, output);
        output.ShouldContain("given up after 5 tries that got no further; the last: worker 'weak':");
        output.ShouldContain("memory");
        Directory.GetFiles(data, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public void A_farm_that_is_not_reached_is_one_sentence_and_the_groove_goes_on()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--nats", string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{Machine.FreePort()}"));
        using Client client = daemon.Connect();
        client.Hello("farm", "events", "training", "lease", 600);
        int bar = client.Ask("/rvae/position").Int(0);
        client.Send("/rvae/train", "house", "mine", "where", "farm");
        Message failed = client.Next("/rvae/train/failed", seconds: 60);
        failed.Text(2).ShouldStartWith("the farm at 127.0.0.1 is not reached");
        while (client.Ask("/rvae/position").Int(0) < bar + 2)
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(50);
    }

    // Far longer than a test: it is under way when this comes back.
    private static int OrderALongOne(Client client)
    {
        client.Send("/rvae/train", "house", "long", "epochs", 100000, "where", "farm");
        int job = client.Next("/rvae/train/accepted").Int(0);
        client.Next(message => message.Address == "/rvae/train/progress" && message.Int(0) == job, 60, "its progress");
        return job;
    }

    private static void AwaitEmpty(Client client)
    {
        for (int tries = 0; client.Ask("/rvae/farm") is var farmed && (farmed.Int(2) != 0 || farmed.Int(3) != 0); tries++)
        {
            tries.ShouldBeLessThan(600, "the farm is not empty");
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(50);
        }
    }
}
