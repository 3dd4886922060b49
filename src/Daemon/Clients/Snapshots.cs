using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>
/// The state on its way to clients that join: a few messages a millisecond to each, in turn, so that neither the buffer of a
/// slow client's socket overflows nor anybody who plays waits while a whole room joins. A value is read when it is sent: what
/// changes meanwhile is told at once, and nothing old follows it. Within the lock of turns.
/// </summary>
/// <param name="sessions">Whose clients join.</param>
/// <param name="pace">Messages sent to one client at a time.</param>
internal sealed class Snapshots(Sessions sessions, int pace)
{
    /// <summary>Nanoseconds between two goes.</summary>
    public const long Interval = 1_000_000;

    /// <summary>Goes at a time, to as many clients: a fraction of a millisecond's work.</summary>
    private const int GoesAtOnce = 16;

    /// <summary>On a busy machine the thread that calls comes late, and makes up for so much of it.</summary>
    private const int MostRounds = 4;

    private readonly Queue<Snapshot> _running = [];
    private readonly WireValue[] _values = new WireValue[AddressRow.MaxValues];

    /// <summary>When the next messages are to be sent; long.MaxValue for none. Any thread may read it.</summary>
    public long NextDue { get; private set; } = long.MaxValue;

    /// <summary>Sends the first messages to a client that waits for the rest of its events until it has all of the state.</summary>
    /// <param name="sender">Where it comes from.</param>
    /// <param name="waiting">The client until then.</param>
    /// <param name="whole">The client after it.</param>
    /// <param name="knows">Whether it knows values already, which may be others: then it is told also what nobody has set.</param>
    public void Begin(Sender sender, Client waiting, Client whole, bool knows = false)
    {
        DropOlder(waiting.Id);
        var snapshot = new Snapshot(sender, waiting, whole, sender.BeginOutstanding(), knows);
        if (!GoOn(snapshot))
            _running.Enqueue(snapshot);

        // What waits for its turn goes on then, however many hellos come meanwhile.
        NextDue = _running.Count > 0 ? Math.Min(NextDue, sessions.Clock.Now + Interval) : long.MaxValue;
    }

    /// <summary>Sends the messages whose time has come.</summary>
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

    // A hello before the state is whole begins it anew: a flood of hellos leaves one snapshot and not one each.
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

    /// <summary>True when the snapshot has ended: it is whole, or its client has left or said hello once more.</summary>
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

        // Let in first: were the desk killed between the two, one that knows the end would wait for its events for ever.
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

        /// <summary>The entry that comes next.</summary>
        public int Next { get; set; }

        /// <summary>Values that were sent.</summary>
        public int Sent { get; set; }
    }
}
