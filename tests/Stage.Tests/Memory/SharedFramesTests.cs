using RVae.Stage.Memory;
using RVae.Stage.Recording;

namespace RVae.Stage.Tests.Memory;

/// <summary>Frames of a record on their way from the stage to the desk.</summary>
public sealed unsafe class SharedFramesTests : IDisposable
{
    private readonly SharedRegion _region = SharedRegion.Private(4096);
    private readonly byte[] _into = new byte[256];

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Frames_come_as_they_were_written_and_what_did_not_fit_is_told()
    {
        (SharedFrames stage, SharedFrames desk) = (Frames(), Frames());
        byte[] frame = new byte[100];
        for (int written = 0; written < 12; written++)
        {
            frame[0] = (byte)(100 + written);
            stage.Write(frame);
        }

        for (int read = 0; read < 9; read++)
        {
            desk.Read(_into).ShouldBe(100);
            _into[0].ShouldBe((byte)(100 + read));
        }

        desk.Read(_into).ShouldBe(-1);
        stage.Write(frame);
        GapFrame.Missing(_into.AsSpan(0, desk.Read(_into))).ShouldBe(3);
        desk.Read(_into).ShouldBe(100);
    }

    [Fact]
    public void What_a_stage_that_was_killed_did_not_write_is_missing()
    {
        (SharedFrames stage, SharedFrames desk) = (Frames(), Frames());
        stage.Leave();
        stage.Write([1, 2, 3]);
        GapFrame.Missing(_into.AsSpan(0, desk.Read(_into))).ShouldBe(1);
        desk.Read(_into).ShouldBe(3);
    }

    [Fact]
    public void What_is_missing_at_the_end_is_told_at_the_end()
    {
        (SharedFrames stage, SharedFrames desk) = (Frames(), Frames());
        for (int written = 0; written < 12; written++)
            stage.Write(new byte[100]);
        while (desk.Read(_into) >= 0)
        {
            // To the end.
        }

        GapFrame.Missing(desk.LastGap(_into)).ShouldBe(3);
    }

    private SharedFrames Frames() => new(new SharedByteRing(_region.Start, 1024), RecordStream.Ticks);
}
