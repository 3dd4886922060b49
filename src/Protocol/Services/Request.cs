using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>
/// Work that a client asked for and that ends later. The part that does the work ends the request exactly once, from any
/// thread: the client then gets <c>/rvae/done</c> or <c>/rvae/fail</c> (or the reply to its call), and
/// <c>/rvae/sync</c> stops waiting for it. Ending it again does nothing.
/// </summary>
public sealed class Request
{
    private IRequestEnd? _end;

    /// <summary>A request that is still to be ended.</summary>
    /// <param name="address">Address that was asked, as the client wrote it.</param>
    /// <param name="end">Tells the client how it ended.</param>
    public Request(string address, IRequestEnd end)
    {
        Address = address;
        Requester = end;
        _end = end;
    }

    /// <summary>The client that asked, and is told of the end.</summary>
    public IRequestEnd Requester { get; }

    /// <summary>Address that was asked, as the client wrote it.</summary>
    public string Address { get; }

    /// <summary>Whether <see cref="Done"/> or <see cref="Fail"/> was called.</summary>
    public bool Ended => Volatile.Read(ref _end) is null;

    /// <summary>The work is over: the client gets <c>/rvae/done s:address</c> and these values.</summary>
    public void Done(params ReadOnlySpan<WireValue> values) =>
        Interlocked.Exchange(ref _end, null)?.Done(this, values);

    /// <summary>One message of a longer answer, which <see cref="Answer"/> ends; nothing once it has ended.</summary>
    public void Line(ReadOnlySpan<byte> address, params ReadOnlySpan<WireValue> values) =>
        Volatile.Read(ref _end)?.Line(address, values);

    /// <summary>The work is over and this is its answer: on an address of its own, or as the reply to a call.</summary>
    public void Answer(ReadOnlySpan<byte> address, params ReadOnlySpan<WireValue> values) =>
        Interlocked.Exchange(ref _end, null)?.Answered(this, address, values);

    /// <summary>The work did not succeed: the client gets <c>/rvae/fail s:address s:code s:message</c>.</summary>
    public void Fail(Fault fault) => Interlocked.Exchange(ref _end, null)?.Failed(this, fault);
}

/// <summary>Where the end of a request is told: once a request. Called from any thread.</summary>
public interface IRequestEnd
{
    /// <summary>A part of its answer, before its end.</summary>
    void Line(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>It succeeded, and answers on an address of its own.</summary>
    void Answered(Request request, ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>The request has succeeded.</summary>
    void Done(Request request, ReadOnlySpan<WireValue> values);

    /// <summary>It did not.</summary>
    void Failed(Request request, Fault fault);
}
