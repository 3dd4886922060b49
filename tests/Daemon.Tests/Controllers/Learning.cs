using RVae.Controllers;
using RVae.Daemon.Tests.Fakes;
using RVae.Midi.Ports;

namespace RVae.Daemon.Tests.Controllers;

public sealed class Learning
{
    [Fact]
    public void The_axis_that_moves_farther_is_learned_and_the_touch_is_not_taken_for_one() =>
        Learn(LearnKind.Continuous, "B0 10 7F 0E 10 0F 40 0E 20 0F 41 0E 30 0E 50 0F 40 10 00").ShouldBe("cc 14");

    [Fact]
    public void A_switch_is_learned_beside_axes_that_move_along() =>
        Learn(LearnKind.Switch, "B0 10 7F 0E 10 0E 50 0F 40 10 00").ShouldBe("cc 16");

    [Fact]
    public void Fourteen_bits_are_noticed() =>
        Learn(LearnKind.Continuous, "B0 0C 10 2C 05 0C 20 2C 70 0C 30 2C 11 0C 44 2C 12").ShouldBe("cc 12/44");

    [Fact]
    public void Pitch_bend_and_notes_are_controls_too()
    {
        Learn(LearnKind.Continuous, "E0 00 40 E0 00 50 E0 00 70").ShouldBe("bend");
        Learn(LearnKind.Any, "90 30 64 90 30 00").ShouldBe("note 48");
    }

    [Fact]
    public void Of_a_program_with_its_bank_before_it_the_program_is_learned() =>
        Learn(LearnKind.Any, "B0 00 00 20 00 C0 05").ShouldBe("program");

    [Theory]
    [InlineData("/rvae/model")]
    [InlineData("/rvae/deck/2/model")]
    public void Models_are_learned_by_program_change_and_by_nothing_else(string address)
    {
        Learn(ProfileLearning.KindFor(address), "B0 14 00 14 40 14 7F 90 24 64").ShouldBeNull();
        Learn(ProfileLearning.KindFor(address), "B0 14 00 14 40 14 7F C0 05").ShouldBe("program");
    }

    [Fact]
    public void A_tremble_is_not_enough() => Learn(LearnKind.Continuous, "B0 0E 40 0E 41 0E 40 0E 41").ShouldBeNull();

    [Fact]
    public void A_knob_that_trembles_at_its_end_is_no_switch_and_the_control_that_moves_next_is_learned()
    {
        var learner = new ControlLearner(LearnKind.Any, []);
        long now = 0;
        Send(learner, "B0 0E 00 0E 01 0E 00", ref now);
        now += ControlLearner.Watch;
        learner.Advance(now).ShouldBeFalse();
        (learner.Found, learner.NextDue).ShouldBe((null, long.MaxValue));

        Send(learner, "B0 0E 01 5F 7F 5F 00", ref now);
        learner.Advance(now + ControlLearner.Watch).ShouldBeTrue();
        learner.Found.ShouldBe(Source("cc 95"));
    }

    [Fact]
    public void A_learned_profile_works_on_the_next_start()
    {
        string own = Directory.CreateTempSubdirectory("rvae-profiles").FullName;
        try
        {
            var folders = new ProfileFolders(Path.Combine(AppContext.BaseDirectory, "profiles"), own);
            DeviceProfile profile = folders.Read("generic").Value with { Name = "mine" };
            profile = profile
                .With(ProfileLearning.X, Source("cc 20"))
                .With(ProfileLearning.Y, Source("cc 21"))
                .With(ProfileLearning.Touch, Source("note 60"))
                .With("/rvae/noise", Source("cc 22"))
                .With("/rvae/freeze", Source("note 61"))
                .With("/rvae/latent/recall/verse", Source("note 62"));
            folders.Save(profile).Value.ShouldBe(Path.Combine(own, "mine.json"));

            new RecordingGestures(RecordingGestures.Plain(folders.Read("mine").Value))
                .Bytes("90 3C 40 B0 14 7F 15 00").Wait(20).Bytes("16 40 90 3D 7F 3D 00 3D 7F 3E 01 3E 00").Wait(20)
                .Said().ShouldBe(
                [
                    "/rvae/latent/pad 1 0", "/rvae/noise 1.008", "/rvae/freeze 1", "/rvae/freeze 0",
                    "/rvae/latent/recall verse", "ask /rvae/latent/pad",
                ]);
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    [Fact]
    public void A_control_learned_anew_does_only_what_it_learned_last()
    {
        DeviceProfile profile = RecordingGestures.Profile("kp3").With("/rvae/swing", Source("cc 94"));

        new RecordingGestures(profile).Bytes("B0 5E 7F").Wait(5).Said().ShouldBe(["/rvae/swing 1"]);
    }

    [Fact]
    public void A_profile_is_saved_under_a_name_only_and_never_a_path() =>
        new ProfileFolders("none", "none").Save(new DeviceProfile { Name = "../evil" }).Fault.ShouldNotBeNull();

    [Fact]
    public void A_hidden_file_beside_a_profile_is_no_profile()
    {
        using var own = new TestFolder();
        File.WriteAllText(Path.Combine(own.Folders.Training, "mine.json"), "{}");
        File.WriteAllBytes(Path.Combine(own.Folders.Training, "._mine.json"), [0, 5, 22, 7]);
        new ProfileFolders("none", own.Folders.Training).Names().ShouldBe(["mine"]);
    }

    [Fact]
    public void A_profile_that_cannot_be_saved_leaves_nothing_behind()
    {
        using var own = new TestFolder();
        Directory.CreateDirectory(Path.Combine(own.Folders.Training, "mine.json", "in the way"));
        new ProfileFolders("none", own.Folders.Training).Save(new DeviceProfile { Name = "mine" }).Fault.ShouldNotBeNull();
        Directory.EnumerateFiles(own.Folders.Training).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cc 12")]
    [InlineData("cc 12/44")]
    [InlineData("bend")]
    [InlineData("note 36")]
    [InlineData("program")]
    public void A_control_is_written_as_it_is_read(string text) => Source(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("cc")]
    [InlineData("cc 128")]
    [InlineData("cc 1/2/3")]
    [InlineData("note 1/2")]
    [InlineData("knob 1")]
    public void Anything_else_is_no_control(string text) => ControlSource.TryParse(text, out _).ShouldBeFalse();

    private static ControlSource Source(string text)
    {
        ControlSource.TryParse(text, out ControlSource source).ShouldBeTrue();
        return source;
    }

    [Fact]
    public void What_is_known_already_is_not_learned_again_whatever_moves_farther() =>
        Learn(LearnKind.Continuous, "B0 0C 00 2C 7F 0C 7F 2C 00 0D 10 0C 00 0D 40", "cc 12/44").ShouldBe("cc 13");

    private static string? Learn(LearnKind kind, string hexadecimal, params string[] taken)
    {
        var learner = new ControlLearner(kind, [.. taken.Select(Source)]);
        long now = 0;
        Send(learner, hexadecimal, ref now);
        return learner.Advance(now + ControlLearner.Watch) ? learner.Found?.ToString() : null;
    }

    private static void Send(ControlLearner learner, string hexadecimal, ref long now)
    {
        var reader = new MidiStreamReader();
        foreach (byte value in Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal)))
        {
            now += 2_000_000;
            if (reader.TryRead(now, value, out MidiMessage message))
                learner.Take(message);
        }
    }
}
