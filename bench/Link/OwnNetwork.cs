using System.Diagnostics;
using RVae.Bench.Timing;

namespace RVae.Bench.Link;

/// <summary>Runs this program again in a network of its own, so that it meets nobody else's session and nobody meets its.</summary>
internal static class OwnNetwork
{
    // Not RVAE_…: the daemon would take it for a setting.
    private const string Inside = "BENCH_OWN_NETWORK";
    private const string Prepare =
        "ip link set lo up && ip link set lo multicast on && ip route add 224.0.0.0/4 dev lo && exec dotnet \"$0\" \"$@\"";

    /// <summary>Runs inside it; in this process when it is inside already.</summary>
    public static int Run(string[] arguments, Func<int> run)
    {
        if (Environment.GetEnvironmentVariable(Inside) is not null)
            return run();
        if (!Started.Succeeds("unshare", "--net", "true"))
        {
            Console.Error.WriteLine("A network of its own may not be made here: run this as root, with util-linux and iproute2 installed.");
            return 69;
        }

        var start = new ProcessStartInfo(
            "unshare", ["--net", "sh", "-c", Prepare, Path.Combine(AppContext.BaseDirectory, "rvae-bench.dll"), .. arguments]);
        start.Environment[Inside] = "1";
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
