using System.Globalization;
using RVae.Clients.Tests.Max;
using RVae.Clients.Tests.Max.Running;
using RVae.Clients.Tests.PureData;
using RVae.Engine.Rhythm;

namespace RVae.Clients.Tests;

/// <summary>What the drums of Pure Data and of Max, which are nine, play for the instruments of other kits.</summary>
public sealed class EveryInstrumentHasAVoice
{
    private static IEnumerable<(int Place, KitInstrument Instrument, int Note)> All => Kit.BuiltIn
        .SelectMany(kit => kit.Instruments.SelectMany((each, place) => each.Notes.Select(note => (place, each, note))));

    [Fact]
    public void In_Pure_Data_it_is_one_of_its_family()
    {
        PdPatch strike = PdLibrary.CanvasesOf("rvae-kit").Single(canvas => canvas.Name == "strike");
        Dictionary<int, int> voices = string.Join(' ', strike.Saved.Single()).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')).ToDictionary(line => Number(line[0]), line => Number(line[1]));
        foreach ((_, KitInstrument instrument, int note) in All)
            VoicesOf(instrument.Family).ShouldContain((Instrument)voices[note], $"{instrument.Name} {note}");
    }

    [Fact]
    public void In_Max_it_is_one_of_its_family_and_a_note_that_says_nothing_sounds_by_its_place()
    {
        using var world = new MaxWorld();
        MaxPatch kit = world.Open(Package.Abstraction("rvae-kit")!);
        var struck = new List<object[]>();
        kit["route 0 1 2 3 4 5 6 7 8"].Hear = (_, message) => struck.Add(message);
        foreach ((int place, KitInstrument instrument, int note) in All)
            VoicesOf(instrument.Family).ShouldContain((Instrument)Strike(place, note), $"{instrument.Name} {note}");
        for (int place = 0; place < Instruments.Most; place++)
            Strike(place, 99).ShouldBe((int)Kit.Standard.Nearest((Instrument)place));

        int Strike(int place, int note)
        {
            kit["inlet"].Send(0, place, note, 100, 0, 0f, 0, 1);
            object[] only = struck.ShouldHaveSingleItem();
            struck.Clear();
            only[1].ShouldBe(100);
            return (int)only[0];
        }
    }

    private static Instrument[] VoicesOf(DrumFamily family) => family switch
    {
        DrumFamily.Kick => [Instrument.Kick],
        DrumFamily.Snare => [Instrument.Snare],
        DrumFamily.Hat or DrumFamily.Ride => [Instrument.Hat],
        DrumFamily.OpenHat or DrumFamily.Crash => [Instrument.OpenHat],
        DrumFamily.Tom => [Instrument.LowTom, Instrument.MidTom, Instrument.HighTom],
        DrumFamily.Clap => [Instrument.Clap],
        _ => [Instrument.Rim, Instrument.Hat],
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
