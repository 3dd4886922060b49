using System.Globalization;
using System.Text.Json;

namespace RVae.Peers.Tests.Watching;

/// <summary>One of the values of an expression.</summary>
internal readonly record struct Sample(double Value);

/// <summary>A real Prometheus with its data in a folder of its own, which reads one daemon by the files that come with it.</summary>
internal sealed class Prometheus : IDisposable
{
    private const int Tries = 1200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rvae-prometheus-");
    private readonly HttpClient _http;
    private readonly Program _program;

    /// <summary>Starts it; ends the test as skipped where it is not installed.</summary>
    /// <param name="target">Host and port of the daemon's HTTP.</param>
    public Prometheus(string target)
    {
        string program = Machine.Need("prometheus", "prometheus");
        File.Copy(Shipped("rvae.rules.yml"), Path.Combine(_folder.FullName, "rvae.rules.yml"));
        string config = Path.Combine(_folder.FullName, "prometheus.yml");
        File.WriteAllText(config, File.ReadAllText(Shipped("prometheus.yml"))
            .Replace("127.0.0.1:9680", target, StringComparison.Ordinal)
            .Replace("15s", "1s", StringComparison.Ordinal));
        int port = Machine.FreePort();
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        _program = Program.Start(program,
        [
            $"--config.file={config}", $"--storage.tsdb.path={_folder.FullName}/data", $"--web.listen-address=127.0.0.1:{port}",
            "--log.level=warn",
        ]);
    }

    /// <summary>A file for Prometheus that comes with the daemon.</summary>
    public static string Shipped(string name) => Path.Combine(Machine.Root, "deploy", "prometheus", name);

    /// <summary>What an expression is now; waits until it is something that the choice accepts.</summary>
    public async Task<IReadOnlyList<Sample>> AwaitAsync(string expression, Func<IReadOnlyList<Sample>, bool> choice)
    {
        string last = "nothing";
        for (int tries = 0; tries < Tries; tries++)
        {
            try
            {
                last = await _http.GetStringAsync($"/api/v1/query?query={Uri.EscapeDataString(expression)}", TestContext.Current.CancellationToken);
                IReadOnlyList<Sample> found = Read(last);
                if (choice(found))
                    return found;
            }
            catch (HttpRequestException) when (!_program.HasEnded)
            {
                // It is starting.
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{expression} was never what was waited for, at last {last}; Prometheus wrote:\n{_program.Output}");
    }

    /// <summary>How each rule does, by its name, once all have been worked out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AwaitRulesAsync()
    {
        for (int tries = 0; ; tries++)
        {
            string answer = await _http.GetStringAsync("/api/v1/rules", TestContext.Current.CancellationToken);
            Dictionary<string, string> rules = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("groups")[0].GetProperty("rules")
                .EnumerateArray().ToDictionary(rule => rule.GetProperty("name").GetString()!, rule => rule.GetProperty("health").GetString()!);
            if (tries == Tries || !rules.ContainsValue("unknown"))
                return rules;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        _program.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private static List<Sample> Read(string answer) =>
        [.. JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("result").EnumerateArray()
            .Select(item => new Sample(double.Parse(item.GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture)))];
}
