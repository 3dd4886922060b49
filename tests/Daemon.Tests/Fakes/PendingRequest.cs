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

    /// <summary>The answer; a test that waits longer than 30 s fails.</summary>
    public async Task<Outcome<WireValue[]>> EndAsync() =>
        await _ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public async Task<string[]> DoneAsync() => [.. (await EndAsync()).Value.Select(value => value.ToString())];

    public async Task<Fault> FaultAsync() => (await EndAsync()).Fault.ShouldNotBeNull();

    public void Done(Request request, ReadOnlySpan<WireValue> values) => _ended.TrySetResult(values.ToArray());

    public void Failed(Request request, Fault fault) => _ended.TrySetResult(fault);
}
