using System.Runtime.InteropServices;
using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Stage.Tests.Memory;

public sealed unsafe class MarkRingTests : IDisposable
{
    private readonly byte* _memory = (byte*)NativeMemory.AlignedAlloc((nuint)PlayedMarks.Bytes, 64);
    private readonly PlayedMarks _marks;

    public MarkRingTests()
    {
        NativeMemory.Clear(_memory, (nuint)PlayedMarks.Bytes);
        _marks = new PlayedMarks(_memory);
    }

    public void Dispose() => NativeMemory.AlignedFree(_memory);

    [Fact]
    public void A_mark_is_read_until_it_is_written_over_and_not_before_it_is_written()
    {
        _marks.TryRead(0, out _).ShouldBeFalse();
        for (int i = 0; i < 1000; i++)
            _marks.Add(new TickMark(i, i * 10, 1, true, default));
        _marks.NextTick.ShouldBe(1000);
        _marks.TryRead(999, out TickMark newest).ShouldBeTrue();
        newest.Due.ShouldBe(9990);
        _marks.TryRead(1000, out _).ShouldBeFalse();
        _marks.TryRead(700, out _).ShouldBeFalse("it was written over");
        _marks.TryRead(-1, out _).ShouldBeFalse();
    }

    [Fact]
    public void The_runs_of_each_deck_are_kept_apart()
    {
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            _marks.Add(deck, new RunMark(deck, deck + 1, 0, deck * 7));
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            _marks.NextRun(deck).ShouldBe(1);
            _marks.TryRead(deck, 0, out RunMark run).ShouldBeTrue();
            run.Groove.ShouldBe(deck * 7);
        }
    }
}
