using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Hosting;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.CommandLine;

/// <summary>What the real program tells its caller.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Help_and_version_succeed()
    {
        (await RunningProgram.RunAsync("--help")).Output.ShouldContain("serve");
        (int code, string output, _) = await RunningProgram.RunAsync("--version");
        (code, output.Trim()).ShouldBe((0, "0.1.0"));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("--prot 9600")]
    [InlineData("serve --port many")]
    [InlineData("train x")]
    [InlineData("train x --name ../x")]
    [InlineData("train x --name y --bars 3")]
    [InlineData("render house --at here --out x.mid")]
    [InlineData("import x")]
    [InlineData("import x --name ../x")]
    [InlineData("import x --name y --meter big")]
    [InlineData("export house")]
    [InlineData("export house --format onnx")]
    [InlineData("export house --format tfjs --condition kick")]
    [InlineData("export house --format tfjs --condition kick=1")]
    public async Task Wrong_usage_is_one_line_on_standard_error_and_64(string arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        (int code, string output, string error) = await RunningProgram.RunAsync(arguments.Split(' '));
        code.ShouldBe(ExitCode.Usage);
        output.ShouldBeEmpty();
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldStartWith("rvae");
    }

    [Fact]
    public async Task A_wrong_configuration_is_one_line_and_78()
    {
        string file = Path.Combine(_folder.Folders.Root, "rvae.json");
        await File.WriteAllTextAsync(file, """{ "Port": 9600, "Bpm": 3000 }""", TestContext.Current.CancellationToken);
        (int code, _, string error) = await RunningProgram.RunAsync("--config", file, "--data", _folder.Folders.Root);
        code.ShouldBe(ExitCode.Configuration);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldContain("Bpm");
    }

    [Fact]
    public async Task A_taken_port_is_one_line_that_names_it_and_69()
    {
        using var taken = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)taken.Client.LocalEndPoint!).Port;
        (int code, _, string error) = await RunningProgram.RunAsync("--port", $"{port}", "--data", _folder.Folders.Root);
        code.ShouldBe(ExitCode.Unavailable);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldContain($"port {port}");
    }

    [Fact]
    public async Task An_address_that_is_not_there_yet_is_one_line_that_names_it_and_69()
    {
        (int code, _, string error) = await RunningProgram.RunAsync("--bind", "192.0.2.1", "--port", "0", "--data", _folder.Folders.Root);
        code.ShouldBe(ExitCode.Unavailable);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldContain("192.0.2.1");
    }

    [Fact]
    public async Task A_log_file_that_cannot_be_written_is_one_line_that_names_it_and_78()
    {
        // Nobody, root included, makes a folder in a file.
        string file = Path.Combine(_folder.Folders.Root, "here");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        string log = Path.Combine(file, "rvae.log");
        (int code, _, string error) = await RunningProgram.RunAsync("--log-file", log, "--port", "0", "--data", _folder.Folders.Root);
        code.ShouldBe(ExitCode.Configuration);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldContain($"Log:File: {log}");
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_named_and_65()
    {
        (int code, _, string error) = await RunningProgram.RunAsync("evaluate", "nobody", "house", "--data", _folder.Folders.Root);
        code.ShouldBe(ExitCode.BadData);
        error.ShouldContain("'nobody'");
    }
}
