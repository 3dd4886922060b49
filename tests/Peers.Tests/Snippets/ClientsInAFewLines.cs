using System.Globalization;

namespace RVae.Peers.Tests.Snippets;

/// <summary>The programs of docs/clients.md, copied out of it and run: they join, move the point and hear hits.</summary>
public sealed class ClientsInAFewLines
{
    private const string Document = "clients.md";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void The_lines_of_Python_move_the_point_and_hear_hits()
    {
        string python = Machine.NeedPythonModule("liblo", "python3-liblo");
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        string code = Snippet.Read(Document, "python", (9600, daemon.Port), (9701, Machine.FreePort()));
        ShouldPlay(daemon, "python", () => Program.Start(python, ["-u", Snippet.Save(code, daemon.Data, "snippet.py")]));
    }

    [Fact]
    public void The_lines_of_Node_move_the_point_and_hear_hits()
    {
        string node = NodeModules.Need("osc");
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        string code = Snippet.Read(Document, "js", (9600, daemon.Port));
        ShouldPlay(daemon, "node", () => Program.Start(node, [Snippet.Save(code, daemon.Data, "snippet.js")], NodeModules.Environment.ToDictionary()));
    }

    private static void ShouldPlay(RunningDaemon daemon, string name, Func<Program> start)
    {
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state");
        using Program program = start();
        Message moved = watcher.Next("/rvae/latent", 60);
        moved.Arguments.ShouldBe([1.2f, -0.7f]);
        string[] hit = program.WaitForLine(line => line.StartsWith("instrument ", StringComparison.Ordinal), Limit).Split(' ');
        int.Parse(hit[1], CultureInfo.InvariantCulture).ShouldBeInRange(0, 8);
        int.Parse(hit[3], CultureInfo.InvariantCulture).ShouldBeInRange(1, 127);
        watcher.Send("/rvae/clients");
        watcher.Next(message => message.Address == "/rvae/clients/item" && message.Text(1) == name, what: $"{name} among the clients");
    }
}
