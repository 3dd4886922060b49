using System.Runtime.InteropServices;

namespace RVae.Peers.Tests.Sound;

/// <summary>
/// A JACK server without a sound card, on its dummy driver.
/// </summary>
internal sealed class JackServer : IDisposable
{
    public const int SampleRate = 48_000;
    public const int Period = 128;

    private static readonly JackName Claimed = JackName.Claim("rvae-peers");

    private readonly Program _program;

    private JackServer(Program program) => _program = program;

    public static string Name => Claimed.Name;

    /// <summary>Programs that find this server by their environment.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string> { ["JACK_DEFAULT_SERVER"] = Name, ["JACK_NO_START_SERVER"] = "1" };

    /// <summary>Starts it with real-time priority where the system allows that; without, it goes on as it can.</summary>
    public static JackServer Start()
    {
        string jackd = Machine.Need("jackd", "jackd2");
        Assert.SkipUnless(NativeLibrary.TryLoad(Jack.Library, out _), $"{Jack.Library} is not installed (Debian package jackd2)");
        Program program = Program.Start(jackd, ["-R", "-P", "60", "-n", Name, "-d", "dummy", "-r", $"{SampleRate}", "-p", $"{Period}"]);
        Claimed.Holds(program.Id);
        return new JackServer(program);
    }

    public bool HasEnded => _program.HasEnded;

    /// <summary>Ends the test as skipped where the server gave up: its watchdog ends it on a machine that is too busy.</summary>
    public void NeedToRun() =>
        Assert.SkipWhen(HasEnded, $"JACK's server gave up on this machine:\n{_program.Output}");

    /// <summary>Ends it as a user would, so that it leaves nothing in JACK's registry.</summary>
    public void Dispose()
    {
        if (!HasEnded)
        {
            _program.Signal("TERM");
            _program.WaitForExit(TimeSpan.FromSeconds(10));
        }

        _program.Dispose();
    }
}
