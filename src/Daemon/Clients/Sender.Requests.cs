using System.Text;
using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Services;

namespace RVae.Daemon.Clients;

/// <summary>The requests of the sender that have not ended, and the syncs that wait for them.</summary>
internal sealed partial class Sender
{
    /// <summary>Most requests and syncs of one sender that wait at a time.</summary>
    private const int MostAtOnce = 256;

    /// <summary>How many requests a sender may still have when all senders together have too many.</summary>
    private const int ShareWhenFull = 8;

    /// <inheritdoc/>
    public bool IsBusy
    {
        get
        {
            lock (_sending)
            {
                int own = _requests.Count + _outstanding.Syncs;
                return own >= MostAtOnce || (own >= ShareWhenFull && _sessions.OpenRequests >= SessionOptions.MaxRequests);
            }
        }
    }

    /// <inheritdoc/>
    public Request Open(string address, int? call)
    {
        var request = new Request(address, this);
        lock (_sending)
        {
            _requests.Add(request, (_outstanding.Begin(), call));
            _sessions.CountRequest(1);
        }

        return request;
    }

    /// <inheritdoc/>
    public void Done(Request request, ReadOnlySpan<WireValue> values)
    {
        if (Take(request).Call is { } call)
        {
            Reply(call, values);
        }
        else
        {
            Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
            SendPacket(OutgoingMessage.EncodeDone(buffer, request.Address, values));
        }

        End(request);
    }

    /// <inheritdoc/>
    public void Line(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
        Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
        ReadOnlySpan<byte> packet = OutgoingMessage.Encode(buffer, address, values);
        if (IsTrusted || packet.IsEmpty)
            SendPacket(packet);
        else
            KeepLine(packet);
    }

    /// <inheritdoc/>
    public void Answered(Request request, ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values)
    {
        if (Take(request).Call is { } call)
        {
            Reply(call, values);
        }
        else
        {
            Send(address, values);
        }

        End(request);
    }

    /// <inheritdoc/>
    public void Failed(Request request, Fault fault)
    {
        Fail(Encoding.ASCII.GetBytes(request.Address), fault, Take(request).Call);
        End(request);
    }

    /// <inheritdoc/>
    public void Sync(int id)
    {
        lock (_sending)
        {
            _outstanding.Sync(id, _sessions.Transaction.Leave());
        }

        TellSynced();
    }

    /// <summary>Begins a piece of work that syncs wait for, and returns its number.</summary>
    public long BeginOutstanding()
    {
        lock (_sending)
        {
            return _outstanding.Begin();
        }
    }

    /// <summary>Ends a piece of work, and answers the syncs that waited for it.</summary>
    public void EndOutstanding(long number)
    {
        lock (_sending)
        {
            _outstanding.End(number);
        }

        TellSynced();
    }

    /// <summary>Begins to hold a bundle, and returns its number among the work that has not ended.</summary>
    public long BeginHeld(int bytes)
    {
        HeldBundles++;
        HeldBytes += bytes;
        return BeginOutstanding();
    }

    /// <summary>A held bundle is due: it is carried out until <see cref="EndHeld"/>.</summary>
    public void RunHeld(in HeldBundle held)
    {
        HeldBundles--;
        HeldBytes -= held.Bytes.Length;
        _heldUntil = held.Due;
        lock (_sending)
        {
            _outstanding.BeginHeld(held.Number);
        }
    }

    /// <summary>A held bundle has been carried out. Syncs still wait for the work that it began.</summary>
    public void EndHeld()
    {
        _heldUntil = null;
        lock (_sending)
        {
            _outstanding.EndHeld();
        }

        TellSynced();
    }

    /// <summary>Answers the syncs whose work has all ended.</summary>
    private void TellSynced()
    {
        while (true)
        {
            Outstanding.Waiting sync;
            lock (_sending)
            {
                if (!_outstanding.TryTakeSynced(out sync))
                    return;
            }

            if (sync.Call is { } call)
            {
                Reply(call, [sync.Id]);
            }
            else
            {
                Send("/rvae/synced"u8, [sync.Id]);
            }
        }
    }

    private (long Number, int? Call) Take(Request request)
    {
        lock (_sending)
        {
            return _requests[request];
        }
    }

    private void End(Request request)
    {
        lock (_sending)
        {
            if (_requests.Remove(request, out (long Number, int? Call) open))
            {
                _outstanding.End(open.Number);
                _sessions.CountRequest(-1);
            }
        }

        TellSynced();
    }
}
