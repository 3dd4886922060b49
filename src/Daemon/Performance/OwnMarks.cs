using RVae.Stage.Layout;

namespace RVae.Daemon.Performance;

/// <summary>The marks of a performance in this process, in an array that stays at one address.</summary>
internal sealed unsafe class OwnMarks
{
    private readonly byte[] _memory = GC.AllocateArray<byte>(PlayedMarks.Bytes + Line, pinned: true);

    private const int Line = 64;

    public OwnMarks()
    {
        fixed (byte* start = _memory)
            Marks = new PlayedMarks((byte*)(((nint)start + Line - 1) & -Line));
    }

    /// <summary>The marks: valid while this object lives.</summary>
    public PlayedMarks Marks { get; }
}
