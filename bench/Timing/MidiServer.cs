using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace RVae.Bench.Timing;

/// <summary>A JACK server without a sound card: real MIDI ports between the daemon and this process.</summary>
internal sealed partial class MidiServer : IDisposable
{
    /// <summary>Frames of a period at 48 kHz where no other is asked for: MIDI is handed over once in each.</summary>
    public const int Period = 64;

    private const string Name = "rvae-bench";
    private const string Variable = "JACK_DEFAULT_SERVER";
    private readonly Process _jack;

    public MidiServer(Rights rights, int period = Period)
    {
        string[] priority = rights == Rights.Ordinary ? ["--no-realtime"] : ["-R", "-P", "60"];
        _jack = Started.Program(rights, ["jackd", .. priority, "-n", Name, "-d", "dummy", "-r", "48000", "-p", period.ToString(CultureInfo.InvariantCulture)]);
        if (!Started.Succeeds("jack_wait", "-s", Name, "-w", "-t", "20"))
            throw new InvalidOperationException("jackd did not start");
        // Native libraries read the environment that the process has, and we read .NET's copy of it.
        _ = SetEnvironment(Variable, Name, 1);
        System.Environment.SetEnvironmentVariable(Variable, Name);
    }

    /// <summary>Whether this machine has what it takes.</summary>
    public static bool IsHere => OperatingSystem.IsLinux() && Started.Succeeds("which", "jackd") && Started.Succeeds("which", "jack_wait");

    /// <summary>For the programs that join it.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string> { [Variable] = Name };

    /// <summary>Ends it as a user would: killed, it would leave its name in JACK's registry.</summary>
    public void Dispose()
    {
        Started.Succeeds("kill", "-TERM", _jack.Id.ToString(CultureInfo.InvariantCulture));
        if (!_jack.WaitForExit(TimeSpan.FromSeconds(5)))
            _jack.Kill();
        _jack.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
