using RVae.Daemon.Settings;
using RVae.Daemon.Startup;
using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Fakes;
using RVae.Stage.Layout;

namespace RVae.Daemon.Tests.Settings;

/// <summary>The settings that one desk leaves to the next.</summary>
public sealed class KeptSettingsTests
{
    [Fact]
    public void The_next_desk_goes_on_with_the_settings_of_the_last_and_the_first_one_has_none()
    {
        SharedThings shared = SharedStage.Make();
        KeptSettings.Read(shared.Descriptors).ShouldBeNull();
        var options = new RVaeOptions { Secret = "tin \"drums\"\nat dawn, \u00e9t\u00e9", Bpm = 120.5, AutoPlay = false };
        options.Log.Level = "debug";
        Dictionary<string, string> held = SettingTable.All.ToDictionary(setting => setting.Key, setting => setting.In(options));

        KeptSettings.TryKeep(shared.Memory, held).ShouldBeTrue();
        IReadOnlyDictionary<string, string?> left = KeptSettings.Read(shared.Descriptors).ShouldNotBeNull();
        left.Count.ShouldBe(held.Count);
        foreach ((string key, string value) in held)
            left[key].ShouldBe(value);

        held["MaxJobs"] = "3";
        KeptSettings.TryKeep(shared.Memory, held).ShouldBeTrue();
        KeptSettings.Read(shared.Descriptors).ShouldNotBeNull()["MaxJobs"].ShouldBe("3");
    }

    [Fact]
    public void Settings_that_are_too_long_leave_none_behind_and_not_the_ones_before_them()
    {
        SharedThings shared = SharedStage.Make();
        KeptSettings.TryKeep(shared.Memory, new Dictionary<string, string> { ["Hosts"] = "studio.lan" }).ShouldBeTrue();
        KeptSettings.TryKeep(shared.Memory, new Dictionary<string, string> { ["Hosts"] = new('a', SettingsText.MostBytes) }).ShouldBeFalse();
        KeptSettings.Read(shared.Descriptors).ShouldBeNull();
    }

    [Fact]
    public void A_setting_that_the_program_does_not_know_any_more_is_left_out()
    {
        SharedThings shared = SharedStage.Make();
        KeptSettings.TryKeep(shared.Memory, new Dictionary<string, string> { ["Colour"] = "red", ["Port"] = "9700" }).ShouldBeTrue();
        KeptSettings.Read(shared.Descriptors).ShouldNotBeNull().Keys.ShouldBe(["Port"]);
    }

    [Fact]
    public unsafe void The_settings_of_another_version_are_none()
    {
        SharedThings shared = SharedStage.Make();
        KeptSettings.TryKeep(shared.Memory, new Dictionary<string, string> { ["Port"] = "9700" }).ShouldBeTrue();
        shared.Memory.Header->Version++;
        KeptSettings.Read(shared.Descriptors).ShouldBeNull();
    }
}
