using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using RVae.Midi.Ports;

namespace RVae.Midi.Tests.Ports;

/// <summary>A JACK server without a sound card, and a program at the other end of its MIDI ports.</summary>
public sealed partial class JackPeer : IDisposable
{
    private const string ServerVariable = "JACK_DEFAULT_SERVER";
    private const string Ended = "ended";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<Process> _processes = [];
    private readonly BlockingCollection<string> _lines = [];
    private readonly JackName? _name;
    private readonly Process? _server;
    private Process? _peer;

    private readonly string _former = Environment.GetEnvironmentVariable(ServerVariable) ?? "";

    public JackPeer()
    {
        if (!OperatingSystem.IsLinux() || !Works("jackd", "--version") || !Works(Python, "-c", "import rtmidi"))
        {
            Missing = "needs jackd (jackd2), librtmidi and /usr/bin/python3 with rtmidi (python3-rtmidi)";
            return;
        }

        _name = JackName.Claim("rvae-test");
        string server = _name.Name;
        UseServer(server);
        // Synchronous: on a busy machine the asynchronous server goes on without clients that are late, and loses
        // what they had to say. 256 frames: MIDI is handed over once a period.
        _server = Start("jackd", "--no-realtime", "--sync", "-n", server, "-d", "dummy", "-r", "48000", "-p", "256");
        _name.Holds(_server.Id);
        if (!Works("jack_wait", "-s", server, "-w", "-t", "40"))
        {
            Missing = "needs a JACK server, which did not start";
            return;
        }

        StartPeer();
    }

    /// <summary>Why there is no peer, or null.</summary>
    public string? Missing { get; }

    private static string Python => "/usr/bin/python3";

    /// <summary>Has the peer make an input NAME:in and an output NAME-out:out.</summary>
    public void Open(string name)
    {
        Tell($"open {name}");
        Answer("opened");
    }

    /// <summary>
    /// Takes its ports away. A peer that ends over it has done so, too: python-rtmidi writes through a null pointer when a port
    /// closes in which a message waits.
    /// </summary>
    public void Close()
    {
        Tell("close");
        while (Line() is not ("closed" or Ended))
        {
        }
    }

    /// <summary>Tells the peer to do something.</summary>
    public void Tell(string command)
    {
        if (_peer!.HasExited)
        {
            _peer.WaitForExit(); // for the last of what it says, too
            while (_lines.TryTake(out _))
            {
            }

            StartPeer();
        }

        try
        {
            _peer.StandardInput.WriteLine(command);
            _peer.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended in between; who waits for its answer hears of it.
        }
    }

    /// <summary>Waits until the peer has said a word.</summary>
    public void Answer(string word)
    {
        while (Heard() != word)
        {
        }
    }

    /// <summary>The next message that the peer got.</summary>
    public MidiMessage Got()
    {
        while (true)
        {
            string[] words = Heard().Split(' ');
            if (words[0] != "got")
                continue;
            byte[] bytes = [.. words[2..].Select(word => byte.Parse(word, CultureInfo.InvariantCulture))];
            if (MidiMessage.TryRead(long.Parse(words[1], CultureInfo.InvariantCulture), bytes, out MidiMessage message))
                return message;
        }
    }

    /// <summary>The server does nothing from now on, as on a machine that is stuck or under a debugger.</summary>
    public void Rest()
    {
        string id = _server!.Id.ToString(CultureInfo.InvariantCulture);
        Works("kill", "-STOP", id).ShouldBeTrue();
        SpinWait.SpinUntil(() => Directory.EnumerateDirectories($"/proc/{id}/task").All(IsStopped), Patience).ShouldBeTrue();

        static bool IsStopped(string task) => File.ReadAllText(Path.Combine(task, "stat")).Contains(") T ", StringComparison.Ordinal);
    }

    /// <summary>It goes on.</summary>
    public void GoOn() => Works("kill", "-CONT", _server!.Id.ToString(CultureInfo.InvariantCulture)).ShouldBeTrue();

    public void Dispose()
    {
        foreach (Process process in Enumerable.Reverse(_processes))
        {
            End(process);
            process.Dispose();
        }

        _lines.Dispose();
        _name?.Dispose();
        if (_former.Length > 0)
            UseServer(_former);
    }

    private void StartPeer()
    {
        _peer = Start(Python, "-u", Path.Combine(AppContext.BaseDirectory, "Ports", "peer.py"));
        Answer("ready");
    }

    // Native libraries read the environment that the process began with, not .NET's copy of it.
    private static void UseServer(string server)
    {
        _ = SetEnvironment(ServerVariable, server, 1);
        Environment.SetEnvironmentVariable(ServerVariable, server);
    }

    // A JACK server that is killed outright leaves its shared memory behind, until no further one can start.
    private static void End(Process process)
    {
        if (!process.HasExited)
            Works("kill", "-TERM", process.Id.ToString(CultureInfo.InvariantCulture));
        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            process.Kill();
        process.WaitForExit(); // with a time limit, it does not wait for the last of what is said
    }

    private string Heard() => Line() is var line and not Ended
        ? line
        : throw new InvalidOperationException("The peer has ended by itself.");

    private string Line() => _lines.TryTake(out string? line, Patience)
        ? line
        : throw new TimeoutException("The peer has said nothing.");

    private Process Start(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _processes.Add(process);
        process.OutputDataReceived += (_, line) =>
        {
            if (program == Python)
                _lines.Add(line.Data ?? Ended);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static bool Works(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.StandardOutput.ReadToEnd();
            return process.WaitForExit(Patience) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
