namespace RVae.Midi.Ports;

/// <summary>
/// Who is connected to whom, as the ALSA sequencer tells. A device that is plugged in again gets the numbers that it had, so that the list of
/// ports is the same; but nobody is connected to it any more, and what is sent to it is lost without a failure.
/// </summary>
public static class SequencerWires
{
    private const string Table = "/proc/asound/seq/clients";

    /// <summary>What the sequencer tells now; null where there is none.</summary>
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

    /// <summary>Whether a client of a name sends to a port of the sequencer, or hears it.</summary>
    /// <param name="table">What the sequencer tells.</param>
    /// <param name="client">Name of the client.</param>
    /// <param name="direction">Whether it sends or hears.</param>
    /// <param name="port">Full name of the port, with its numbers at the end.</param>
    /// <returns>Null where that cannot be told.</returns>
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

    // Behind an address there may be more in brackets: 24:0[ex].
    private static IEnumerable<string> Addresses(string list) => list.Split(", ").Select(each => each.Split('[')[0]);
}
