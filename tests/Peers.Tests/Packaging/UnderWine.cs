namespace RVae.Peers.Tests.Packaging;

/// <summary>
/// The folder for Windows, as <c>packaging/archives.sh win-x64 --player</c> publishes it, run by Wine. Skipped where either
/// is absent: publishing takes minutes, and Wine is no Windows.
/// </summary>
public sealed class UnderWine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rvae-wine-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_player_for_windows_lists_renders_and_plays()
    {
        string wine = Wine();
        string player = Player();
        (int code, string output) = Run(wine, player, "models", "--data", Data);
        code.ShouldBe(0, output);
        output.ShouldContain("house");

        string file = Path.Combine(_folder.FullName, "house.mid");
        (code, output) = Run(wine, player, "render", "house", "--bars", "2", "--out", $"Z:{file}", "--data", Data);
        code.ShouldBe(0, output);
        File.ReadAllBytes(file).AsSpan(0, 4).SequenceEqual("MThd"u8).ShouldBeTrue("no MIDI file");

        int port = Machine.FreePort();
        using Program daemon = Program.Start(
            wine, [player, "serve", "--port", $"{port}", "--http-port", "-1", "--data", Data], Environment());
        daemon.WaitForLine(line => line.Contains($":{port}", StringComparison.Ordinal), Patience);
        using var client = new Client(port);
        client.Hello("wine");
        client.Next("/rvae/hit", seconds: 30);
        client.Send("/rvae/latent", 1.2f, -0.5f);
        client.Next("/rvae/hit", seconds: 30);
        daemon.Signal("TERM");
    }

    private string Data => $"Z:{_folder.FullName}/data";

    private static string Wine()
    {
        const string Debian = "/usr/lib/wine/wine64";
        string? wine = File.Exists(Debian) ? Debian : Machine.Find("wine64");
        Assert.SkipWhen(wine is null, "wine64 is not installed (Debian package wine64)");
        return wine;
    }

    private static string Player()
    {
        string built = Path.Combine(Machine.Root, "artifacts", "build", "win-x64");
        string? player = Directory.Exists(built)
            ? Directory.EnumerateFiles(built, "rvae.exe", SearchOption.AllDirectories).FirstOrDefault()
            : null;
        Assert.SkipWhen(player is null, "the player for Windows is not built: packaging/archives.sh win-x64 --player");
        return player;
    }

    private Dictionary<string, string> Environment() => new()
    {
        ["WINEPREFIX"] = Path.Combine(_folder.FullName, "prefix"),
        ["WINEDEBUG"] = "-all",
        // Wine refuses the double mapping of code pages: "Internal CLR error" in a finalizer.
        ["DOTNET_EnableWriteXorExecute"] = "0",
    };

    private (int Code, string Output) Run(string wine, string player, params string[] arguments)
    {
        using Program program = Program.Start(wine, [player, .. arguments], Environment());
        return (program.WaitForExit(Patience), program.Output);
    }
}
