using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>A machine on which no MIDI system runs.</summary>
public sealed class WithoutMidi
{
    [Fact]
    public async Task The_libraries_of_MIDI_do_not_complain_on_the_standard_error()
    {
        using var doctor = new RunningProgram(
            new Dictionary<string, string> { ["JACK_DEFAULT_SERVER"] = "rvae-nobody", ["XDG_RUNTIME_DIR"] = "/nowhere" }, "doctor");
        (_, string output, string error) = await doctor.EndAsync();
        output.ShouldContain("MIDI");
        error.ShouldNotContain("ack server");
        error.ShouldNotContain("ALSA lib");
    }
}
