namespace RVae.Peers.Tests.Watching;

public sealed class WatchedByPrometheus
{
    [Fact]
    public void The_rules_and_the_example_of_a_scrape_are_what_promtool_takes()
    {
        string promtool = Machine.Need("promtool", "prometheus");
        Program.Run(promtool, "check", "rules", Prometheus.Shipped("rvae.rules.yml")).ShouldSatisfyAllConditions(ran => ran.Code.ShouldBe(0, ran.Output));
        Program.Run(promtool, "check", "config", Prometheus.Shipped("prometheus.yml")).ShouldSatisfyAllConditions(ran => ran.Code.ShouldBe(0, ran.Output));
    }

    [Fact]
    public async Task It_reads_a_daemon_that_plays_its_rules_load_and_its_figures_are_those_of_OSC()
    {
        Machine.Need("prometheus", "prometheus");
        using RunningDaemon daemon = RunningDaemon.Start();
        using Client client = daemon.Connect();
        client.Hello("watched", "lease", 300, "events", "state");
        using var prometheus = new Prometheus($"127.0.0.1:{daemon.HttpPort}");
        await prometheus.AwaitAsync("increase(rvae_ticks_total[10s])", found => found is [{ Value: > 0 }]);
        await prometheus.AwaitAsync("histogram_quantile(0.99, rate(rvae_event_lateness_seconds_bucket[10s]))", found => found is [{ Value: > 0 }]);

        // At rest nothing of this moves any more.
        client.Send("/rvae/stop");
        Dictionary<string, long> figures = await RestingAsync(client);
        await ShouldBeAsync(prometheus, "rvae_ticks_total", figures["ticks"]);
        await ShouldBeAsync(prometheus, "rvae_ticks_missed_total", figures["missed"]);
        await ShouldBeAsync(prometheus, "rvae_events_dropped_total", figures["events"]);
        await ShouldBeAsync(prometheus, "rvae_stage_gc_collections_total", figures["collections"]);
        await ShouldBeAsync(prometheus, "rvae_stage_gc_pause_time_seconds_total * 1000", figures["paused"]);
        await ShouldBeAsync(prometheus, "rvae_allocated_bytes_total{rvae_thread=\"ticks\"}", figures["allocated-ticks"]);
        await ShouldBeAsync(prometheus, "rvae_clients{rvae_transport=\"udp\"}", 1);
        await ShouldBeAsync(prometheus, "rvae_playing", 0);

        IReadOnlyDictionary<string, string> rules = await prometheus.AwaitRulesAsync();
        rules.Keys.ShouldContain("RvaeSilent");
        rules.Values.ShouldAllBe(health => health == "ok");
    }

    [Fact]
    public async Task Every_figure_that_the_dashboard_and_the_alerts_name_is_there()
    {
        using RunningDaemon daemon = RunningDaemon.Start();
        using Client client = daemon.Connect();
        client.Hello("watched", "events", "state beats");
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{daemon.HttpPort}") };
        string told = await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        for (int tries = 0; tries < 200 && !told.Contains("rvae_decode_duration_seconds_bucket", StringComparison.Ordinal); tries++)
        {
            client.Send("/rvae/latent", tries / 200f, 0.5f);
            client.Next("/rvae/beat", seconds: 30);
            told = await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        }

        string named = await File.ReadAllTextAsync(Path.Combine(Machine.Root, "deploy", "grafana", "rvae.json"), TestContext.Current.CancellationToken)
            + await File.ReadAllTextAsync(Prometheus.Shipped("rvae.rules.yml"), TestContext.Current.CancellationToken);
        string[] figures = [.. System.Text.RegularExpressions.Regex.Matches(named, @"\b(rvae|process|dotnet)_[a-z0-9_]+(?=[{\[ ])").Select(match => match.Value).Distinct()
            .Where(name => name is not ("rvae_transport" or "rvae_packet_kind" or "rvae_cause" or "rvae_events" or "rvae_process"))];
        figures.Length.ShouldBeGreaterThan(20);
        foreach (string figure in figures)
            told.ShouldContain($"\n{figure}{{", customMessage: figure);
    }

    [Fact]
    public void Of_a_daemon_with_a_secret_another_machine_reads_figures_with_the_token_and_nothing_else()
    {
        string curl = Machine.Need("curl", "curl");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-secret-");
        string file = Path.Combine(folder.FullName, "rvae.json");
        File.WriteAllText(file, """{ "Secret": "tin drums at dawn", "Bind": "0.0.0.0", "Port": 9600, "HttpPort": 9680, "Announce": false }""");
        (int code, string token) = TestedProgram.Run("config", "token", "--config", file);
        code.ShouldBe(0, token);
        using OwnNetwork network = OwnNetwork.Make();
        // A program that asks from an address that is not loopback is another machine, for all that the daemon can see.
        network.Run("ip", "address", "add", "10.77.0.1/24", "dev", "lo").Code.ShouldBe(0);
        using (Program daemon = network.Start(TestedProgram.Command[0], [.. TestedProgram.Command[1..], "serve", "--config", file, "--data", Path.Combine(folder.FullName, "data")]))
        {
            daemon.WaitForLine(line => line.Contains("OSCQuery, at", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
            ShouldShowFiguresToTheTokenAlone(network, curl, token.Trim());
        }

        folder.Delete(recursive: true);
    }

    private static void ShouldShowFiguresToTheTokenAlone(OwnNetwork network, string curl, string token)
    {
        Status(network, curl, "http://127.0.0.1:9680/metrics", "none").ShouldBe("200", "this machine proves nothing");
        Status(network, curl, "http://10.77.0.1:9680/metrics", "none").ShouldBe("401");
        Status(network, curl, "http://10.77.0.1:9680/metrics", token).ShouldBe("200");
        Status(network, curl, "http://10.77.0.1:9680/health/live", token).ShouldBe("200");
        Status(network, curl, "http://10.77.0.1:9680/rvae/tempo?VALUE", token).ShouldBe("401");
    }

    private static string Status(OwnNetwork network, string curl, string address, string token) =>
        network.Run(curl, "-s", "-o", "/dev/null", "-w", "%{http_code}", "-H", $"Authorization: Bearer {token}", address).Output.Trim();

    // Twice the same: what was under way has come to rest.
    private static async Task<Dictionary<string, long>> RestingAsync(Client client)
    {
        Dictionary<string, long> before = [];
        for (int tries = 0; tries < 200; tries++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            Dictionary<string, long> now = Figures(client);
            if (before.Count > 0 && now["ticks"] == before["ticks"] && now["allocated-ticks"] == before["allocated-ticks"])
                return now;
            before = now;
        }

        throw new TimeoutException("the figures never came to rest");
    }

    private static Dictionary<string, long> Figures(Client client)
    {
        client.Send("/rvae/figures");
        return client.ReadUntil(message => message.Address == "/rvae/figures/end", TimeSpan.FromSeconds(30))
            .Where(message => message.Address == "/rvae/figures/item")
            .ToDictionary(message => (string)message.Arguments[0], message => (long)(int)message.Arguments[1]);
    }

    private static async Task ShouldBeAsync(Prometheus prometheus, string expression, double figure) =>
        (await prometheus.AwaitAsync(expression, found => found is [var only] && Math.Abs(only.Value - figure) < 0.5)).ShouldHaveSingleItem();
}
