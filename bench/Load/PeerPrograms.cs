using System.Diagnostics;
using System.Globalization;
using RVae.Bench.Timing;

namespace RVae.Bench.Load;

/// <summary>Other people's programs that answer a ping, for the same measurement in the same run.</summary>
internal sealed class PeerPrograms : IDisposable
{
    private const string JackName = "rvae-bench";
    private const int MostTries = 10;

    private readonly List<Process> _running = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rvae-bench-peers-");

    /// <summary>Starts scsynth, on a JACK without a sound card, or gives 0 where one of them is not installed.</summary>
    public int StartScsynth()
    {
        int port = BenchDaemon.FreePort();
        if (!Start("jackd", null, "-r", "-n", JackName, "-d", "dummy", "-r", "48000", "-p", "128"))
            return 0;
        // It ends at once as long as JACK does not take clients.
        for (int tries = 0; tries < MostTries; tries++)
        {
            if (!Start("scsynth", JackName, "-u", Text(port), "-i", "0", "-o", "2", "-l", "8", "-R", "0"))
                return 0;
            if (!_running[^1].WaitForExit(TimeSpan.FromSeconds(1)))
                return port;
            _running[^1].Dispose();
            _running.RemoveAt(_running.Count - 1);
        }

        return 0;
    }

    /// <summary>
    /// Starts Pd with a patch that answers <c>/rvae/clock/ping</c> to one port, the only way it answers over UDP, or gives 0 where it
    /// is not installed.
    /// </summary>
    public int StartPureData(int requester)
    {
        int port = BenchDaemon.FreePort();
        string patch = Path.Combine(_folder.FullName, "pong.pd");
        File.WriteAllText(patch, $"""
            #N canvas 0 50 450 300 12;
            #X obj 200 10 loadbang;
            #X msg 200 40 connect 127.0.0.1 {Text(requester)} {Text(port)};
            #X obj 10 70 netsend -u -b;
            #X obj 10 100 oscparse;
            #X obj 10 130 list trim;
            #X obj 10 160 route rvae;
            #X obj 10 190 route clock;
            #X obj 10 220 route ping;
            #X obj 10 250 oscformat rvae clock pong;
            #X obj 10 280 list prepend send;
            #X obj 10 310 list trim;
            #X connect 0 0 1 0;
            #X connect 1 0 2 0;
            #X connect 2 1 3 0;
            #X connect 3 0 4 0;
            #X connect 4 0 5 0;
            #X connect 5 0 6 0;
            #X connect 6 0 7 0;
            #X connect 7 0 8 0;
            #X connect 8 0 9 0;
            #X connect 9 0 10 0;
            #X connect 10 0 2 0;

            """);
        return Start("pd", null, "-nogui", "-noaudio", "-open", patch) ? port : 0;
    }

    public void Dispose()
    {
        // The last that was started first: JACK goes after its clients.
        foreach (Process process in Enumerable.Reverse(_running))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private bool Start(string program, string? jack, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JACK_NO_START_SERVER"] = "1";
        if (jack is not null)
            start.Environment["JACK_DEFAULT_SERVER"] = jack;
        try
        {
            Process process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            _running.Add(process);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
