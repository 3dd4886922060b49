using System.Net.Sockets;
using System.Security.Cryptography;
using RVae.Link.Sessions;
using RVae.Link.Wire;

namespace RVae.Link.Network;

/// <summary>
/// A peer on the network: sockets on every interface, and one thread that receives, sends and measures. Any thread may call its methods.
/// <see cref="State"/> neither waits nor allocates, so that a thread that keeps time may read it.
/// </summary>
public sealed partial class LinkPeer : IDisposable
{
    // The longest sleep, nanoseconds: a change that may not be sent at once is sent after at most this time.
    private const long LongestSleep = 50_000_000;

    private const long ScanEvery = 5_000_000_000;

    // The monotonic clock stands still while a machine sleeps, the time of day does not. A larger difference than this means that the machine slept.
    private static readonly TimeSpan Slept = TimeSpan.FromSeconds(1);

    private readonly Lock _using = new();
    private readonly ILinkClock _clock;
    private readonly TimeProvider _time;
    private readonly Func<IReadOnlyList<LinkInterface>?> _interfaces;
    private readonly Gateway?[] _gateways = new Gateway?[LinkNode.MaxGateways];
    private readonly LinkNode _node;
    private readonly List<Socket> _ready = new(2 * LinkNode.MaxGateways);
    private readonly byte[] _buffer = new byte[DiscoveryMessage.MaxSize + 1];
    private Thread? _thread;
    private bool _ended;

    /// <summary>Makes a peer that takes no part yet.</summary>
    /// <param name="clock">The clock that beats are told by.</param>
    /// <param name="time">The time of day, which shows that the machine has slept.</param>
    /// <param name="interfaces">
    /// Gives the interfaces to use, or null while they are not known; null for every interface of this machine.
    /// </param>
    public LinkPeer(ILinkClock clock, TimeProvider time, Func<IReadOnlyList<LinkInterface>?>? interfaces = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(time);
        (_clock, _time, _interfaces) = (clock, time, interfaces ?? LinkInterface.TryScan);
        _node = new LinkNode(new Output(_gateways), static () => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))));
    }

    /// <summary>The present state of the session. Any thread.</summary>
    public LinkState State => _node.State;

    /// <summary>Bytes that the peer's thread has allocated. Any thread.</summary>
    public long Allocated => Volatile.Read(ref _allocated);

    /// <summary>The number of peers that were refused because there are too many. Any thread.</summary>
    public long Refused => _node.Peers.Refused;

    /// <summary>The interfaces in use, each with what does not work on it; an empty text where all works.</summary>
    public IReadOnlyList<(LinkInterface Interface, string Trouble)> Gateways
    {
        get
        {
            lock (_using)
                return [.. _gateways.OfType<Gateway>().Select(g => (g.Interface, g.Refused is { } error ? Text(error) : "")), .. _closed];
        }
    }

    /// <summary>
    /// Takes part from now on. The peer founds a session in which tempo and beat of the music go on, or joins an older session as soon as
    /// it finds one.
    /// </summary>
    /// <param name="tempo">Beats a minute.</param>
    /// <param name="beat">The beat of the music at <paramref name="at"/>; bar lines are at whole quanta.</param>
    /// <param name="at">A time of the clock, nanoseconds.</param>
    public void Enable(double tempo, double beat, long at)
    {
        lock (_using)
        {
            if (_ended || _thread is not null)
                return;
            Scan();
            long now = _clock.Now;
            _node.Enable(tempo, beat + ((now - at) * tempo / 60e9), now);
            _thread = new Thread(Run) { IsBackground = true, Name = "link" };
            _thread.Start();
        }
    }

    /// <summary>Leaves the session and tells the others, for whom nothing changes.</summary>
    public void Disable()
    {
        Thread? thread;
        lock (_using)
        {
            _node.Disable(_clock.Now);
            for (int i = 0; i < _gateways.Length; i++)
                Close(i);
            _closed.Clear();
            thread = _thread;
            _thread = null;
        }

        if (thread != Thread.CurrentThread)
            thread?.Join();
    }

    /// <summary>Changes the tempo of the session from a time on. All peers follow without a jump.</summary>
    /// <param name="tempo">Beats a minute; limited to 20–999.</param>
    /// <param name="at">A time of the clock, nanoseconds.</param>
    public void ChangeTempo(double tempo, long at)
    {
        lock (_using)
            _node.ChangeTempo(tempo, at, _clock.Now);
    }

    /// <summary>Starts or stops the session.</summary>
    /// <param name="playing">Whether the session is to play.</param>
    /// <param name="at">From when, nanoseconds of the clock.</param>
    public void ChangePlaying(bool playing, long at)
    {
        lock (_using)
            _node.ChangePlaying(playing, at, _clock.Now);
    }

    /// <summary>Puts a beat at a time. Only possible while nobody else is in the session, who would have to jump.</summary>
    /// <returns>False where somebody else is in the session. Then nothing is changed.</returns>
    public bool TryAnchor(double tempo, double beat, double quantum, long at)
    {
        lock (_using)
            return _node.TryAnchor(tempo, beat, quantum, at, _clock.Now);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Disable();
        _ended = true;
    }

    private static string Text(SocketError error) => new SocketException((int)error).Message;

    private sealed class Output(Gateway?[] gateways) : ILinkOutput
    {
        public void Multicast(int gateway, ReadOnlySpan<byte> datagram) => gateways[gateway]?.Multicast(datagram);

        public void Send(int gateway, in Endpoint to, ReadOnlySpan<byte> datagram) => gateways[gateway]?.Send(to, datagram);
    }
}
