using System.Diagnostics;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>The real program, as a process.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    public RunningProgram(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
        : this(AppContext.BaseDirectory, environment, readsError: true, arguments)
    {
    }

    public RunningProgram(IReadOnlyDictionary<string, string>? environment, bool readsError, params string[] arguments)
        : this(AppContext.BaseDirectory, environment, readsError, arguments)
    {
    }

    private RunningProgram(string folder, IReadOnlyDictionary<string, string>? environment, bool readsError, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(folder, "rvae.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (string name in start.Environment.Keys.Where(key => key.StartsWith("RVAE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        // A JACK server waits for a client that was killed: a program that does not ask for JACK keeps away from the tests' own.
        if (environment?.GetValueOrDefault("RVAE_MIDI__API") != "jack" && !arguments.Contains("jack"))
            start.Environment["JACK_DEFAULT_SERVER"] = "rvae-nobody";
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = readsError ? _process.StandardError.ReadToEndAsync() : Task.FromResult("");
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>When it ended, as the system saw it: a waiting test may have heard of it later.</summary>
    public DateTime Ended => _process.ExitTime;

    /// <summary>The program as it lies in another folder.</summary>
    public static RunningProgram In(string folder, params string[] arguments) => new(folder, null, readsError: true, arguments);

    /// <summary>Runs to the end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var program = new RunningProgram(null, arguments);
        return await program.EndAsync();
    }

    /// <summary>SIGTERM, as systemd sends it.</summary>
    public async Task TerminateAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGKILL, as a crash ends it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _output, await _error);
    }

    /// <summary>Ends it, politely at first, and waits for its end: the folder that it works in is taken away then.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            using (Process kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
                kill.WaitForExit();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(30)))
                _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        // What it started has its pipes until it has ended, too.
        _ = Task.WaitAll([_output, _error], TimeSpan.FromSeconds(30));
        _process.Dispose();
    }
}
