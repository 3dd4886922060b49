using System.Collections.Concurrent;
using System.Text;
using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>A client that waits for its answer.</summary>
internal sealed class PendingRequest : IRequestEnd
{
    private readonly TaskCompletionSource<Outcome<WireValue[]>> _ended = new();

    public PendingRequest(string address = "/rvae/test") => Request = new Request(address, this);

    public Request Request { get; }

    /// <summary>What came before the answer.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>The answer; a test that waits longer than 30 s fails.</summary>
    public async Task<Outcome<WireValue[]>> EndAsync() =>
        await _ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public async Task<string[]> DoneAsync() => [.. (await EndAsync()).Value.Select(value => value.ToString())];

    public async Task<Fault> FaultAsync() => (await EndAsync()).Fault.ShouldNotBeNull();

    public void Done(Request request, ReadOnlySpan<WireValue> values) => _ended.TrySetResult(values.ToArray());

    public void Answered(Request request, ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values) =>
        Done(request, [Encoding.ASCII.GetString(address), .. values]);

    public void Line(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values) =>
        Lines.Enqueue($"{Encoding.ASCII.GetString(address)} {string.Join(' ', values.ToArray())}");

    public void Failed(Request request, Fault fault) => _ended.TrySetResult(fault);
}
