using System.Net;
using System.Net.Sockets;
using RVae.Daemon.CommandLine;
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
        (code, output.Trim()).ShouldBe((0, "0.2.0"));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("--prot 9600")]
    [InlineData("serve --port many")]
    [InlineData("--port 9700 serve")]
    [InlineData("--data x models")]
    [InlineData("config --port 9700 token")]
    [InlineData("train x")]
    [InlineData("train x --name ../x")]
    [InlineData("train x --name y --bars 3")]
    [InlineData("train x --name y --keep all")]
    [InlineData("train x --name y --farm --sweep seeds=2 --keep some")]
    [InlineData("bridge --midi-api wave")]
    [InlineData("train x --name y --nats nats://127.0.0.1:4222")]
    [InlineData("render house --at here --out x.mid")]
    [InlineData("render house --threshold 0,1 --out x.mid")]
    [InlineData("render house --bpm 12,5 --out x.mid")]
    [InlineData("render house --bars 1,0 --out x.mid")]
    [InlineData("render house --out x.wav")]
    [InlineData("find --wait 0,1")]
    [InlineData("find --wait soon")]
    [InlineData("replay x.rvae --out y.rvae")]
    [InlineData("train house --name y --notes 71=cymbal")]
    [InlineData("import x")]
    [InlineData("import x --name ../x")]
    [InlineData("kits ../x")]
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
    public async Task Wrong_usage_of_a_command_of_another_one_names_both_as_they_are_typed()
    {
        (int code, string error) = await RunAsync("config", "check", "one.json", "two.json");
        code.ShouldBe(ExitCode.Usage);
        error.ShouldStartWith("rvae config check: ");
        error.ShouldContain("See 'rvae config check --help'.");
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
    public async Task A_decimal_comma_is_told_to_be_a_point() =>
        (await RunningProgram.RunAsync("render", "house", "--threshold", "0,1", "--out", "x.mid")).Error
            .ShouldContain("--threshold takes a number from 0 to 1, not '0,1'. Write a point for a decimal comma.");

    [Theory]
    [InlineData("models")]
    [InlineData("doctor")]
    [InlineData("evaluate house house")]
    [InlineData("serve")]
    public async Task A_configuration_that_is_no_json_is_one_line_and_78_for_every_command(string arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        using RunningProgram program = RunningProgram.In(Copy("{ \"Port\": "), arguments.Split(' '));
        (int code, _, string error) = await program.EndAsync();
        code.ShouldBe(ExitCode.Configuration);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldStartWith("rvae: configuration: ");
        error.ShouldContain("appsettings.json");
    }

    [Fact]
    public async Task A_configuration_beside_the_program_that_cannot_be_read_is_one_line_and_78()
    {
        string folder = Copy("{}");
        // Root may read every file: one that another has for itself is opened by nobody.
        using var held = new FileStream(Path.Combine(folder, "appsettings.json"), FileMode.Open, FileAccess.Read, FileShare.None);
        using RunningProgram program = RunningProgram.In(folder, "models");
        (int code, _, string error) = await program.EndAsync();
        code.ShouldBe(ExitCode.Configuration);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldContain("appsettings.json cannot be read: ");
    }

    [Fact]
    public async Task A_defect_of_the_program_is_one_line_and_70()
    {
        using var broken = new BrokenWriter(new InvalidTimeZoneException("out of\nink"));
        using var error = new StringWriter();
        (await ProgramCommand.RunAsync(["models", "--data", _folder.Folders.Root], broken, error, TestContext.Current.CancellationToken))
            .ShouldBe(ExitCode.Defect);
        error.ToString().Trim().ShouldBe("rvae: a defect of the program; please report what you did, and this: InvalidTimeZoneException: out of ink");
    }

    [Theory]
    [InlineData("evaluate bad house")]
    [InlineData("evaluate house FOLDER/bad.mid")]
    [InlineData("evaluate house FOLDER/bad.tab")]
    [InlineData("render bad --out FOLDER/x.mid")]
    [InlineData("map bad --out FOLDER/x.png")]
    [InlineData("export bad --format tfjs --out FOLDER/x")]
    [InlineData("clips FOLDER/bad.mid")]
    [InlineData("kits FOLDER/bad.kit")]
    [InlineData("kits FOLDER/folder.kit")]
    [InlineData("kits bad")]
    [InlineData("train FOLDER/bad.mid --name x")]
    [InlineData("import FOLDER --name x")]
    [InlineData("replay FOLDER/bad.mid")]
    public async Task What_is_not_what_it_should_be_is_65(string arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        await File.WriteAllTextAsync(Path.Combine(_folder.Folders.Models, "bad.safetensors"), "nonsense", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_folder.Folders.Root, "folder.kit"));
        foreach (string name in (string[])["bad.mid", "bad.tab", "bad.kit", "kits/bad.kit", "model.json"])
            await File.WriteAllTextAsync(Path.Combine(_folder.Folders.Root, name), "nonsense", TestContext.Current.CancellationToken);
        string[] all = [.. arguments.Replace("FOLDER", _folder.Folders.Root, StringComparison.Ordinal).Split(' ')];
        (int code, string error) = await RunAsync(all[0] == "replay" ? all : [.. all, "--data", _folder.Folders.Root]);
        code.ShouldBe(ExitCode.BadData, error);
        error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_written_is_1()
    {
        string inTheWay = Path.Combine(_folder.Folders.Root, "models", "no folder");
        await File.WriteAllTextAsync(inTheWay, "", TestContext.Current.CancellationToken);
        (int code, string error) = await RunAsync("render", "house", "--out", Path.Combine(inTheWay, "x.mid"), "--data", _folder.Folders.Root);
        code.ShouldBe(ExitCode.Failed, error);
    }

    [Fact]
    public async Task Output_that_finds_no_room_is_one_line_and_1_and_no_defect()
    {
        using var full = new BrokenWriter(new IOException("No space left on device"));
        using var error = new StringWriter();
        (await ProgramCommand.RunAsync(["models", "--data", _folder.Folders.Root], full, error, TestContext.Current.CancellationToken))
            .ShouldBe(ExitCode.Failed);
        error.ToString().Trim().ShouldBe("rvae: No space left on device");
    }

    [Fact]
    public async Task What_the_system_does_not_allow_is_one_line_and_1_and_no_defect()
    {
        using var denied = new BrokenWriter(new UnauthorizedAccessException("Access to the path '/usr/share/man' is denied."));
        using var error = new StringWriter();
        (await ProgramCommand.RunAsync(["models", "--data", _folder.Folders.Root], denied, error, TestContext.Current.CancellationToken))
            .ShouldBe(ExitCode.Failed);
        error.ToString().Trim().ShouldBe("rvae: Access to the path '/usr/share/man' is denied.");
    }

    [Fact]
    public async Task Where_standard_error_finds_no_room_either_the_exit_code_still_tells()
    {
        using var full = new BrokenWriter(new IOException("No space left on device"));
        (await ProgramCommand.RunAsync(["models", "--data", _folder.Folders.Root], full, full, TestContext.Current.CancellationToken))
            .ShouldBe(ExitCode.Failed);
        using var output = new StringWriter();
        (await ProgramCommand.RunAsync(["dance"], output, full, TestContext.Current.CancellationToken)).ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task Hits_are_not_written_over_the_record_that_they_come_from()
    {
        string record = Path.Combine(_folder.Folders.Root, "take.rec");
        await File.WriteAllTextAsync(record, "a take", TestContext.Current.CancellationToken);
        (int code, string error) = await RunAsync("replay", record, "--out", Path.Combine(_folder.Folders.Root, ".", "take.rec"));
        code.ShouldBe(ExitCode.Usage, error);
        error.ShouldContain("--out is the record itself");
        (await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken)).ShouldBe("a take");
    }

    [Fact]
    public async Task Hits_are_not_written_over_the_record_through_a_link_to_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems do not tell which file a name leads to");
        string record = Path.Combine(_folder.Folders.Root, "take.rec"), latest = Path.Combine(_folder.Folders.Root, "latest");
        await File.WriteAllTextAsync(record, "a take", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(latest, record);
        (int code, string error) = await RunAsync("replay", latest, "--out", record);
        code.ShouldBe(ExitCode.Usage, error);
        (await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken)).ShouldBe("a take");
    }

    [Theory]
    [InlineData("render house")]
    [InlineData("map house")]
    [InlineData("replay take")]
    public async Task Nothing_of_another_kind_is_written_over_a_model(string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        string model = Path.Combine(_folder.Folders.Models, "mine.safetensors");
        await File.WriteAllTextAsync(model, "a model", TestContext.Current.CancellationToken);
        (int code, string error) = await RunAsync([.. command.Split(' '), "--out", model]);
        code.ShouldBe(ExitCode.Usage, error);
        error.ShouldContain($"not '{model}'.");
        (await File.ReadAllTextAsync(model, TestContext.Current.CancellationToken)).ShouldBe("a model");
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

    [Fact]
    public async Task A_name_may_begin_with_an_at_sign()
    {
        (int code, string error) = await RunAsync("clips", "@nowhere");
        (code, error.Contains("@nowhere does not exist", StringComparison.Ordinal)).ShouldBe((ExitCode.BadData, true), error);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_named_and_65_and_what_is_no_host_is_64()
    {
        // Longer than a part of a name can be: nobody is asked.
        string nobody = new('x', 64);
        (int code, string error) = await RunAsync("monitor", nobody);
        (code, error.Contains(nobody, StringComparison.Ordinal)).ShouldBe((ExitCode.BadData, true), error);
        (await RunAsync("monitor", new string('x', 300))).Code.ShouldBe(ExitCode.BadData);
        (await RunAsync("monitor", "localhost:many")).Code.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task What_is_ended_while_it_waits_for_a_silent_server_is_no_defect_but_130()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using StringWriter output = new(), error = new();
        Task<int> listing = ProgramCommand.RunAsync(["farm", "--nats", $"nats://{silent.LocalEndpoint}"], output, error, ending.Token);
        using TcpClient client = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await ending.CancelAsync();
        (await listing).ShouldBe(ExitCode.Interrupted, error.ToString());
        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bridge_that_is_ended_while_a_host_is_looked_up_is_no_defect_but_130()
    {
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        using var output = new StringWriter();
        using var error = new StringWriter();
        (await ProgramCommand.RunAsync(["bridge", "--to", "studio.invalid"], output, error, ended.Token)).ShouldBe(ExitCode.Interrupted);
        error.ToString().ShouldBeEmpty();
    }

    private static async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = await ProgramCommand.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }

    /// <summary>The program in a folder of its own, with a configuration beside it.</summary>
    private string Copy(string configuration)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder.Folders.Root, "program")).FullName;
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            string name = Path.GetFileName(file), copy = Path.Combine(folder, name);
            // What is started has to lie there itself: its folder is where a link to it leads.
            if (name is "rvae.dll" or "rvae.runtimeconfig.json" or "rvae.deps.json")
                File.Copy(file, copy);
            else if (name != "appsettings.json")
                File.CreateSymbolicLink(copy, file);
        }

        foreach (string below in Directory.EnumerateDirectories(AppContext.BaseDirectory))
            Directory.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(below)), below);
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), configuration);
        return folder;
    }

    private sealed class BrokenWriter(Exception refusal) : StringWriter
    {
        public override Task WriteAsync(string? value) => throw refusal;

        public override Task WriteLineAsync(string? value) => throw refusal;
    }
}
