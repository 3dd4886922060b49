using System.Text;
using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Osc;
using RVae.Protocol.Services;

namespace RVae.Daemon.Recording;

/// <summary>The sender of replayed messages. It takes no answers, and is refused what was refused in the session.</summary>
internal sealed class ReplayedRequester : IRequester, IClientSession, IRequestEnd
{
    private RecordedTransaction? _transaction;

    /// <summary>Addresses at which the message being carried out was refused.</summary>
    public List<string> Refused { get; set; } = [];

    public IClientSession Session => this;

    public bool IsBusy => false;

    public int CurrentJoinCode => 0;

    public long Received => _transaction?.Received ?? 0;

    public long Now => Received;

    public void Begin(RecordedTransaction transaction) => _transaction = transaction;

    // A pattern that was refused as a whole is recorded as such, and a pattern is never an address.
    public bool MayMatch(int work) => !Refused.Exists(static address => OscPattern.IsPattern(Encoding.UTF8.GetBytes(address)));

    public string? ClaimedBy(AddressEntry at) => Refused.Contains(at.Address) ? "what was recorded" : null;

    public Request Open(string address, int? call) => new(address, this);

    public void Send(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
    }

    public void Reply(int call, ReadOnlySpan<WireValue> values)
    {
    }

    public void Fail(ReadOnlySpan<byte> address, Fault fault, int? call)
    {
    }

    public void Feedback(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
    }

    public void Announce(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
    }

    public Fault? Hello(HelloOptions options) => null;

    public Fault? Confirm(int token, string proof) => null;

    public Fault? Renew() => null;

    public Fault? Leave() => null;

    public Fault? Claim(string scope, bool force) => null;

    public Fault? Release(string scope) => null;

    public void Sync(int id)
    {
    }

    public Fault? Dump(bool on) => null;

    public Fault? Trace(bool on) => null;

    public IReadOnlyList<ClientSummary> Clients() => [];

    public IReadOnlyList<DropCount> Drops() => [];

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
