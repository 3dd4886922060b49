using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RVae.Daemon.Saved;
using RVae.Engine;
using RVae.Engine.Playing;

namespace RVae.Daemon.Restoring;

/// <summary>
/// A state as the bytes of its file: its form, the SHA-256 of the state's own text, and the state.
/// <code>{ "format": 1, "sha256": "9f86…", "state": { … } }</code>
/// </summary>
internal static class StateText
{
    /// <summary>The format that this program reads and writes.</summary>
    public const int Format = 1;

    /// <summary>Most bytes of a file: a state of 128 clients with all their claims is smaller.</summary>
    public const long MostBytes = 1 << 20;

    /// <summary>The bytes of a state.</summary>
    public static byte[] Write(SavedState state)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(state, SavedJson.Default.SavedState);
        var bytes = new ArrayBufferWriter<byte>(json.Length + 256);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteString("sha256", Sum(json));
            writer.WritePropertyName("state");
            writer.WriteRawValue(json);
            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads a state, or says why the music cannot play on from these bytes.</summary>
    public static Outcome<SavedState> Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out JsonElement format)
                || !format.TryGetInt32(out int number) || !root.TryGetProperty("state", out JsonElement state))
            {
                return Damaged("it is not the state of a daemon");
            }

            if (number != Format)
                return Damaged(string.Create(CultureInfo.InvariantCulture, $"it has format {number}, and this program reads format {Format}"));
            string text = state.GetRawText();
            if (!root.TryGetProperty("sha256", out JsonElement sum) || !sum.ValueEquals(Sum(Encoding.UTF8.GetBytes(text))))
                return Damaged("its checksum is wrong, so it is damaged or was changed by hand");
            SavedState? read = JsonSerializer.Deserialize(text, SavedJson.Default.SavedState);
            return read is not null && IsUsable(read) ? read : Damaged("a value in it is out of its range");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return Damaged(failure.Message);
        }
    }

    private static Fault Damaged(string why) => new(FaultCode.Failed, why);

    private static string Sum(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));

    private static bool IsUsable(SavedState state) =>
        state.Transport.Bpm is >= 20 and <= 300
        && Enum.TryParse(state.Transport.Source, out ClockSource source) && Enum.IsDefined(source)
        && state.Line.IsUsable && !state.Clients.IsDefault && state.Clients.All(IsUsable)
        && !state.Decks.IsDefault && state.Decks.Length == PerformanceState.DeckCount && state.Decks.All(deck => deck is { IsUsable: true });

    private static bool IsUsable(SavedClient? client) => client is not null && (client.Claims.IsDefault || !client.Claims.Contains(null!));
}
