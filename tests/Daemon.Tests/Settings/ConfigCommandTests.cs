using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Settings;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Settings;

/// <summary><c>rvae config</c> as it is typed.</summary>
public sealed class ConfigCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _file;

    public ConfigCommandTests()
    {
        _file = Path.Combine(_folder.Folders.Root, "rvae.json");
        File.WriteAllText(_file, """{ "Port": 9700, "Secret": "tin drums at dawn", "Log": { "Level": "Debug" } }""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_setting_is_printed_with_its_value_and_its_source_and_no_secret_is()
    {
        using var program = new RunningProgram(
            new Dictionary<string, string> { ["RVAE_LOG__LEVEL"] = "Warning", ["RVAE_MAXJOBS"] = "3" }, "config", "--config", _file, "--bpm", "90");
        (int code, string output, string error) = await program.EndAsync();
        (code, error).ShouldBe((0, ""));
        string[] lines = [.. output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        lines.ShouldContain($"Port 9700 {_file}");
        lines.ShouldContain($"Secret (hidden) {_file}");
        lines.ShouldContain("Bpm 90 command line");
        lines.ShouldContain("Log:Level Warning environment: RVAE_LOG__LEVEL");
        lines.ShouldContain("MaxJobs 3 environment: RVAE_MAXJOBS");
        lines.ShouldContain("MaxClients 64 default");
        lines.ShouldContain("Record - default");
        output.ShouldNotContain("tin drums");
    }

    [Fact]
    public async Task A_fault_from_any_source_is_named_with_it_and_ends_with_78()
    {
        using var program = new RunningProgram(
            new Dictionary<string, string> { ["RVAE_MAXJOBS"] = "0", ["RVAE_PROT"] = "1" }, "config", "--config", _file);
        (int code, _, string error) = await program.EndAsync();
        code.ShouldBe(ExitCode.Configuration);
        error.ShouldContain("MaxJobs must be between 1 and 256, not '0' (environment: RVAE_MAXJOBS)");
        error.ShouldContain("there is no setting PROT: is Port meant? (environment: RVAE_PROT)");
    }

    [Fact]
    public async Task A_file_is_checked_without_being_used()
    {
        (await RunningProgram.RunAsync("config", "check", _file)).ShouldBe((0, $"{_file}: good, 3 set\n", ""));
        await File.WriteAllTextAsync(_file, "{\n  \"Prot\": 1\n}", TestContext.Current.CancellationToken);
        (await RunningProgram.RunAsync("config", "check", _file)).ShouldBe((ExitCode.Configuration, $"{_file}:2: there is no setting Prot: is Port meant?\n", ""));
        (await RunningProgram.RunAsync("config", "check", _file + ".none")).Code.ShouldBe(ExitCode.BadData);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_named_and_78()
    {
        // Root may read every file: one that another has for itself is opened by nobody.
        using var held = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.None);
        StartupException refusal = Should.Throw<StartupException>(() => new SettingSources(_file, new Dictionary<string, string?>()).Open());
        refusal.Code.ShouldBe(ExitCode.Configuration);
        refusal.Message.ShouldStartWith($"the configuration file {_file} cannot be read: ");
    }

    [Fact]
    public async Task The_token_for_figures_is_made_of_the_secret_and_there_is_none_without()
    {
        (int code, string output, _) = await RunningProgram.RunAsync("config", "token", "--config", _file);
        (code, output.Trim()).ShouldBe((0, FiguresToken.Of("tin drums at dawn")));
        (await RunningProgram.RunAsync("config", "token")).Code.ShouldBe(ExitCode.Configuration);
    }
}
