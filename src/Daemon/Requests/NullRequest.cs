using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Services;

namespace RVae.Daemon.Requests;

/// <summary>A request that nobody waits for (null object). Work that the daemon begins by itself answers it, and nothing is sent.</summary>
internal sealed class NullRequest : IRequestEnd
{
    private NullRequest()
    {
    }

    /// <summary>Makes such a request.</summary>
    public static Request Request() => new("/rvae/train", Instance);

    private static NullRequest Instance { get; } = new();

    public void Line(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
    }

    public void Answered(Request request, ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
    }

    public void Done(Request request, ReadOnlySpan<WireValue> values)
    {
    }

    public void Failed(Request request, Fault fault)
    {
    }
}
