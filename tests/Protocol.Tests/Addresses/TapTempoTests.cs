using RVae.Protocol.Addresses;

namespace RVae.Protocol.Tests.Addresses;

public sealed class TapTempoTests
{
    private const long Second = 1_000_000_000;

    private readonly TapTempo _tap = new();

    [Fact]
    public void Two_taps_make_a_tempo_and_more_are_averaged()
    {
        _tap.Tap(0).ShouldBeNull();
        _tap.Tap(Second / 2).ShouldBe(120.0);
        _tap.Tap(Second * 3 / 2)!.Value.ShouldBe(80, 1e-9);
    }

    [Fact]
    public void Only_the_last_four_intervals_count()
    {
        long now = 0;
        for (int i = 0; i < 4; i++)
            _tap.Tap(now += Second);
        for (int i = 0; i < 3; i++)
            _tap.Tap(now += Second / 2);
        _tap.Tap(now + (Second / 2)).ShouldBe(120.0);
    }

    [Fact]
    public void A_pause_begins_anew()
    {
        _tap.Tap(0);
        _tap.Tap(Second);
        _tap.Tap(Second * 10).ShouldBeNull();
        _tap.Tap((Second * 10) + (Second / 2)).ShouldBe(120.0);
    }
}
