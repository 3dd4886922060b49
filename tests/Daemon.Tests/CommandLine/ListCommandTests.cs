using RVae.Daemon.CommandLine;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.CommandLine;

public sealed class ListCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("models", "models/bad.safetensors", "house")]
    [InlineData("datasets", "datasets/bad/beat.tab", "house")]
    [InlineData("kits", "kits/bad.kit", "standard")]
    public async Task What_a_list_leaves_out_is_named_and_told_by_the_exit_code(string command, string file, string listed)
    {
        CancellationToken ending = TestContext.Current.CancellationToken;
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] arguments = [command, "--data", _folder.Folders.Root];
        (await ProgramCommand.RunAsync(arguments, output, error, ending)).ShouldBe(ExitCode.Success, error.ToString());
        string path = Path.Combine(_folder.Folders.Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "nonsense", ending);

        (await ProgramCommand.RunAsync(arguments, output, error, ending)).ShouldBe(ExitCode.Incomplete);

        error.ToString().ShouldStartWith($"rvae {command}: left out: ");
        error.ToString().ShouldContain("bad");
        output.ToString().ShouldContain(listed);
    }
}
