using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>The asker of work that the daemon does of its own accord: its end is told to nobody in particular.</summary>
internal sealed class NullRequest : IRequestEnd
{
    private NullRequest()
    {
    }

    /// <summary>Work of this kind.</summary>
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
