using System.ComponentModel;
using System.Diagnostics;

namespace RVae.Midi.Tests.Files;

/// <summary>Another reader and writer of MIDI files: Python's mido, where the machine has it.</summary>
public static class Mido
{
    // What Debian installs for its own Python is not seen by another one that comes first in the path.
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    private static readonly Lazy<string?> Python = new(() => Pythons.FirstOrDefault(candidate => TryRun(candidate, "import mido", "", out _)));

    /// <summary>Skips the test where it is not here.</summary>
    public static void Need() =>
        Assert.SkipWhen(Python.Value is null, "python3 with mido (Debian: python3-mido) is not on this machine");

    /// <summary>
    /// What it finds in a file, a line each: format, pulses to a quarter and names of the tracks; then tempo, metre, notes and
    /// ends with the pulse at which they stand.
    /// </summary>
    public static string Describe(string file) => Run("""
        import mido, sys
        f = mido.MidiFile(sys.argv[1])
        print(f.type, f.ticks_per_beat, [t.name for t in f.tracks])
        for t in f.tracks:
            now = 0
            for m in t:
                now += m.time
                if m.type == 'set_tempo': print('tempo', m.tempo)
                if m.type == 'time_signature': print('meter', m.numerator, m.denominator)
                if m.type in ('note_on', 'note_off'): print(m.type, now, m.channel, m.note, m.velocity)
                if m.type == 'end_of_track': print('end', now)
        """, file);

    /// <summary>Runs a script with one argument; what it prints.</summary>
    public static string Run(string script, string argument)
    {
        TryRun(Python.Value!, script, argument, out string told).ShouldBeTrue(told);
        return told;
    }

    private static bool TryRun(string python, string script, string argument, out string told)
    {
        ProcessStartInfo start = new(python, ["-c", script, argument])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            told = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            told = process.ExitCode == 0 ? told : errors.GetAwaiter().GetResult();
            return process.ExitCode == 0;
        }
        catch (Win32Exception e)
        {
            told = e.Message;
            return false;
        }
    }
}
