using System.Collections.Concurrent;
using System.Diagnostics;

namespace RVae.Peers.Tests;

/// <summary>A program that runs beside the test; its lines are kept, and it is ended with the test.</summary>
internal sealed class Program : IDisposable
{
    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly ConcurrentQueue<string> _all = new();

    private Program(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>All it has written so far.</summary>
    public string Output => string.Join('\n', _all);

    public static Program Start(string file, IEnumerable<string> arguments, IDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        // Of the tests: the daemon would refuse them as settings of its own.
        start.Environment.Remove("RVAE_WRITE_REFERENCE");
        start.Environment.Remove("RVAE_WRITE_PICTURES");
        var program = new Program(new Process { StartInfo = start });
        program._process.OutputDataReceived += program.Keep;
        program._process.ErrorDataReceived += program.Keep;
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Runs a program to its end and gives its exit code and what it wrote.</summary>
    public static (int Code, string Output) Run(string file, params string[] arguments)
    {
        using Program program = Start(file, arguments);
        return (program.WaitForExit(TimeSpan.FromMinutes(10)), program.Output);
    }

    public int WaitForExit(TimeSpan limit)
    {
        _process.WaitForExit(limit).ShouldBeTrue($"still running after {limit}:\n{Output}");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>The next line that the choice accepts.</summary>
    public string WaitForLine(Func<string, bool> choice, TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            foreach (string line in _lines.GetConsumingEnumerable(timeout.Token))
            {
                if (choice(line))
                    return line;
            }
        }
        catch (OperationCanceledException)
        {
        }

        throw new TimeoutException($"the expected line did not come within {limit}; {_process.StartInfo.FileName} wrote:\n{Output}");
    }

    /// <summary>For each piece of text the next line that has it, whichever of them comes first.</summary>
    public string[] WaitForEach(TimeSpan limit, params string[] pieces)
    {
        var found = new string?[pieces.Length];
        while (Array.IndexOf(found, null) >= 0)
        {
            string line = WaitForLine(one => pieces.Where((piece, i) => found[i] is null && one.Contains(piece, StringComparison.Ordinal)).Any(), limit);
            for (int i = 0; i < pieces.Length; i++)
                found[i] ??= line.Contains(pieces[i], StringComparison.Ordinal) ? line : null;
        }

        return found!;
    }

    /// <summary>Types something into it.</summary>
    public void Type(string keys)
    {
        _process.StandardInput.Write(keys);
        _process.StandardInput.Flush();
    }

    public void Signal(string signal) => Process.Start("kill", [$"-{signal}", $"{_process.Id}"]).WaitForExit();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not { } text)
            return;
        _all.Enqueue(text);
        _lines.Add(text);
    }
}
