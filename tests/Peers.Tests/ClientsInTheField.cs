using System.Globalization;
using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests;

/// <summary>Programs as people have them, with what they send by habit: each was seen to fail once.</summary>
public sealed class ClientsInTheField
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public void Liblo_over_SLIP_both_loopbacks_web_pages_FUDI_and_the_rules_of_Chataigne()
    {
        string python = Machine.NeedPythonModule("liblo", "python3-liblo");
        using RunningDaemon daemon = RunningDaemon.Start("--no-play");
        (int code, string output) = Program.Run(
            python, Path.Combine(AppContext.BaseDirectory, "Peers", "field.py"), daemon.Port.ToString(CultureInfo.InvariantCulture),
            daemon.HttpPort.ToString(CultureInfo.InvariantCulture));
        code.ShouldBe(0, output);
        string[] checks = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        checks.Length.ShouldBeGreaterThan(15, output);
        checks.ShouldAllBe(line => line.EndsWith(": ok", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_line_of_the_threat_model_holds_between_two_networks()
    {
        const string Python = "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(Python), "python3 is not here (Debian: apt install python3)");
        Machine.Need("ip", "iproute2");
        string unshare = Machine.Need("unshare", "util-linux");
        Assert.SkipUnless(Program.Run(unshare, "--net", "--mount", "true").Code == 0, "this user may not make a network of its own");
        string folder = Directory.CreateTempSubdirectory("rvae-strangers-").FullName;
        (int code, string output) = Program.Run(
            unshare, ["--net", "--mount", Python, Path.Combine(AppContext.BaseDirectory, "Peers", "strangers.py"), folder, .. TestedProgram.Command]);
        code.ShouldBe(0, output);
        string[] checks = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        checks.Length.ShouldBeGreaterThan(15, output);
        checks.ShouldAllBe(line => line.EndsWith(": ok", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Two_Quarks_in_one_sclang_live_on_by_themselves_and_a_line_may_be_evaluated_twice()
    {
        string folder = Directory.CreateTempSubdirectory("rvae-quarks-").FullName;
        using RunningDaemon daemon = RunningDaemon.Start("--no-play");
        using Program sclang = Sclang.Start("two-quarks.scd", folder, new Dictionary<string, IFormattable> { ["DAEMON"] = daemon.Port });
        sclang.WaitForLine(line => line == "quarks: done", Limit).ShouldNotBeNull(sclang.Output);
        sclang.Output.Split('\n').Where(line => line.StartsWith("quarks: ", StringComparison.Ordinal)).ShouldBe(
        [
            "quarks: live true true", "quarks: the other is live: true", "quarks: healed true", "quarks: evaluated again true",
            "quarks: a nil is refused", "quarks: done",
        ]);
        sclang.WaitForExit(Limit);
        Directory.Delete(folder, recursive: true);
    }
}
