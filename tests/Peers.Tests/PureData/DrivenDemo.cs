using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RVae.Peers.Tests.PureData;

/// <summary>
/// <c>rvae-demo.pd</c> in a Pd without a window, with a second patch beside it that moves the demo's controls by their
/// names and prints what the demo is told.
/// </summary>
internal sealed class DrivenDemo : IDisposable
{
    private readonly Program _pd;
    private readonly TcpClient _hand;

    private DrivenDemo(Program pd, TcpClient hand)
    {
        _pd = pd;
        _hand = hand;
    }

    public static string Patches { get; } = Path.Combine(Machine.Root, "clients", "puredata");

    /// <summary>Starts Pd with the demo, joined to the daemon.</summary>
    public static DrivenDemo Start(RunningDaemon daemon) => Start(daemon, null, "-noaudio");

    /// <summary>The same with sound, as the options and the environment say.</summary>
    public static DrivenDemo Start(RunningDaemon daemon, IReadOnlyDictionary<string, string>? environment, params string[] audio)
    {
        string pd = Machine.Need("pd", "puredata-core");
        int port = FreeTcpPort();
        string drive = Path.Combine(daemon.Data, "drive.pd");
        string template = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", "drive.pd"));
        File.WriteAllText(drive, template.Replace("@LISTEN@", Text(port), StringComparison.Ordinal));
        Program program = Program.Start(pd,
        [
            "-nogui", .. audio, "-stderr", "-path", Patches, "-open", drive,
            "-open", Path.Combine(Patches, "rvae-demo.pd"), "-send", $"demo-send connect 127.0.0.1 {Text(daemon.Port)}",
        ], environment?.ToDictionary());
        try
        {
            program.WaitForLine(line => line == "link: state connected", TimeSpan.FromSeconds(60));
            return new DrivenDemo(program, new TcpClient("127.0.0.1", port) { NoDelay = true });
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>Sends a message to a name inside Pd: <c>demo-threshold-set 0.3</c>.</summary>
    public void Say(string message) => _hand.GetStream().Write(Encoding.ASCII.GetBytes(message + ";\n"));

    /// <summary>The next line that Pd prints and that begins so.</summary>
    public string Hear(string beginning, double seconds = 60) => _pd.WaitForLine(
        line => line.StartsWith(beginning, StringComparison.Ordinal), TimeSpan.FromSeconds(seconds));

    /// <summary>For each piece of text the next line that has it, whichever of them comes first.</summary>
    public string[] HearEach(params string[] pieces) => _pd.WaitForEach(TimeSpan.FromSeconds(180), pieces);

    /// <summary>All that Pd has printed, for the end of a test.</summary>
    public string Output => _pd.Output;

    public void Dispose()
    {
        _hand.Dispose();
        _pd.Dispose();
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A port for Pd to listen on.</summary>
    public static int FreeTcpPort() => Machine.FreePort();
}
