using System.Diagnostics;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Systemd;

public sealed class UnitFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_network_that_is_late_is_waited_for_however_long_it_takes()
    {
        string[] unit = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "rvae-daemon.service"));
        int service = Array.IndexOf(unit, "[Service]");
        unit[..service].ShouldContain("StartLimitIntervalSec=0", "five starts in ten seconds are used up in three");
        unit[service..].ShouldContain("Restart=on-failure");
        unit.Single(line => line.StartsWith("RestartPreventExitStatus=", StringComparison.Ordinal))
            .ShouldNotContain($"{ExitCode.Unavailable}");
    }

    [Fact]
    public void Memory_is_bounded_for_the_whole_service() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "rvae-daemon.service"))
            .ShouldContain(line => line.StartsWith("MemoryMax=", StringComparison.Ordinal));

    // The default ends the whole service when the system has ended one of its processes.
    [Theory]
    [InlineData("rvae-daemon.service")]
    [InlineData("rvae.user.service")]
    public void A_training_that_runs_out_of_memory_does_not_end_the_music(string unit) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, unit)).ShouldContain("OOMPolicy=continue");

    [Fact]
    public async Task Systemd_finds_nothing_to_complain_of_in_the_unit()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not here (Debian: apt install systemd)");
        // Verified as installed but for the program, which is not at its place on a machine that only tests.
        string unit = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "rvae-daemon.service"), TestContext.Current.CancellationToken);
        unit.ShouldContain("ExecStart=/opt/rvae/rvae ");
        string file = Path.Combine(_folder.Folders.Root, "rvae-daemon.service");
        await File.WriteAllTextAsync(file, unit.Replace("/opt/rvae/rvae ", "/bin/true ", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using Process verify = Process.Start(new ProcessStartInfo("systemd-analyze", ["verify", file]) { RedirectStandardError = true })!;
        string complaints = await verify.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await verify.WaitForExitAsync(TestContext.Current.CancellationToken);
        (verify.ExitCode, complaints).ShouldBe((0, ""));
    }
}
