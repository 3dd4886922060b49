using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace RVae.Bench.Timing;

/// <summary>A daemon of the same build, as a process of its own on loopback, with a data folder that goes with it.</summary>
internal sealed class BenchDaemon : IDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("rvae-bench-");

    private BenchDaemon(int port, Rights rights, string[] before, IReadOnlyDictionary<string, string>? environment = null)
    {
        Port = port;
        if (before.Length > 0 && !Started.Succeeds(Command[0], [.. Command[1..], .. before, "--data", _data.FullName]))
            throw new InvalidOperationException($"rvae {string.Join(' ', before)} failed");
        _process = Started.Program(
            rights,
            [.. Command, "serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--http-port", HttpPort.ToString(CultureInfo.InvariantCulture), "--data", _data.FullName],
            environment);
    }

    /// <summary>The program that is measured: of this build, or the one that BENCH_PROGRAM names, to compare two builds.</summary>
    public static string Program =>
        Environment.GetEnvironmentVariable("BENCH_PROGRAM") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "rvae.dll");

    /// <summary>That program and what comes before its own arguments: one that is compiled as it runs needs <c>dotnet</c>.</summary>
    public static string[] Command => Program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", Program] : [Program];

    public int Port { get; }

    /// <summary>Where OSCQuery and the page are.</summary>
    public int HttpPort { get; } = FreePort();

    public int Id => _process.Id;

    /// <summary>Starts one and waits until it answers.</summary>
    /// <param name="rights">What it may ask of the scheduler.</param>
    /// <param name="before">What the program is told to do first, with the same data; nothing by default.</param>
    public static BenchDaemon Start(Rights rights = Rights.Own, params string[] before)
    {
        var daemon = new BenchDaemon(FreePort(), rights, before);
        daemon.WaitUntilItAnswers();
        return daemon;
    }

    /// <summary>Starts one with more in its environment, and waits until it answers.</summary>
    public static BenchDaemon Start(Rights rights, IReadOnlyDictionary<string, string> environment)
    {
        var daemon = new BenchDaemon(FreePort(), rights, [], environment);
        daemon.WaitUntilItAnswers();
        return daemon;
    }

    /// <summary>Memory that it has in use now, all its processes together: what they share counts once.</summary>
    public long Kilobytes
    {
        get
        {
            _process.Refresh();
            return OperatingSystem.IsLinux() ? Children.Append(Id).Sum(ProcessMemory.Kilobytes) : _process.WorkingSet64 / 1024;
        }
    }

    /// <summary>Files, sockets and pipes that these processes have open; Linux only.</summary>
    public int Handles => Children.Append(Id).Sum(OpenHandles);

    /// <summary>The processes that it has started, by id; Linux only. What those start, such as a training, is not among them.</summary>
    public IEnumerable<int> Children => ProcessMemory.Children(Id);

    /// <summary>How often it has waited for the disk to give back its code or data, since it started; 0 where the system does not tell.</summary>
    public long MajorFaults =>
        // The twelfth field of /proc/PID/stat; the second, the name in brackets, has no spaces.
        OperatingSystem.IsLinux() ? long.Parse(File.ReadAllText($"/proc/{Id}/stat").Split(' ')[11], CultureInfo.InvariantCulture) : 0;

    private static int OpenHandles(int id)
    {
        try
        {
            return Directory.GetFiles($"/proc/{id}/fd").Length;
        }
        catch (IOException)
        {
            return 0; // it has ended meanwhile
        }
    }

    /// <summary>
    /// A port of loopback that nobody has at the moment, over UDP or TCP: a flood of connections holds those that the system hands out for a
    /// minute.
    /// </summary>
    public static int FreePort() => RVae.Tests.FreePort.Next();

    public void Dispose()
    {
        Started.End(_process);
        _data.Delete(recursive: true);
    }

    private void WaitUntilItAnswers()
    {
        using var client = new BenchClient(Port);
        for (int tries = 0; tries < 150; tries++)
        {
            try
            {
                client.Send("/rvae/version");
            }
            catch (SocketException)
            {
                // Not listening yet.
            }

            if (client.TryReceive(out _, out _))
                return;
            // A refusal comes at once: give it time.
            client.Rest(200_000_000);
        }

        throw new TimeoutException("the daemon did not answer within 30 s");
    }
}
