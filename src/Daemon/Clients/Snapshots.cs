using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>
/// Sends the state to clients that join: a few messages a millisecond to each client in turn. So the socket of a slow client does not
/// overflow, and nobody who plays waits while many clients join. A value is read when it is sent. A value that changes meanwhile is told at
/// once, and no older value follows it. Under the lock of transactions.
/// </summary>
/// <param name="sessions">The sessions that clients join.</param>
/// <param name="pace">Messages sent to one client at a time.</param>
internal sealed class Snapshots(Sessions sessions, int pace)
{
    /// <summary>Nanoseconds between two turns.</summary>
    public const long Interval = 1_000_000;

    /// <summary>Most clients that are sent messages in one turn: a fraction of a millisecond's work.</summary>
    private const int GoesAtOnce = 16;

    /// <summary>On a busy machine the calling thread comes late, and makes up for at most so many turns.</summary>
    private const int MostRounds = 4;

    private readonly Queue<Snapshot> _running = [];
    private readonly WireValue[] _values = new WireValue[AddressRow.MaxValues];

    /// <summary>When the next messages are due, nanoseconds of the monotonic clock; long.MaxValue for none. Any thread may read it.</summary>
    public long NextDue { get; private set; } = long.MaxValue;

    /// <summary>Sends the first messages of a snapshot. Until it has the whole state, the client is not sent all events.</summary>
    /// <param name="sender">The sender of the client.</param>
    /// <param name="waiting">The client while it waits for the rest of the state.</param>
    /// <param name="whole">The client once it has the whole state.</param>
    /// <param name="knows">Whether the client knows values already, which may be out of date. Then values that nobody has set are sent as well.</param>
    public void Begin(Sender sender, Client waiting, Client whole, bool knows = false)
    {
        DropOlder(waiting.Id);
        var snapshot = new Snapshot(sender, waiting, whole, sender.BeginOutstanding(), knows);
        if (!GoOn(snapshot))
            _running.Enqueue(snapshot);

        // Another hello does not put off the snapshots that wait for their turn, however many hellos come.
        NextDue = _running.Count > 0 ? Math.Min(NextDue, sessions.Clock.Now + Interval) : long.MaxValue;
    }

    /// <summary>Sends the messages that are due.</summary>
    public void RunDue(long now)
    {
        if (now < NextDue)
            return;

        int rounds = (int)Math.Min(1 + ((now - NextDue) / Interval), MostRounds);
        for (int goes = Math.Min(_running.Count, GoesAtOnce) * rounds; goes > 0 && _running.Count > 0; goes--)
        {
            Snapshot snapshot = _running.Dequeue();
            if (!GoOn(snapshot))
                _running.Enqueue(snapshot);
        }

        NextDue = _running.Count > 0 ? sessions.Clock.Now + Interval : long.MaxValue;
    }

    // A hello before the state is whole begins the snapshot anew. So a flood of hellos leaves one snapshot, and not one for each.
    private void DropOlder(int id)
    {
        for (int left = _running.Count; left > 0; left--)
        {
            Snapshot snapshot = _running.Dequeue();
            if (snapshot.Waiting.Id == id)
                snapshot.Sender.EndOutstanding(snapshot.Number);
            else
                _running.Enqueue(snapshot);
        }
    }

    /// <summary>Goes on with a snapshot. True when it has ended: the client has the whole state, has left, or has said hello once more.</summary>
    private bool GoOn(Snapshot snapshot)
    {
        Sender sender = snapshot.Sender;
        if (!ReferenceEquals(sessions.Registry.Find(snapshot.Waiting.Id), snapshot.Waiting))
        {
            sender.EndOutstanding(snapshot.Number);
            return true;
        }

        ReadOnlySpan<AddressEntry> entries = sessions.Transaction.Table.Snapshot.AsSpan();
        for (int sent = 0; sent < pace && snapshot.Next < entries.Length; snapshot.Next++)
        {
            AddressEntry entry = entries[snapshot.Next];
            int count = entry.Row.Read!(sessions.Transaction, entry, _values);
            if (!snapshot.Knows && entry.ToldWhereSet && IsAsAtStart(entry, _values.AsSpan(0, count)))
                continue;
            sender.Send(entry.Utf8.Span, _values.AsSpan(0, count));
            snapshot.Sent++;
            sent++;
        }

        if (snapshot.Next < entries.Length)
            return false;

        // The client is let in before it is told the end. If the desk were killed between the two, a client that knows the end would wait
        // for its events for ever.
        sessions.Admit(snapshot.Waiting, snapshot.Whole);
        sender.Send("/rvae/snapshot/end"u8, [snapshot.Sent]);
        sessions.ShowPatterns(snapshot.Whole);
        sender.EndOutstanding(snapshot.Number);
        return true;
    }

    private static bool IsAsAtStart(AddressEntry entry, ReadOnlySpan<WireValue> values)
    {
        AddressRow row = entry.Row;
        if (row.UsualOfInstrument is { } usual)
            return values is [var only] && only == usual(entry.Instrument);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != row.Parameters[i].Default)
                return false;
        }

        return true;
    }

    private sealed class Snapshot(Sender sender, Client waiting, Client whole, long number, bool knows)
    {
        public Sender Sender { get; } = sender;

        public Client Waiting { get; } = waiting;

        public Client Whole { get; } = whole;

        public long Number { get; } = number;

        public bool Knows { get; } = knows;

        /// <summary>The place of the next entry.</summary>
        public int Next { get; set; }

        /// <summary>The number of values that were sent.</summary>
        public int Sent { get; set; }
    }
}
