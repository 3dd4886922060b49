using System.Diagnostics;
using System.Globalization;

namespace RVae.Tests;

/// <summary>
/// A name for a JACK server of the tests, for as long as this process has it. JACK's registry holds eight names, and a
/// server that is killed leaves its own there until another of the same name takes the place over: so there are only a
/// few. A locked file says which are taken, and holds the server's id: one that outlived its tests is ended by the next.
/// </summary>
internal sealed class JackName : IDisposable
{
    private const int Most = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly FileStream _claim;

    private JackName(string name, FileStream claim) => (Name, _claim) = (name, claim);

    /// <summary>What the server is called.</summary>
    public string Name { get; }

    /// <summary>The first name of a family that no other process has.</summary>
    public static JackName Claim(string family)
    {
        for (int number = 1; number <= Most; number++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{family}-{number}");
            try
            {
                var claim = new FileStream(
                    Path.Combine(Path.GetTempPath(), name + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                EndOrphan(name, claim);
                return new JackName(name, claim);
            }
            catch (IOException)
            {
                // Another process has it.
            }
        }

        throw new InvalidOperationException($"{Most} processes have a JACK server called {family} already: let one end");
    }

    /// <summary>Remembers the server, for the next user of the name.</summary>
    public void Holds(int server)
    {
        _claim.SetLength(0);
        _claim.Write([.. server.ToString(CultureInfo.InvariantCulture).Select(digit => (byte)digit)]);
        _claim.Flush();
    }

    public void Dispose() => _claim.Dispose();

    private static void EndOrphan(string name, FileStream claim)
    {
        using var reader = new StreamReader(claim, leaveOpen: true);
        string id = reader.ReadToEnd();
        string command = $"/proc/{id}/cmdline";
        if (id.Length == 0 || !File.Exists(command) || !File.ReadAllText(command).Contains($"\0-n\0{name}\0", StringComparison.Ordinal))
            return;
        try
        {
            using Process server = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            Process.Start("kill", ["-TERM", id]).WaitForExit();
            if (server.WaitForExit(Patience))
                return;
            server.Kill(); // it waits for a client that has gone
            server.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It has just ended.
        }
    }
}
