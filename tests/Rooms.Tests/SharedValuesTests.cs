using CsCheck;

namespace RVae.Rooms.Tests;

public sealed class SharedValuesTests
{
    private static readonly Gen<SharedValue[]> SomeValues = Gen.Select(
        Gen.Int[0, 2], Gen.Int[1, 12], Gen.Int[1, 6], Gen.Int[0, 2],
        (key, line, revision, site) => new SharedValue($"k{key}", $"{revision}{site}", line, revision, $"s{site}")).Array[1, 12]
        .Select(values => values.DistinctBy(value => (value.Key, value.Revision, value.Site)).ToArray());

    [Fact]
    public void Whatever_the_order_of_arrival_sites_play_the_same_at_each_line() => SomeValues.Sample(values =>
    {
        string[] forwards = Play(values), backwards = Play(values.Reverse()), mixed = Play(values.OrderBy(value => value.Value, StringComparer.Ordinal));
        backwards.ShouldBe(forwards);
        mixed.ShouldBe(forwards);
    });

    [Fact]
    public void At_a_line_that_value_plays_which_stands_above_all_of_that_line_and_before() => SomeValues.Sample(values =>
    {
        string[] played = Play(values);
        for (int line = 0; line < played.Length; line++)
        {
            IEnumerable<string> expected = values.Where(value => value.Line <= line).GroupBy(value => value.Key)
                .Select(group => group.Aggregate((a, b) => b.IsAbove(a) ? b : a)).OrderBy(value => value.Key, StringComparer.Ordinal)
                .Select(value => $"{value.Key}={value.Value}");
            played[line].ShouldBe(string.Join(' ', expected));
        }
    });

    [Fact]
    public void There_is_an_end_to_keys()
    {
        var values = new SharedValues();
        for (int i = 0; i < SharedValues.MostKeys + 10; i++)
            values.Merge(new SharedValue($"k{i}", "1", 0, 1, "s")).ShouldBe(i < SharedValues.MostKeys);
        values.Newest.Count.ShouldBe(SharedValues.MostKeys);
    }

    [Fact]
    public void What_cannot_be_played_yet_waits_from_line_to_line_until_something_newer_comes()
    {
        var values = new SharedValues();
        values.Merge(new SharedValue("deck.1.model", "theirs", 1, 1, "s"));
        for (int line = 1; line < 5; line++)
        {
            SharedValue due = values.TakeDue(line).ShouldHaveSingleItem();
            values.PutBack(due, line + 1);
        }

        SharedValue last = values.TakeDue(5).ShouldHaveSingleItem();
        values.Merge(new SharedValue("deck.1.model", "newer", 6, 2, "s"));
        values.PutBack(last, 6);
        values.TakeDue(6).ShouldHaveSingleItem().Value.ShouldBe("newer");
    }

    private static string[] Play(IEnumerable<SharedValue> arriving)
    {
        var values = new SharedValues();
        foreach (SharedValue value in arriving)
            values.Merge(value);
        var now = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var played = new string[14];
        for (int line = 0; line < played.Length; line++)
        {
            foreach (SharedValue due in values.TakeDue(line))
                now[due.Key] = due.Value;
            played[line] = string.Join(' ', now.Select(pair => $"{pair.Key}={pair.Value}"));
        }

        return played;
    }
}
