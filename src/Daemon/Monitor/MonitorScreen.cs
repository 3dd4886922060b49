using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RVae.Daemon.Monitor;

/// <summary>Draws a <see cref="MonitorState"/>: the step grid with the playhead, and the point on a small map.</summary>
internal static class MonitorScreen
{
    private const int TicksPerStep = 6; // a sixteenth
    private const int MostTicks = 192; // two bars of 4/4
    private const int ShortName = 8;
    private const int MapColumns = 31;
    private const int MapRows = 13;

    public static IRenderable Draw(MonitorState state, string host)
    {
        var table = new Table().NoBorder().HideHeaders().AddColumn("grid").AddColumn("map");
        table.AddRow(
            new Panel(new Markup(StepGrid(state))).Header(GrooveHeader(state)),
            new Panel(new Markup(Map(state))).Header(" point "));
        return new Rows(
            new Markup(Headline(state, host)),
            table,
            new Markup(Knobs(state)),
            new Markup(Hands(state)),
            new Markup($"[grey]{Markup.Escape(MonitorKeys.Legend)}[/]"),
            new Markup(state.Word.Length == 0 ? " " : $"[yellow]{Markup.Escape(state.Word)}[/]"));
    }

    private static string Headline(MonitorState state, string host)
    {
        if (!state.Connected)
        {
            return state.Refusal.Length > 0
                ? $"[red]{Markup.Escape(host)} does not let us in[/] — {Markup.Escape(state.Refusal)}. Trying again …"
                : $"[red]no answer from {Markup.Escape(host)}[/] — is a daemon running there? Trying again …";
        }

        string playing = state.Playing ? "[green]▶ playing[/]" : "[grey]■ stopped[/]";
        string link = state.Link
            ? string.Create(CultureInfo.InvariantCulture, $"  [aqua]link {state.LinkPeers}[/]")
            : "";
        string room = state.Room.Length > 0 ? $"  room [bold]{Markup.Escape(state.Room)}[/] {Markup.Escape(state.RoomState)}" : "";
        string scene = state.Scene.Length > 0 ? $"  scene [bold]{Markup.Escape(state.Scene)}[/]" : "";
        string code = state.JoinCode > 0 ? string.Create(CultureInfo.InvariantCulture, $"  join code [bold]{state.JoinCode}[/]") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[bold]rvae {Markup.Escape(state.Version)}[/] {Markup.Escape(host)}  {playing}  {state.Bpm:0.0} bpm{link}{room}  bar {state.Bar}  model [bold]{Markup.Escape(state.Model)}[/]{scene}{code}");
    }

    /// <summary>A row an instrument, a cell a sixteenth, the strongest hit of a cell shown.</summary>
    internal static string StepGrid(MonitorState state)
    {
        var text = new StringBuilder();
        (int from, int to) = Page(state);
        int name = Math.Max(ShortName, state.Kit.Select(each => each.Length).DefaultIfEmpty(0).Max());
        for (int i = 0; i < state.Kit.Length; i++)
        {
            var instrument = (Instrument)i;
            string colour = state.Mutes[instrument] ? "grey strikethrough" : "white";
            text.Append(CultureInfo.InvariantCulture, $"[{colour}]{(i < 9 ? i + 1 : ' '),1} {Markup.Escape(state.Kit[i].PadRight(name))}[/]");
            for (int tick = from; tick < to; tick += TicksPerStep)
            {
                bool here = state.Playing && state.Playhead >= tick && state.Playhead < tick + TicksPerStep;
                text.Append(Cell(state.Pattern[i], tick, (tick - from) / TicksPerStep, here));
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Which bars of a groove are shown, where not all of them are.</summary>
    internal static string GrooveHeader(MonitorState state)
    {
        (int from, int to) = Page(state);
        return to - from >= state.LoopTicks
            ? " groove "
            : string.Create(
                CultureInfo.InvariantCulture,
                $" groove: {(from / state.TicksPerBar) + 1}–{to / state.TicksPerBar} of {state.LoopTicks / state.TicksPerBar} bars ");
    }

    // A terminal has room for two bars of 4/4: of a longer groove those bars are shown that play.
    private static (int From, int To) Page(MonitorState state)
    {
        int page = Math.Max(1, MostTicks / state.TicksPerBar) * state.TicksPerBar;
        int from = state.Playhead / page * page;
        return (from, Math.Min(from + page, Math.Max(1, state.LoopTicks)));
    }

    private static string Cell(ImmutableArray<int> velocities, int from, int step, bool here)
    {
        int strongest = 0;
        for (int tick = from; tick < Math.Min(from + TicksPerStep, velocities.Length); tick++)
            strongest = Math.Max(strongest, velocities[tick]);
        string glyph = strongest switch { 0 => step % 4 == 0 ? "┊" : "·", < 40 => "░", < 75 => "▒", < 105 => "▓", _ => "█" };
        string style = (strongest, here) switch
        {
            (0, false) => "grey35",
            (0, true) => "grey35 on grey23",
            (_, false) => "deepskyblue1",
            (_, true) => "black on yellow",
        };
        return $"[{style}]{glyph} [/]";
    }

    /// <summary>The latent square, y upwards, with the axes and the point.</summary>
    internal static string Map(MonitorState state)
    {
        (int column, int row) = Place(state.Point, state.Range);
        var text = new StringBuilder();
        for (int r = 0; r < MapRows; r++)
        {
            for (int c = 0; c < MapColumns; c++)
            {
                if (r == row && c == column)
                {
                    text.Append("[bold yellow]●[/]");
                }
                else
                {
                    text.Append((r == MapRows / 2, c == MapColumns / 2) switch
                    {
                        (true, true) => "[grey35]┼[/]",
                        (true, false) => "[grey35]─[/]",
                        (false, true) => "[grey35]│[/]",
                        _ => " ",
                    });
                }
            }

            text.Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"x {state.Point.X:+0.00;-0.00}   y {state.Point.Y:+0.00;-0.00}").ToString();
    }

    private static (int Column, int Row) Place(LatentPoint point, float range)
    {
        float u = (Math.Clamp(point.X / range, -1, 1) + 1) / 2;
        float v = (Math.Clamp(point.Y / range, -1, 1) + 1) / 2;
        return ((int)MathF.Round(u * (MapColumns - 1)), (int)MathF.Round((1 - v) * (MapRows - 1)));
    }

    private static string Knobs(MonitorState state) => string.Create(
        CultureInfo.InvariantCulture,
        $"threshold {Bar(state.Threshold, 1)} {state.Threshold:0.00}   noise {Bar(state.Noise, 2)} {state.Noise:0.00}   {(state.Freeze ? "[aqua]frozen[/]" : "")}");

    // What follows the player, what fades, and what moves by itself.
    private static string Hands(MonitorState state)
    {
        string fade = state.FadeWith == 0 ? "off" : string.Create(CultureInfo.InvariantCulture, $"{Bar(state.Fade, 1)} {state.Fade:0.00} from deck {state.FadeWith}");
        string gestures = state.Recording.Length > 0 ? $"[red]● {Markup.Escape(state.Recording)}[/]"
            : state.Gestures.Length > 0 ? $"[aqua]↻ {Markup.Escape(state.Gestures)}[/]" : "none";
        return string.Create(CultureInfo.InvariantCulture, $"follow {Bar(state.Follow, 1)} {state.Follow:0.00}   deck 2 fade {fade}   gestures {gestures}");
    }

    private static string Bar(float value, float full)
    {
        int filled = (int)MathF.Round(Math.Clamp(value / full, 0, 1) * 10);
        return $"[deepskyblue1]{new string('━', filled)}[/][grey35]{new string('━', 10 - filled)}[/]";
    }
}
