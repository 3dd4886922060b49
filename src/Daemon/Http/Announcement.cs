using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using RVae.Daemon.Network;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Http;

/// <summary>
/// Announces the daemon by mDNS as <c>_osc._udp</c> and <c>_oscjson._tcp</c>. It uses Avahi's program <c>avahi-publish</c>, which also
/// waits for an Avahi that starts later. Where the program is not installed, nothing is announced and nothing is logged. Nothing is
/// announced on loopback either, because another machine could not reach the daemon.
/// </summary>
internal sealed class Announcement(IOptions<RVaeOptions> options, NetworkService network, HttpService http, ILogger<Announcement> logger)
    : IHostedService, IDisposable
{
    private const string Program = "avahi-publish";

    // The shell reads from this process, so it ends when this process does, and it kills the publisher.
    private const string Watched = "\"$@\" >/dev/null 2>&1 & read -r _; kill $!";

    // Bytes of a name in DNS. Avahi refuses a longer one, and nothing would be announced.
    private const int LongestName = 63;

    private readonly List<Process> _publishers = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        RVaeOptions wanted = options.Value;
        if (!wanted.Announce || OperatingSystem.IsWindows() || IPAddress.IsLoopback(IPAddress.Parse(wanted.Bind)))
            return Task.CompletedTask;
        Publish("_osc._udp", network.Port, wanted.ShownName());
        if (http.Port > 0)
            Publish("_oscjson._tcp", http.Port, wanted.ShownName());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (Process publisher in _publishers)
        {
            publisher.StandardInput.Close();
            publisher.Dispose();
        }

        _publishers.Clear();
    }

    /// <summary>The name of the service: cut where a letter would go beyond what a name in DNS may have.</summary>
    internal static string ServiceName(string name)
    {
        string whole = $"rvae on {name}";
        int bytes = 0, kept = 0;
        foreach (Rune letter in whole.EnumerateRunes())
        {
            bytes += letter.Utf8SequenceLength;
            if (bytes > LongestName)
                return whole[..kept].TrimEnd();
            kept += letter.Utf16SequenceLength;
        }

        return whole;
    }

    private void Publish(string service, int port, string name)
    {
        if (!IsInstalled())
            return;
        var start = new ProcessStartInfo(
            "/bin/sh",
            [
                "-c", Watched, "sh", Program, "--no-fail", "-s", ServiceName(name), service,
                port.ToString(CultureInfo.InvariantCulture),
            ])
        {
            RedirectStandardInput = true,
        };
        try
        {
            _publishers.Add(Process.Start(start)!);
            NetworkLog.Announced(logger, service, port);
        }
        catch (Win32Exception)
        {
            // There is no shell: then there is no Avahi either.
        }
    }

    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, Program)));
}
