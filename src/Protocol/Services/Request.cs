using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>
/// Work that a client asked for and that ends later. The service that does the work ends the request exactly once, on any thread. The client then
/// gets <c>/rvae/done</c> or <c>/rvae/fail</c> (or the reply to its call), and <c>/rvae/sync</c> no longer waits for this request. To end a request
/// again does nothing.
/// </summary>
public sealed class Request
{
    private IRequestEnd? _end;

    /// <summary>Makes a request that has not ended.</summary>
    /// <param name="address">The address of the request, as the client wrote it.</param>
    /// <param name="end">Tells the client how the request ended.</param>
    public Request(string address, IRequestEnd end)
    {
        Address = address;
        Requester = end;
        _end = end;
    }

    /// <summary>The client that asked. It is told of the end.</summary>
    public IRequestEnd Requester { get; }

    /// <summary>The address of the request, as the client wrote it.</summary>
    public string Address { get; }

    /// <summary>Whether <see cref="Done"/> or <see cref="Fail"/> was called.</summary>
    public bool Ended => Volatile.Read(ref _end) is null;

    /// <summary>Ends the request with success: the client gets <c>/rvae/done s:address</c> and these values.</summary>
    public void Done(params ReadOnlySpan<WireValue> values) =>
        Interlocked.Exchange(ref _end, null)?.Done(this, values);

    /// <summary>Sends one message of a longer answer, which <see cref="Answer"/> ends. Does nothing once the request has ended.</summary>
    public void Line(ReadOnlySpan<byte> address, params ReadOnlySpan<WireValue> values) =>
        Volatile.Read(ref _end)?.Line(address, values);

    /// <summary>Ends the request with an answer: on another address, or as the reply to a call.</summary>
    public void Answer(ReadOnlySpan<byte> address, params ReadOnlySpan<WireValue> values) =>
        Interlocked.Exchange(ref _end, null)?.Answered(this, address, values);

    /// <summary>Ends the request with a fault: the client gets <c>/rvae/fail s:address s:code s:message</c>.</summary>
    public void Fail(Fault fault) => Interlocked.Exchange(ref _end, null)?.Failed(this, fault);
}

/// <summary>Takes the end of requests, once for each request. Called from any thread.</summary>
public interface IRequestEnd
{
    /// <summary>Sends a part of the answer before the end.</summary>
    void Line(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>The request has succeeded, and answers on another address.</summary>
    void Answered(Request request, ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>The request has succeeded.</summary>
    void Done(Request request, ReadOnlySpan<WireValue> values);

    /// <summary>The request has failed.</summary>
    void Failed(Request request, Fault fault);
}
