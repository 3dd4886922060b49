using System.Globalization;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Monitor;

/// <summary>Tells which message a key sends: a pure function of the key and of what is shown.</summary>
internal static class MonitorKeys
{
    private const float Step = 0.1f;
    private const float Leap = 0.5f;

    /// <summary>The keys, as the screen explains them.</summary>
    public const string Legend =
        "←↑↓→ move (shift: leap)  t/T threshold  n/N noise  1-9 mute  m/M model  f freeze  -/+ tempo  l link  [/] scene  o/O follow  e/E find what was played, go there  x/X fade deck 2  w with deck 1  g/G gesture pedal, stop  space play/stop  p panic  q quit";

    /// <summary>The message to send, or null for a key that means nothing.</summary>
    public static MonitorMessage? Ask(ConsoleKeyInfo key, MonitorState state)
    {
        float step = key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? Leap : Step;
        MonitorMessage? asked = key.Key switch
        {
            ConsoleKey.LeftArrow => Move(state, -step, 0),
            ConsoleKey.RightArrow => Move(state, step, 0),
            ConsoleKey.UpArrow => Move(state, 0, step),
            ConsoleKey.DownArrow => Move(state, 0, -step),
            ConsoleKey.Spacebar => new MonitorMessage(state.Playing ? "/rvae/stop" : "/rvae/continue", []),
            _ => AskCharacter(key.KeyChar, state),
        };
        // Before the welcome nothing is known of the values that a key goes on from: a step from a tempo of 0 would be one to 20.
        return asked is { Count: > 0 } && state.Version.Length == 0 ? null : asked;
    }

    private static MonitorMessage? AskCharacter(char character, MonitorState state) => character switch
    {
        't' => Set("/rvae/threshold", Math.Clamp(state.Threshold - 0.05f, 0, 1)),
        'T' => Set("/rvae/threshold", Math.Clamp(state.Threshold + 0.05f, 0, 1)),
        'n' => Set("/rvae/noise", Math.Clamp(state.Noise - 0.05f, 0, 2)),
        'N' => Set("/rvae/noise", Math.Clamp(state.Noise + 0.05f, 0, 2)),
        '-' => Set("/rvae/tempo", Math.Clamp(state.Bpm - 1, 20, 300)),
        '+' or '=' => Set("/rvae/tempo", Math.Clamp(state.Bpm + 1, 20, 300)),
        'f' => new MonitorMessage("/rvae/freeze", [state.Freeze ? 0 : 1]),
        'l' => new MonitorMessage("/rvae/link/enable", [state.Link ? 0 : 1]),
        '[' => new MonitorMessage("/rvae/scene/previous", []),
        ']' => new MonitorMessage("/rvae/scene/next", []),
        'o' => Set("/rvae/follow", Math.Clamp(state.Follow - 0.1f, 0, 1)),
        'O' => Set("/rvae/follow", Math.Clamp(state.Follow + 0.1f, 0, 1)),
        'e' => new MonitorMessage("/rvae/encode/played", []),
        'E' => new MonitorMessage("/rvae/encode/go", []),
        'x' => Set("/rvae/deck/2/fade", Math.Clamp(state.Fade - 0.1f, 0, 1)),
        'X' => Set("/rvae/deck/2/fade", Math.Clamp(state.Fade + 0.1f, 0, 1)),
        'w' => new MonitorMessage("/rvae/deck/2/fade/with", [state.FadeWith == 0 ? 1 : 0]),
        'g' => new MonitorMessage("/rvae/gesture/pedal", []),
        'G' => new MonitorMessage("/rvae/gesture/stop/all", []),
        'm' => NextModel(state, 1),
        'M' => NextModel(state, -1),
        'p' => new MonitorMessage("/rvae/panic", []),
        >= '1' and <= '9' => ToggleMute(state, character - '1'),
        _ => null,
    };

    private static MonitorMessage Set(string address, float value) => new(address, [MathF.Round(value, 3)]);

    private static MonitorMessage Move(MonitorState state, float x, float y) => new(
        "/rvae/latent",
        [
            Math.Clamp(state.Point.X + x, -state.Range, state.Range),
            Math.Clamp(state.Point.Y + y, -state.Range, state.Range),
        ]);

    // The mute is set by the instrument's number where the kit has another name for it: the protocol's name may belong to another drum of the kit.
    private static MonitorMessage? ToggleMute(MonitorState state, int place)
    {
        if (place >= state.Kit.Length)
            return null;
        var instrument = (Instrument)place;
        string name = state.Kit[place] == instrument.Name() ? instrument.Name() : place.ToString(CultureInfo.InvariantCulture);
        return new MonitorMessage($"/rvae/mute/{name}", [state.Mutes[instrument] ? 0 : 1]);
    }

    private static MonitorMessage? NextModel(MonitorState state, int direction)
    {
        if (state.Models.IsEmpty)
            return null;
        int next = (state.Models.IndexOf(state.Model) + direction + state.Models.Length) % state.Models.Length;
        return new MonitorMessage("/rvae/model", [state.Models[next]]);
    }
}
