using System.Globalization;
using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests;

/// <summary>Clients that know no address ask the network which daemons there are; those of other machines join by the join code.</summary>
public sealed class FoundOnTheNetwork
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void Rvae_find_lists_the_daemons_of_this_machine()
    {
        using RunningDaemon attic = RunningDaemon.Start("--name", "the attic");
        using RunningDaemon cellar = RunningDaemon.Start("--name", "the cellar");
        (int code, string output) = TestedProgram.Run("find", "--wait", "5");
        code.ShouldBe(0, output);
        output.ShouldContain($"the attic  osc 127.0.0.1:{attic.Port}  page http://127.0.0.1:{attic.HttpPort}  plays house at 120 bpm");
        output.ShouldContain($"the cellar  osc 127.0.0.1:{cellar.Port}");

        using Client client = attic.Connect();
        client.Send("/rvae/find");
        IReadOnlyList<Message> found = client.ReadUntil(message => message.Address == "/rvae/find/end", Limit);
        found.Select(message => message.Arguments is [var name, ..] ? name : null).ShouldContain("the cellar");
    }

    [Fact]
    public void A_laptop_on_the_same_network_finds_the_daemon_with_liblo_and_joins_by_its_code()
    {
        string python = Machine.NeedPythonModule("liblo", "python3-liblo");
        using OwnNetwork here = OwnNetwork.Make(), there = OwnNetwork.Make();
        here.ConnectTo(there, "10.77.0.1/24", "10.77.0.2/24");
        string data = Directory.CreateTempSubdirectory("rvae-found-").FullName;
        using (Program daemon = here.Start(
            TestedProgram.Command[0], [.. TestedProgram.Command[1..], "serve", "--bind", "0.0.0.0", "--join-code", "always", "--name", "the attic", "--http-port", "-1", "--data", data]))
        {
            // Two services write these lines: either may be the first.
            string said = daemon.WaitForEach(Limit, "Join code", "OSC on UDP")[0];
            int code = int.Parse(said[(said.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture);
            using Program laptop = there.Start(python, [Path.Combine(AppContext.BaseDirectory, "Peers", "find.py"), $"{code}"]);
            laptop.WaitForExit(TimeSpan.FromMinutes(2)).ShouldBe(0, laptop.Output);
            laptop.Output.ShouldContain("found: the attic 10.77.0.1 9600 proof 1 playing 1 house");
            laptop.Output.ShouldContain("without: denied");
            laptop.Output.ShouldContain("welcome");
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public void The_Quark_finds_it()
    {
        using RunningDaemon attic = RunningDaemon.Start("--name", "the attic");
        using Program sclang = Sclang.Start("find.scd", attic.Data, new Dictionary<string, IFormattable>());
        sclang.WaitForLine(line => line.Contains("find: done", StringComparison.Ordinal), TimeSpan.FromMinutes(2));
        sclang.Output.ShouldContain($"find: the attic 127.0.0.1 {attic.Port} false true");
        sclang.Output.ShouldContain($"rvae: the attic at 127.0.0.1:{attic.Port}, plays house");
    }

    [Fact]
    public void Pure_Data_finds_it()
    {
        string pd = Machine.Need("pd", "puredata-core");
        using RunningDaemon attic = RunningDaemon.Start("--name", "the attic");
        using Program patch = Program.Start(
            pd, ["-nogui", "-noaudio", "-stderr", "-path", Path.Combine(Machine.Root, "clients", "puredata"), Path.Combine(AppContext.BaseDirectory, "Peers", "find.pd")]);
        patch.WaitForLine(line => line.StartsWith("found: the attic 127.0.0.1 ", StringComparison.Ordinal), Limit)
            .ShouldStartWith($"found: the attic 127.0.0.1 {attic.Port} {attic.HttpPort} ");
    }
}
