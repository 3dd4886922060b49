namespace RVae.Midi.Ports;

/// <summary>
/// Reads the connections of the ALSA sequencer. A device that is plugged in again gets its old numbers, so the list of ports stays the same. But its
/// connections are gone, and messages to it are lost without a failure.
/// </summary>
public static class SequencerWires
{
    private const string Table = "/proc/asound/seq/clients";

    /// <summary>The table of the sequencer now; null where there is none.</summary>
    public static string? Read()
    {
        try
        {
            return File.Exists(Table) ? File.ReadAllText(Table) : null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a client sends to a port of the sequencer, or receives from it.</summary>
    /// <param name="table">The table of the sequencer.</param>
    /// <param name="client">Name of the client.</param>
    /// <param name="direction">Whether the client sends or receives.</param>
    /// <param name="port">Full name of the port, with its numbers at the end.</param>
    /// <returns>Null where this is not known.</returns>
    public static bool? IsConnected(string? table, string client, MidiDirection direction, string port)
    {
        ArgumentNullException.ThrowIfNull(port);
        int stable = PortNames.Stable(port).Length;
        if (table is null || stable == port.Length)
            return null;
        string address = port[(stable + 1)..], list = direction == MidiDirection.Out ? "Connecting To: " : "Connected From: ";
        bool isClients = false;
        foreach (string line in table.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("Client ", StringComparison.Ordinal))
                isClients = line.Contains($" : \"{client}\" [", StringComparison.Ordinal);
            else if (isClients && line.StartsWith(list, StringComparison.Ordinal) && Addresses(line[list.Length..]).Contains(address))
                return true;
        }

        return false;
    }

    // An address may be followed by more in brackets: 24:0[ex].
    private static IEnumerable<string> Addresses(string list) => list.Split(", ").Select(each => each.Split('[')[0]);
}
