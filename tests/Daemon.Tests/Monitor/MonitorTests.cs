using RVae.Daemon.Monitor;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using Spectre.Console;

namespace RVae.Daemon.Tests.Monitor;

public sealed class MonitorTests
{
    private static readonly MonitorState Shown = new MonitorState()
        .After(new MonitorMessage("/rvae/welcome", [1, 1, "0.1.0", 15]))
        .After(new MonitorMessage("/rvae/models/item", ["house"]))
        .After(new MonitorMessage("/rvae/models/item", ["techno"]))
        .After(new MonitorMessage("/rvae/models/end", [2]))
        .After(new MonitorMessage("/rvae/model", ["house"]))
        .After(new MonitorMessage("/rvae/threshold", [0.5f]))
        .After(new MonitorMessage("/rvae/latent", [2.95f, 0f]));

    [Fact]
    public void A_room_is_in_the_headline_until_it_is_left()
    {
        MonitorState inRoom = Shown.After(new MonitorMessage("/rvae/room/name", ["band"])).After(new MonitorMessage("/rvae/room/state", ["cut"]));
        (inRoom.Room, inRoom.RoomState).ShouldBe(("band", "cut"));
        inRoom.After(new MonitorMessage("/rvae/room/coming", ["deck.1.c.density", 1, 2, 17])).Word.ShouldBe("deck.1.c.density: heard in 2 bars");
        // A snapshot tells nothing of a room that is not there.
        inRoom.After(new MonitorMessage("/rvae/welcome", [1, 1, "0.2.0", 15])).Room.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ConsoleKey.RightArrow, 3f, 0f)]
    [InlineData(ConsoleKey.LeftArrow, 2.85f, 0f)]
    [InlineData(ConsoleKey.UpArrow, 2.95f, 0.1f)]
    [InlineData(ConsoleKey.DownArrow, 2.95f, -0.1f)]
    public void An_arrow_moves_the_point_and_stops_at_the_edge(ConsoleKey key, float x, float y)
    {
        MonitorMessage asked = MonitorKeys.Ask(new ConsoleKeyInfo('\0', key, false, false, false), Shown).ShouldNotBeNull();

        asked.Address.ShouldBe("/rvae/latent");
        asked.Float(0).ShouldBe(x, 1e-5);
        asked.Float(1).ShouldBe(y, 1e-5);
    }

    [Fact]
    public void An_arrow_moves_a_point_on_that_is_further_out_than_usual()
    {
        MonitorState far = Shown.After(new MonitorMessage("/rvae/latent", [3.7f, 0f]));

        MonitorKeys.Ask(new ConsoleKeyInfo('\0', ConsoleKey.RightArrow, false, false, false), far).ShouldNotBeNull().Float(0).ShouldBe(3.8f, 1e-5);
        MonitorKeys.Ask(new ConsoleKeyInfo('\0', ConsoleKey.UpArrow, false, false, false), far).ShouldNotBeNull().Float(0).ShouldBe(3.7f, 1e-5);
        MonitorState back = far.After(new MonitorMessage("/rvae/latent", [1f, 0f]));
        back.Range.ShouldBe(4);
        back.After(new MonitorMessage("/rvae/model", ["techno"])).Range.ShouldBe(3, "another model has a range of its own");
    }

    [Theory]
    [InlineData('t', "/rvae/threshold", 0.45f)]
    [InlineData('T', "/rvae/threshold", 0.55f)]
    [InlineData('n', "/rvae/noise", 0f)]
    [InlineData('N', "/rvae/noise", 0.05f)]
    public void Knob_keys_step_their_knob_within_its_range(char key, string address, float value)
    {
        MonitorMessage asked = Press(key).ShouldNotBeNull();

        asked.Address.ShouldBe(address);
        asked.Float(0).ShouldBe(value, 1e-5);
    }

    [Fact]
    public void A_number_mutes_its_instrument_and_pressed_again_lets_it_sound()
    {
        MonitorMessage mute = Press('3').ShouldNotBeNull();
        mute.Address.ShouldBe("/rvae/mute/hat");
        mute.Int(0).ShouldBe(1);

        MonitorState muted = Shown.After(mute);
        muted.Mutes[Instrument.Hat].ShouldBeTrue();
        MonitorKeys.Ask(new ConsoleKeyInfo('3', ConsoleKey.D3, false, false, false), muted)!.Int(0).ShouldBe(0);
    }

    [Fact]
    public void A_number_mutes_the_drum_beside_it_whatever_the_kit_calls_that()
    {
        MonitorState own = Shown.After(new MonitorMessage("/rvae/kit", ["mine", "snare kick hat"]));
        MonitorMessage mute = MonitorKeys.Ask(new ConsoleKeyInfo('1', ConsoleKey.D1, false, false, false), own).ShouldNotBeNull();

        // The kit's kick is its second drum, and the kit is right about its names.
        mute.Address.ShouldBe("/rvae/mute/0");
        own.After(mute).Mutes[Instrument.Kick].ShouldBeTrue();
        MonitorKeys.Ask(new ConsoleKeyInfo('3', ConsoleKey.D3, false, false, false), own).ShouldNotBeNull().Address.ShouldBe("/rvae/mute/hat");
        MonitorKeys.Ask(new ConsoleKeyInfo('4', ConsoleKey.D4, false, false, false), own).ShouldBeNull("there is no fourth drum");
    }

    [Fact]
    public void A_mute_that_a_snapshot_leaves_out_is_none()
    {
        MonitorState muted = Shown.After(new MonitorMessage("/rvae/mute/cowbell", [1]));
        muted.Mutes[Instrument.Cowbell].ShouldBeTrue();
        muted.After(new MonitorMessage("/rvae/welcome", [1, 1, "0.2.0", 15])).Mutes[Instrument.Cowbell].ShouldBeFalse();
    }

    [Fact]
    public void L_joins_the_link_session_and_the_first_line_tells_how_many_others_are_in_it()
    {
        MonitorMessage join = Press('l').ShouldNotBeNull();
        join.Address.ShouldBe("/rvae/link/enable");
        join.Int(0).ShouldBe(1);

        MonitorState joined = Shown.After(join).After(new MonitorMessage("/rvae/link/peers", [3])) with { Connected = true };
        MonitorKeys.Ask(new ConsoleKeyInfo('l', ConsoleKey.L, false, false, false), joined)!.Int(0).ShouldBe(0);
        MonitorScreen.Draw(joined, "stage:9600").Plain().ShouldContain("link 3");
        MonitorScreen.Draw(Shown with { Connected = true }, "stage:9600").Plain().ShouldNotContain("link 0");
    }

    [Fact]
    public void Keys_follow_find_fade_and_record_and_a_line_shows_them()
    {
        (Press('O')!.Address, Press('O')!.Float(0)).ShouldBe(("/rvae/follow", 0.1f));
        Press('e').ShouldNotBeNull().Address.ShouldBe("/rvae/encode/played");
        Press('E').ShouldNotBeNull().Address.ShouldBe("/rvae/encode/go");
        (Press('X')!.Address, Press('X')!.Float(0)).ShouldBe(("/rvae/deck/2/fade", 0.1f));
        (Press('w')!.Address, Press('w')!.Int(0)).ShouldBe(("/rvae/deck/2/fade/with", 1));
        Press('g').ShouldNotBeNull().Address.ShouldBe("/rvae/gesture/pedal");
        Press('G').ShouldNotBeNull().Address.ShouldBe("/rvae/gesture/stop/all");
        MonitorState state = new MonitorMessage[]
        {
            new("/rvae/follow", [0.5f]), new("/rvae/deck/2/fade/with", [1]), new("/rvae/deck/2/fade", [0.25f]), new("/rvae/gesture/playing", ["sweep"]),
        }.Aggregate(Shown with { Connected = true }, (before, message) => before.After(message));
        string screen = MonitorScreen.Draw(state, "stage:9600").Plain();
        screen.ShouldContain("0.25 from deck 1");
        screen.ShouldContain("↻ sweep");
        MonitorScreen.Draw(state.After(new MonitorMessage("/rvae/gesture/recording", ["turn"])), "stage:9600").Plain().ShouldContain("● turn");
        state.After(new MonitorMessage("/rvae/encoded", [1f, -1f, 0.5f])).Word.ShouldStartWith("found at 1.00 -1.00");
        state.After(new MonitorMessage("/rvae/welcome", [1, "rvae", "0.2.0"])).Follow.ShouldBe(0, "what a snapshot leaves out is as at the start");
    }

    [Fact]
    public void Brackets_go_through_the_set_list_and_the_first_line_tells_the_scene()
    {
        Press('[').ShouldNotBeNull().Address.ShouldBe("/rvae/scene/previous");
        Press(']').ShouldNotBeNull().Address.ShouldBe("/rvae/scene/next");
        MonitorState verse = Shown.After(new MonitorMessage("/rvae/scene/current", ["verse"])) with { Connected = true };
        MonitorScreen.Draw(verse, "stage:9600").Plain().ShouldContain("scene verse");
        MonitorScreen.Draw(Shown with { Connected = true }, "stage:9600").Plain().ShouldNotContain("scene verse");
    }

    [Fact]
    public void M_goes_round_the_models_in_both_directions()
    {
        Press('m')!.Text(0).ShouldBe("techno");
        Press('M')!.Text(0).ShouldBe("techno");
        MonitorKeys.Ask(new ConsoleKeyInfo('m', ConsoleKey.M, false, false, false), Shown with { Model = "techno" })!
            .Text(0).ShouldBe("house");
    }

    [Theory]
    [InlineData('+')]
    [InlineData('-')]
    [InlineData('t')]
    [InlineData('N')]
    [InlineData('O')]
    [InlineData('X')]
    [InlineData('1')]
    public void A_key_that_is_pressed_before_the_daemon_has_told_its_values_steps_none_of_them(char key)
    {
        MonitorKeys.Ask(new ConsoleKeyInfo(key, default, false, false, false), new MonitorState()).ShouldBeNull();
        MonitorKeys.Ask(new ConsoleKeyInfo('\0', ConsoleKey.LeftArrow, false, false, false), new MonitorState()).ShouldBeNull();
        // What needs no value is done.
        MonitorKeys.Ask(new ConsoleKeyInfo('p', default, false, false, false), new MonitorState()).ShouldNotBeNull().Address.ShouldBe("/rvae/panic");
    }

    [Fact]
    public void A_key_without_a_meaning_sends_nothing() => Press('z').ShouldBeNull();

    [Fact]
    public void The_strongest_hit_of_a_sixteenth_is_drawn_in_its_cell()
    {
        object[] velocities = new object[96];
        Array.Fill(velocities, 0);
        velocities[1] = 120;
        velocities[24] = 30;
        MonitorState state = Shown.After(new MonitorMessage("/rvae/pattern", [1, 0, .. velocities]));

        string kick = new Markup(MonitorScreen.StepGrid(state).Split('\n')[0]).Plain();
        kick.ShouldBe("1 kick    █ · · · ░ · · · ┊ · · · ┊ · · · ");
    }

    [Fact]
    public void Over_two_bars_the_playhead_runs_through_both()
    {
        MonitorState state = Shown.After(new MonitorMessage("/rvae/pattern", [1, 0, .. Silence(192)]));

        PlayheadOf(state.After(new MonitorMessage("/rvae/tick", [6, 4]))).ShouldBe(1);
        PlayheadOf(state.After(new MonitorMessage("/rvae/tick", [6, 5]))).ShouldBe(17);
        MonitorScreen.GrooveHeader(state).ShouldBe(" groove ");
    }

    [Fact]
    public void Rows_that_only_an_earlier_kit_had_do_not_lengthen_the_groove()
    {
        MonitorState state = Shown
            .After(new MonitorMessage("/rvae/kit", ["standard", "kick snare hat openhat lowtom midtom hightom clap rim ride"]))
            .After(new MonitorMessage("/rvae/pattern", [1, 9, .. Silence(192)]))
            .After(new MonitorMessage("/rvae/kit", ["nine", "kick snare hat openhat lowtom midtom hightom clap rim"]))
            .After(new MonitorMessage("/rvae/pattern", [1, 0, .. Silence(96)]));

        state.LoopTicks.ShouldBe(96);
    }

    [Fact]
    public void Bars_of_another_metre_are_as_long_as_those_of_the_model_that_plays()
    {
        MonitorState state = Shown
            .After(new MonitorMessage("/rvae/models/item", ["seven", "atlas", 2, 168, "7/8", 12]))
            .After(new MonitorMessage("/rvae/model", ["seven"]))
            .After(new MonitorMessage("/rvae/pattern", [1, 0, .. Silence(168)]));

        PlayheadOf(state.After(new MonitorMessage("/rvae/tick", [0, 3]))).ShouldBe(14);
    }

    [Fact]
    public void A_long_groove_comes_in_parts_and_the_bars_that_play_are_shown()
    {
        MonitorState state = Shown
            .After(new MonitorMessage("/rvae/pattern/part", [1, 0, 384, 0, .. Silence(192)]))
            .After(new MonitorMessage("/rvae/pattern/part", [1, 0, 384, 192, 120, .. Silence(191)]))
            .After(new MonitorMessage("/rvae/pattern/part", [1, 0, 384, 380, .. Silence(192)]))
            .After(new MonitorMessage("/rvae/tick", [0, 3]));

        state.Pattern[0].Length.ShouldBe(384);
        Row(state, 0)[10].ShouldBe('█');
        PlayheadOf(state).ShouldBe(16);
        MonitorScreen.GrooveHeader(state).ShouldBe(" groove: 3–4 of 4 bars ");
        Row(state.After(new MonitorMessage("/rvae/tick", [0, 4])), 0)[10].ShouldBe('┊');
    }

    [Fact]
    public void A_list_of_models_of_which_a_part_was_lost_is_not_shown() =>
        Shown.After(new MonitorMessage("/rvae/models/item", ["techno"])).After(new MonitorMessage("/rvae/models/end", [3]))
            .Models.ShouldBe(["house", "techno"]);

    [Fact]
    public void Why_the_daemon_does_not_let_it_in_is_shown() =>
        MonitorScreen.Draw(Shown with { Refusal = "it has a secret" }, "stage:9600").Plain()
            .ShouldContain("stage:9600 does not let us in — it has a secret.");

    [Fact]
    public void The_point_stands_on_the_map_where_it_is()
    {
        string[] rows = new Markup(MonitorScreen.Map(Shown with { Point = new LatentPoint(-3, 3) })).Plain().Split('\n');

        rows[0][0].ShouldBe('●');
    }

    [Fact]
    public void A_refusal_is_shown_in_words() =>
        Shown.After(new MonitorMessage("/rvae/fail", ["/rvae/model", "not-found", "there is no model 'x'"]))
            .Word.ShouldBe("/rvae/model: there is no model 'x'");

    private static object[] Silence(int ticks) => [.. Enumerable.Repeat<object>(0, ticks)];

    private static string Row(MonitorState state, int instrument) =>
        new Markup(MonitorScreen.StepGrid(state).Split('\n')[instrument]).Plain();

    // The sixteenth whose cell has the playhead's ground.
    private static int PlayheadOf(MonitorState state)
    {
        string row = MonitorScreen.StepGrid(state).Split('\n')[1];
        return row.Split("[/]").Skip(1).ToList().FindIndex(cell => cell.Contains(" on ", StringComparison.Ordinal));
    }

    private static MonitorMessage? Press(char key) =>
        MonitorKeys.Ask(new ConsoleKeyInfo(key, default, false, false, false), Shown);
}

/// <summary>What a drawing says without its colours.</summary>
internal static class Drawing
{
    public static string Plain(this Spectre.Console.Rendering.IRenderable drawing)
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = 200;
        console.Write(drawing);
        return text.ToString().ReplaceLineEndings("\n");
    }
}
