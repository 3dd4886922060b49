using CsCheck;
using RVae.Engine.Rhythm;
using RVae.Engine.Rhythm.Tabs;

namespace RVae.Engine.Tests.Rhythm;

public sealed class DrumTabPropertyTests
{
    [Fact]
    public void Writing_then_reading_gives_the_same_tab() => GenTab.Sample(tab =>
    {
        string text = tab.ToString();
        DrumTab back = DrumTab.Parse(text, "back.tab").Value;
        return back.ToString() == text && Same(back, tab);
    });

    [Fact]
    public void No_text_makes_the_reader_throw() => Gen.Select(Gen.Int[0, DrumTabTests.House.Length - 1], Gen.Char, Gen.Int[0, 40])
        .Array[1, 6]
        .Sample(edits =>
        {
            string text = DrumTabTests.House;
            foreach ((int at, char character, int cut) in edits)
            {
                int start = Math.Min(at, text.Length);
                text = text[..start] + character + text[Math.Min(start + cut, text.Length)..];
            }

            Outcome<DrumTab> outcome = DrumTab.Parse(text, "house.tab");
            return outcome.Fault is null || outcome.Fault.Value.Message.StartsWith("house.tab, line ", StringComparison.Ordinal);
        });

    [Fact]
    public void A_character_too_many_never_loses_the_kit() => Gen.Select(GenTab, Gen.Int[0, 200], Gen.Char).Sample((tab, at, wrong) =>
    {
        string text = tab.ToString();
        int behindKit = text.IndexOf('\n', text.IndexOf("kit: ", StringComparison.Ordinal) + 1);
        Outcome<DrumTab> outcome = DrumTab.Parse(text.Insert(Math.Min(behindKit + at, text.Length), wrong.ToString()), "back.tab");
        return outcome.Fault is not null || outcome.Value.Kit.Equals(tab.Kit);
    });

    private static bool Same(DrumTab one, DrumTab other) =>
        one.Title == other.Title
        && one.Kit.Equals(other.Kit)
        && one.Sections.Length == other.Sections.Length
        && one.Sections.Zip(other.Sections).All(pair => Same(pair.First, pair.Second));

    private static bool Same(DrumTabSection one, DrumTabSection other) =>
        one with { Lines = [] } == other with { Lines = [] }
        && one.Lines.Length == other.Lines.Length
        && one.Lines.Zip(other.Lines).All(pair =>
            pair.First.Instrument == pair.Second.Instrument
            && pair.First.Velocities.SequenceEqual(pair.Second.Velocities)
            && pair.First.Feel.SequenceEqual(pair.Second.Feel));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<int> GenVelocity =
        OneOf(0, 0, 0, 32, 60, 88, 116, 14, 28, 42, 56, 70, 84, 98, 112, 126);

    private static readonly Gen<DrumTab> GenTab = Gen.Select(
        OneOf([Kit.Protocol, .. Kit.BuiltIn]), OneOf("4/4", "3/4", "6/8", "12/8", "5/4", "7/8"), Gen.Int[1, 4], Gen.Double[20, 300], Gen.Int[1, 511])
        .SelectMany((kit, meterText, bars, bpm, instruments) =>
        {
            Meter.TryParse(meterText, out Meter meter);
            int steps = meter.TicksPerBar(4);
            Instrument[] playing = [.. kit.Numbers.Where(instrument => (instruments >> ((int)instrument % Kit.Nine.Count) & 1) == 1)];
            return Gen.Select(
                GenVelocity.Array[bars * steps * playing.Length],
                Gen.Float[-6, 6].Array[0, 4].Array[playing.Length],
                (velocities, feels) => new DrumTab("Some title",
                [
                    new DrumTabSection("a section", bpm, meter, steps, bars,
                    [
                        .. playing.Select((instrument, i) => new DrumTabLine(
                            instrument, [.. velocities.Skip(i * bars * steps).Take(bars * steps)], [.. feels[i]])),
                    ]),
                ])
                { Kit = kit });
        });
}
