using System.Text.Json;

namespace RVae.Protocol.OscQuery;

/// <summary>The information that the daemon gives an OSCQuery client about itself.</summary>
/// <param name="Name">Name of this daemon.</param>
/// <param name="OscHost">Address at which the daemon receives OSC, as the client reached it.</param>
/// <param name="OscPort">Port of OSC over UDP and TCP.</param>
/// <param name="WebSocketPort">Port of the WebSocket, the same as that of HTTP.</param>
public sealed record HostInfo(string Name, string OscHost, int OscPort, int WebSocketPort)
{
    // In OSCQuery all attributes except FULL_PATH, CONTENTS and TYPE are extensions, and so are all commands.
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
