using RVae.Daemon.Clients;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Http;

/// <summary>
/// Tells OSCQuery clients when a value that they listen to differs, whatever changed it, and when models and datasets come
/// and go. It compares instead of being told: nothing that plays waits for it, a fast fader is thinned out by itself, and
/// other views of a value need no thought.
/// </summary>
public sealed class ValueWatch(QueryTree tree, AddressTable table)
{
    /// <summary>How often values are compared: no slower than a screen shows them.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    // Models and datasets are folders: looking costs more, and nobody hears of it a second earlier.
    private const int LooksBetweenPaths = 50;

    private readonly Lock _changing = new();
    private readonly Dictionary<AddressEntry, Watched> _watched = [];
    private readonly List<IQueryListener> _listeners = [];
    private HashSet<string> _paths = [];
    private volatile TaskCompletionSource _company = Nobody();
    private int _looks;

    /// <summary>Somebody has come.</summary>
    public void Join(IQueryListener listener)
    {
        lock (_changing)
        {
            if (_listeners.Count == 0)
                _paths = [.. tree.ListedPaths()];
            _listeners.Add(listener);
            _company.TrySetResult();
        }
    }

    /// <summary>Somebody has gone.</summary>
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

    /// <summary>Sends a value now, and again whenever it differs; false where nothing at this path has a value.</summary>
    public bool Listen(IQueryListener listener, string path)
    {
        ArgumentNullException.ThrowIfNull(listener);
        if (table.Find(path) is not { Row.Read: not null } entry)
            return false;
        lock (_changing)
        {
            if (!_watched.TryGetValue(entry, out Watched? watched))
                _watched[entry] = watched = new Watched(entry);
            watched.Differs(tree.View);
            if (!watched.Listeners.Contains(listener))
                watched.Listeners.Add(listener);
            watched.SendTo([listener]);
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

    /// <summary>Looks every <see cref="Interval"/>, while anybody is there.</summary>
    public async Task RunAsync(TimeProvider time, CancellationToken ending)
    {
        while (true)
        {
            await _company.Task.WaitAsync(ending).ConfigureAwait(false);
            using var timer = new PeriodicTimer(Interval, time);
            while (_company.Task.IsCompleted && await timer.WaitForNextTickAsync(ending).ConfigureAwait(false))
            {
                Look();
                if (++_looks % LooksBetweenPaths == 0)
                    LookForPaths();
            }
        }
    }

    /// <summary>Compares every value that is listened to.</summary>
    public void Look()
    {
        lock (_changing)
        {
            foreach (Watched watched in _watched.Values)
            {
                if (watched.Differs(tree.View))
                    watched.SendTo(watched.Listeners);
            }
        }
    }

    /// <summary>Compares the models and datasets that there are.</summary>
    public void LookForPaths()
    {
        lock (_changing)
        {
            if (_listeners.Count == 0)
                return;
        }

        // Reads folders: not within the lock.
        HashSet<string> now = [.. tree.ListedPaths()];
        lock (_changing)
        {
            string[] gone = [.. _paths.Except(now)];
            string[] come = [.. now.Except(_paths)];
            _paths = now;
            foreach (IQueryListener listener in _listeners)
                Tell(listener, gone, come);
        }
    }

    private static TaskCompletionSource Nobody() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Tell(IQueryListener listener, string[] gone, string[] come)
    {
        foreach (string path in gone)
            listener.Tell("PATH_REMOVED", path);
        foreach (string path in come)
            listener.Tell("PATH_ADDED", path);
        bool Touches(NameList list, string below) => list != NameList.None
            && gone.Concat(come).Any(path => path.StartsWith(below, StringComparison.Ordinal));

        // What may be set there has changed with them.
        foreach (AddressEntry entry in table.Entries)
        {
            foreach (Parameter parameter in entry.Row.Parameters)
            {
                string below = parameter.Names == NameList.Models ? QueryTree.ModelsPath : QueryTree.DatasetsPath;
                if (Touches(parameter.Names, below + "/"))
                    listener.Tell("PATH_CHANGED", entry.Address);
            }
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

        /// <summary>Reads the value; whether it is another than before.</summary>
        public bool Differs(IStateView view)
        {
            int count = at.Row.Read!(view, at, _read);
            if (count == _count && _read.AsSpan(0, count).SequenceEqual(_values.AsSpan(0, count)))
                return false;
            _read.CopyTo(_values, 0);
            _count = count;
            return true;
        }

        public void SendTo(List<IQueryListener> listeners)
        {
            Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
            ReadOnlySpan<byte> packet = OutgoingMessage.Encode(buffer, at.Utf8.Span, _values.AsSpan(0, _count));
            foreach (IQueryListener listener in listeners)
                listener.Send(packet);
        }
    }
}
