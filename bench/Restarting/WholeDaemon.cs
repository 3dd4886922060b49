using System.Diagnostics;
using System.Globalization;
using RVae.Bench.Timing;

namespace RVae.Bench.Restarting;

/// <summary>A daemon that is killed with all its processes, and started again on its data and ports.</summary>
internal sealed class WholeDaemon(string folder, string[] before) : IDisposable
{
    private Process? _process;

    /// <summary>A daemon on a folder; it does not run yet.</summary>
    public WholeDaemon(string folder)
        : this(folder, [])
    {
    }

    /// <summary>Port of OSC.</summary>
    public int Port { get; } = BenchDaemon.FreePort();

    /// <summary>Port of HTTP.</summary>
    public int HttpPort { get; } = BenchDaemon.FreePort();

    /// <summary>Its data.</summary>
    public string Folder => folder;

    /// <summary>The supervisor; 0 while it does not run.</summary>
    public int Id => _process?.Id ?? 0;

    /// <summary>Whether the supervisor has ended by itself.</summary>
    public bool HasEnded => _process is { HasExited: true };

    /// <summary>Starts it; comes back at once.</summary>
    public void Start(params string[] arguments) =>
        _process = Started.Program(Rights.Own, [.. before, .. BenchDaemon.Command, .. Serve(Port, HttpPort), .. arguments]);

    /// <summary>What another daemon on the same folder answers: its exit code, within a time.</summary>
    public int? StartAnother(TimeSpan patience)
    {
        using Process other = Started.Program(Rights.Own, [.. before, .. BenchDaemon.Command, .. Serve(BenchDaemon.FreePort(), 0)]);
        if (other.WaitForExit(patience))
            return other.ExitCode;
        ProcessTree.Kill(ProcessTree.Of(other.Id));
        return null;
    }

    /// <summary>Kills supervisor, stages, desk and workers, and waits until none of them is there.</summary>
    public void Kill()
    {
        if (_process is null)
            return;
        ProcessTree.Kill(ProcessTree.Of(_process.Id));
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Kill();

    private string[] Serve(int port, int httpPort) =>
    [
        "serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--http-port", httpPort.ToString(CultureInfo.InvariantCulture), "--data", folder,
    ];
}
