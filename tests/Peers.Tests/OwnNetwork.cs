using System.Runtime.InteropServices;

namespace RVae.Peers.Tests;

/// <summary>
/// A network of its own, with a loopback that carries multicast and nothing else, so that peers of a test meet each other and
/// nobody else. A namespace that ends with the last program in it.
/// </summary>
internal sealed partial class OwnNetwork : IDisposable
{
    private const string Prepare =
        "ip link set lo up && ip link set lo multicast on && ip route add 224.0.0.0/4 dev lo && echo 'network: ready' && exec sleep infinity";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Program _holder;

    private OwnNetwork(Program holder) => _holder = holder;

    /// <summary>Makes one; ends the test as skipped, saying why, where it may not be made.</summary>
    public static OwnNetwork Make()
    {
        string unshare = Machine.Need("unshare", "util-linux");
        Machine.Need("nsenter", "util-linux");
        Machine.Need("ip", "iproute2");
        Assert.SkipUnless(Program.Run(unshare, "--net", "true").Code == 0, "this user may not make a network of its own: run the tests as root");
        Program holder = Program.Start(unshare, ["--net", "sh", "-c", Prepare]);
        var network = new OwnNetwork(holder);
        try
        {
            holder.WaitForLine(line => line == "network: ready", Limit);
            return network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>Lays a cable to another one, and gives each end an address with its network, as in <c>10.0.0.1/24</c>.</summary>
    public void ConnectTo(OwnNetwork other, string address, string otherAddress)
    {
        string[][] steps =
        [
            ["link", "add", "cable", "type", "veth", "peer", "name", "cable", "netns", $"{other._holder.Id}"],
            ["addr", "add", address, "broadcast", "+", "dev", "cable"], ["link", "set", "cable", "up"],
        ];
        foreach (string[] step in steps)
            Run("ip", step).Code.ShouldBe(0, string.Join(' ', step));
        foreach (string[] step in (string[][])[["addr", "add", otherAddress, "broadcast", "+", "dev", "cable"], ["link", "set", "cable", "up"]])
            other.Run("ip", step).Code.ShouldBe(0, string.Join(' ', step));
        // What is sent to a group goes to the cable, and not to the own loopback.
        foreach (OwnNetwork network in (OwnNetwork[])[this, other])
            network.Run("ip", "route", "replace", "224.0.0.0/4", "dev", "cable").Code.ShouldBe(0);
    }

    /// <summary>Starts a program in it.</summary>
    public Program Start(string program, IEnumerable<string> arguments, IDictionary<string, string>? environment = null) =>
        Program.Start("nsenter", [.. Enter, program, .. arguments], environment);

    /// <summary>Runs a program in it to its end.</summary>
    public (int Code, string Output) Run(string program, params string[] arguments) =>
        Program.Run("nsenter", [.. Enter, program, .. arguments]);

    /// <summary>Makes something that has sockets, which then belong to this network.</summary>
    public T Within<T>(Func<T> make)
    {
        T? made = default;
        Exception? failure = null;
        // On a thread of its own, which ends with the network that it entered.
        var thread = new Thread(() =>
        {
            try
            {
                // The framework's files are looked into as they are opened, which these do not bear.
                int network = Open($"/proc/{_holder.Id}/ns/net", 0);
                SetNamespace(network, NetworkNamespace).ShouldBe(0);
                _ = Close(network);
                made = make();
            }
            catch (Exception caught)
            {
                failure = caught;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? made! : throw new InvalidOperationException("it could not be made inside the network", failure);
    }

    public void Dispose() => _holder.Dispose();

    private const int NetworkNamespace = 0x40000000; // CLONE_NEWNET

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    private static partial int SetNamespace(int file, int kind);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    private string[] Enter => ["--target", $"{_holder.Id}", "--net", "--"];
}
