using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>The real program at a terminal, and a person who reads and types there: util-linux' <c>script</c> makes the terminal.</summary>
internal sealed class TerminalProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public TerminalProgram(IReadOnlyDictionary<string, string> environment, string arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "rvae.dll");
        // A job in the background ignores the signals of keys, and its children inherit that: a person's terminal does not.
        string command = $"exec env --default-signal=INT,QUIT dotnet '{program}' {arguments}";
        var start = new ProcessStartInfo("script", ["-qefc", command, "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _lines.Writer.TryWrite(line.Data ?? "(end)");
        _process.BeginOutputReadLine();
    }

    /// <summary>Whether there is such a terminal on this machine.</summary>
    public static bool IsHere => OperatingSystem.IsLinux() && File.Exists("/usr/bin/script");

    /// <summary>The next line with these words.</summary>
    public async Task<string> Reads(string words)
    {
        string line;
        do
            line = await _lines.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        while (!line.Contains(words, StringComparison.Ordinal) && line != "(end)");
        line.ShouldContain(words);
        return line.Trim();
    }

    /// <summary>All that is still to come, until its end.</summary>
    public async Task<string> ReadsRest()
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ended.CancelAfter(Patience);
        var rest = new StringBuilder();
        string line;
        do
        {
            line = await _lines.Reader.ReadAsync(ended.Token);
            rest.AppendLine(line);
        }
        while (line != "(end)");
        return rest.ToString();
    }

    public void Types(string text)
    {
        _process.StandardInput.Write(text);
        _process.StandardInput.Flush();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
