using System.Text.Json;

namespace RVae.Protocol.OscQuery;

/// <summary>What the daemon says of itself to an OSCQuery client.</summary>
/// <param name="Name">Name of this daemon.</param>
/// <param name="OscHost">Address at which OSC is heard, as the client reached it.</param>
/// <param name="OscPort">Port of OSC over UDP and TCP.</param>
/// <param name="WebSocketPort">Port of the WebSocket, which is HTTP's.</param>
public sealed record HostInfo(string Name, string OscHost, int OscPort, int WebSocketPort)
{
    // Attributes beyond FULL_PATH, CONTENTS and TYPE are extensions, and so are all commands.
    private static readonly string[] Extensions =
    [
        "ACCESS", "VALUE", "RANGE", "CLIPMODE", "UNIT", "DESCRIPTION", "LABEL", "HELP", "TAGS", "LISTEN", "PATH_CHANGED", "PATH_ADDED", "PATH_REMOVED",
    ];

    /// <summary>Writes the object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("NAME", Name);
        json.WriteString("OSC_IP", OscHost);
        json.WriteNumber("OSC_PORT", OscPort);
        json.WriteString("OSC_TRANSPORT", "UDP");
        json.WriteString("WS_IP", OscHost);
        json.WriteNumber("WS_PORT", WebSocketPort);
        json.WriteStartObject("EXTENSIONS");
        foreach (string extension in Extensions)
            json.WriteBoolean(extension, true);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
