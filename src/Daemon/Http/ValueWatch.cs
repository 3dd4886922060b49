using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Http;

/// <summary>
/// Tells OSCQuery clients when a value that they listen to has changed, and when the tree has changed. It compares
/// values and is not told of changes. So nothing that plays waits for it, a fast fader sends fewer messages, and views of other values need
/// no extra code.
/// </summary>
internal sealed class ValueWatch(QueryTree tree, AddressTable table, Drops drops, ILogger logger)
{
    /// <summary>The time between two comparisons: as short as a screen can show.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    // Models and datasets are in folders. Reading those takes longer, and nobody needs to know a second earlier.
    private const int LooksBetweenPaths = 50;

    private readonly Lock _changing = new();
    private readonly Dictionary<AddressEntry, Watched> _watched = [];
    private readonly List<IQueryListener> _listeners = [];
    private readonly HashSet<Type> _failures = [];
    private TreeShape _shape = TreeShape.Unknown;
    private volatile TaskCompletionSource _company = Nobody();
    private int _looks;

    /// <summary>Adds a listener.</summary>
    public void Join(IQueryListener listener)
    {
        lock (_changing)
        {
            if (_listeners.Count == 0)
                Try(() => _shape = TreeShape.Of(tree));
            _listeners.Add(listener);
            _company.TrySetResult();
        }
    }

    /// <summary>Removes a listener.</summary>
    public void Leave(IQueryListener listener)
    {
        lock (_changing)
        {
            _listeners.Remove(listener);
            foreach (AddressEntry entry in _watched.Keys.ToArray())
                Remove(listener, entry);
            if (_listeners.Count == 0 && _company.Task.IsCompleted)
                _company = Nobody();
        }
    }

    /// <summary>Sends a value now, and again each time it changes; false where this path has no value.</summary>
    public bool Listen(IQueryListener listener, string path)
    {
        ArgumentNullException.ThrowIfNull(listener);
        if (table.Find(path) is not { Row.Read: not null } entry)
            return false;
        lock (_changing)
        {
            if (!_watched.TryGetValue(entry, out Watched? watched))
                _watched[entry] = watched = new Watched(entry);
            if (!watched.Listeners.Contains(listener))
                watched.Listeners.Add(listener);

            // The comparison may find a change now that the next look would then miss. So the other listeners are told as well.
            watched.SendTo(watched.Differs(tree.View) ? watched.Listeners : [listener], drops);
        }

        return true;
    }

    /// <summary>Sends a value no longer.</summary>
    public void Ignore(IQueryListener listener, string path)
    {
        if (table.Find(path) is not { } entry)
            return;
        lock (_changing)
            Remove(listener, entry);
    }

    /// <summary>Looks every <see cref="Interval"/> while there is a listener.</summary>
    public async Task RunAsync(TimeProvider time, CancellationToken ending)
    {
        while (true)
        {
            await _company.Task.WaitAsync(ending).ConfigureAwait(false);
            using var timer = new PeriodicTimer(Interval, time);
            while (_company.Task.IsCompleted && await timer.WaitForNextTickAsync(ending).ConfigureAwait(false))
            {
                Try(Look);
                if (++_looks % LooksBetweenPaths == 0)
                    Try(LookForPaths);
            }
        }
    }

    /// <summary>Compares every value that somebody listens to.</summary>
    public void Look()
    {
        lock (_changing)
        {
            foreach (Watched watched in _watched.Values)
            {
                if (watched.Differs(tree.View))
                    watched.SendTo(watched.Listeners, drops);
            }
        }
    }

    /// <summary>Compares the parts of the tree, and the values that are allowed in it.</summary>
    public void LookForPaths()
    {
        lock (_changing)
        {
            if (_listeners.Count == 0)
                return;
        }

        // Reads folders, so this is done outside of the lock.
        TreeShape now = TreeShape.Of(tree);
        lock (_changing)
        {
            foreach ((string command, string path) in now.Since(_shape, table))
            {
                foreach (IQueryListener listener in _listeners)
                    listener.Tell(command, path);
            }

            _shape = now;
        }
    }

    private static TaskCompletionSource Nobody() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // A folder that cannot be read now may be readable in a second. So the look is repeated, and each kind of failure is logged once.
    private void Try(Action look)
    {
        try
        {
            look();
        }
#pragma warning disable CA1031 // A failure costs one look.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            lock (_failures)
            {
                if (!_failures.Add(failure.GetType()))
                    return;
            }

            NetworkLog.LookFailed(logger, failure);
        }
    }

    private void Remove(IQueryListener listener, AddressEntry entry)
    {
        if (!_watched.TryGetValue(entry, out Watched? watched))
            return;
        watched.Listeners.Remove(listener);
        if (watched.Listeners.Count == 0)
            _watched.Remove(entry);
    }

    private sealed class Watched(AddressEntry at)
    {
        private readonly WireValue[] _values = new WireValue[AddressRow.MaxValues];
        private readonly WireValue[] _read = new WireValue[AddressRow.MaxValues];
        private int _count = -1;

        public List<IQueryListener> Listeners { get; } = [];

        /// <summary>Reads the value, and tells whether it has changed.</summary>
        public bool Differs(IStateView view)
        {
            int count = at.Row.Read!(view, at, _read);
            if (count == _count && _read.AsSpan(0, count).SequenceEqual(_values.AsSpan(0, count)))
                return false;
            _read.CopyTo(_values, 0);
            _count = count;
            return true;
        }

        public void SendTo(List<IQueryListener> listeners, Drops drops)
        {
            Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
            ReadOnlySpan<byte> packet = OutgoingMessage.Encode(buffer, at.Utf8.Span, _values.AsSpan(0, _count));
            if (packet.IsEmpty)
            {
                drops.Count(DropCause.Unsendable);
                return;
            }

            foreach (IQueryListener listener in listeners)
                listener.Send(packet);
        }
    }
}
