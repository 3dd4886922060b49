using RVae.Controllers;

namespace RVae.Daemon.Tests.Controllers;

/// <summary>The profiles that come with the program, each from bytes as its device sends them.</summary>
public sealed class Devices
{
    [Fact]
    public void Kp2_moves_the_point_without_telling_touch() =>
        new RecordingGestures(RecordingGestures.Profile("kp2"))
            .Bytes("B0 0C 7F 0D 00").Wait(20).Bytes("0D 40").Wait(20)
            .Said().ShouldBe(["/rvae/latent/pad 1 0", "/rvae/latent/pad 1 0.504"]);

    [Fact]
    public void Kp3_plays_point_threshold_noise_and_freeze_in_running_status() =>
        new RecordingGestures(RecordingGestures.Profile("kp3"))
            .Bytes("B0 5C 7F 0C 20 0D 60").Wait(20)
            .Bytes("0C 21 0D 61 5C 00").Wait(20)
            .Bytes("5E 40 5D 7F 5F 7F 5F 00").Wait(20)
            .Said().ShouldBe(
            [
                "/rvae/latent/pad 0.252 0.756", "/rvae/latent/pad 0.26 0.764",
                "/rvae/threshold 0.504", "/rvae/noise 2", "/rvae/freeze 1", "/rvae/freeze 0",
            ]);

    [Fact]
    public void Kp3_pads_recall_when_tapped_and_store_when_held()
    {
        RecordingGestures kp3 = new RecordingGestures(RecordingGestures.Profile("kp3"))
            .Bytes("90 24 64").Wait(100).Bytes("90 24 00").Wait(100)
            .Bytes("90 27 64").Wait(700).Bytes("80 27 00").Wait(100);

        kp3.Said().ShouldBe(["/rvae/latent/recall 1", "ask /rvae/latent/pad", "/rvae/latent/store 4"]);
    }

    [Fact]
    public void Kp3_programs_choose_models() =>
        new RecordingGestures(RecordingGestures.Profile("kp3")).Bytes("C0 05 06").Said().ShouldBe(["model 5", "model 6"]);

    [Theory]
    [InlineData("B0 00 01 20 00 C0 01", "model 129")]
    [InlineData("B0 00 00 20 01 C0 01", "model 129")]
    [InlineData("B0 00 02 20 00 C0 0D B0 00 00 C0 02", "model 269", "model 2")]
    [InlineData("B0 00 01 20 02 C0 00", "model 16640")]
    public void A_bank_select_before_a_program_reaches_the_models_beyond_128(string bytes, params string[] models) =>
        new RecordingGestures(RecordingGestures.Profile("kpv")).Bytes(bytes).Said().ShouldBe(models);

    [Fact]
    public void Kaossilator_has_its_own_knobs_and_banks() =>
        new RecordingGestures(RecordingGestures.Profile("kaossilator"))
            .Bytes("B0 5C 7F 0C 00 0D 7F").Wait(20).Bytes("5D 7F 5E 00 5E 7F 5B 40").Wait(5)
            .Bytes("90 25 40 25 00").Wait(20)
            .Said().ShouldBe(
            [
                "/rvae/latent/pad 0 1", "/rvae/threshold 1", "/rvae/noise 2", "/rvae/swing 0.504",
                "/rvae/latent/recall 2", "ask /rvae/latent/pad",
            ]);

    [Fact]
    public void Nts3_has_fourteen_bits_in_either_order() =>
        new RecordingGestures(RecordingGestures.Profile("nts3"))
            .Bytes("B0 62 7F 0C 40 2C 01 0D 20 2D 7F").Wait(20)
            .Bytes("2C 02 0C 40 2D 7E 0D 20").Wait(20)
            .Bytes("0E 7F 2E 7F 63 7F").Wait(20)
            .Said().ShouldBe(
            [
                "/rvae/latent/pad 0.5 0.258", "/rvae/latent/pad 0.5 0.258", "/rvae/threshold 1", "/rvae/freeze 1",
            ]);

    [Fact]
    public void Nanopad2_springing_back_moves_nothing() =>
        new RecordingGestures(RecordingGestures.Profile("nanopad2"))
            .Bytes("B0 10 7F E0 7F 7F B0 01 10").Wait(20)
            .Bytes("E0 00 40").Wait(1).Bytes("B0 10 00").Wait(20)
            .Bytes("E0 00 40 B0 01 00").Wait(50)
            .Said().ShouldBe(["/rvae/latent/pad 1 0.126"]);

    [Fact]
    public void Every_profile_reads_and_survives_being_written()
    {
        string[] files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "profiles"), "*.json");
        files.Length.ShouldBe(8);
        foreach (string file in files)
        {
            DeviceProfile profile = ProfileFile.Read(file).Value;
            profile.Name.ShouldBe(Path.GetFileNameWithoutExtension(file));
            string written = ProfileFile.Write(profile);
            ProfileFile.Write(ProfileFile.Parse(written, "again").Value).ShouldBe(written);
        }
    }

    [Fact]
    public void A_device_is_recognised_by_its_ports() =>
        Folders().For(["Midi Through 14:0", "nanoPAD2:nanoPAD2 nanoPAD2 _ PAD 24:0"])!.Name.ShouldBe("nanopad2");

    [Fact]
    public void An_unknown_profile_is_answered_with_those_there_are() =>
        Folders().Read("kp9").Fault!.Value.Message.ShouldContain("generic, kaossilator, kp2, kp3, kpv, nanopad2, nts3");

    [Theory]
    [InlineData("""{ "name": "x", "pad": { "x": { "control": "cc 200" }, "y": { "control": "cc 2" } } }""", "pad.x.control \"cc 200\" is no control")]
    [InlineData("""{ "name": "x", "pad": { "x": { "control": "cc 1" } } }""", "pad.y is missing")]
    [InlineData("""{ "name": "x", "channel": 17 }""", "channel 17 is out of range: 0 to 16")]
    [InlineData("""{ "name": "x", "controls": [ { "control": "cc 1", "to": "threshold" } ] }""", "controls[0].to \"threshold\" is no address")]
    [InlineData("""{ "name": "x", "controls": [ { "control": "note 1", "as": "position" } ] }""", "controls[0].name is missing")]
    [InlineData("""{ "name": "x", "controls": [ null ] }""", "controls[0] is null")]
    [InlineData("""{ "name": "x", "ports": [ "nano", null ] }""", "ports has a null")]
    [InlineData("{ \"name\": \"x\",\n \"colour\": 3 }", "x.json:2: ")]
    [InlineData("{", "x.json:1: ")]
    public void What_is_wrong_with_a_profile_is_said_with_its_place(string text, string message) =>
        ProfileFile.Parse(text, "x.json").Fault!.Value.Message.ShouldContain(message);

    [Fact]
    public void A_channel_filter_lets_nothing_else_through() =>
        new RecordingGestures(RecordingGestures.Profile("kp2") with { Channel = 3 })
            .Bytes("B0 0C 7F 0D 00").Wait(20).Bytes("B2 0C 7F 0D 00").Wait(20)
            .Said().ShouldBe(["/rvae/latent/pad 1 0"]);

    [Fact]
    public void Another_deck_gets_its_own_addresses_and_the_transport_keeps_its()
    {
        DeviceProfile profile = RecordingGestures.Profile("kp3") with { Deck = 3 };
        profile = profile.With("/rvae/tap", new ControlSource(ControlKind.Note, 60));

        new RecordingGestures(profile).Bytes("B0 5C 7F 0C 00 0D 00").Wait(20).Bytes("5E 7F 90 3C 01").Wait(5)
            .Said().ShouldBe(["/rvae/deck/3/latent/pad 0 0", "/rvae/deck/3/threshold 1", "/rvae/tap"]);
    }

    [Fact]
    public void A_condition_and_the_channel_are_those_of_the_controller_s_own_deck_too()
    {
        DeviceProfile profile = RecordingGestures.Profile("kp3") with { Deck = 2 };
        profile = profile.With("/rvae/condition/kick", new ControlSource(ControlKind.Controller, 94));

        new RecordingGestures(profile).Bytes("B0 5E 7F").Wait(5).Said().ShouldBe(["/rvae/deck/2/condition/kick 3"]);
        DeckAddress.For(2, "/rvae/midi/channel").ShouldBe("/rvae/deck/2/midi/channel");
        DeckAddress.For(2, "/rvae/midi/out").ShouldBe("/rvae/midi/out");
    }

    private static ProfileFolders Folders() =>
        new(Path.Combine(AppContext.BaseDirectory, "profiles"), Path.Combine(AppContext.BaseDirectory, "none"));
}
