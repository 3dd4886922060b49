using System.Net;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses;
using RVae.Stage.Layout;

namespace RVae.Daemon.Network;

/// <summary>
/// Copies from the sessions into the shared memory which clients hear over UDP, and who alone may move a deck. From that copy the stage
/// sends hits, and a new desk takes over the clients of the one before it.
/// </summary>
internal sealed class RoomMirror
{
    private readonly StageLink _link;
    private readonly Sessions _sessions;
    private readonly Conductor _conductor;
    private readonly Lock _writing = new();
    private readonly int[] _places = new int[ClientRoom.Most]; // the id of the client at each place; 0 for none
    private readonly AddressEntry[] _latent;
    private readonly AddressEntry[] _orders;
    private ClientRoom _room;
    private bool _mirrors;

    /// <summary>Makes a mirror that shows nothing yet.</summary>
    public RoomMirror(StageLink link, Sessions sessions, Conductor conductor)
    {
        (_link, _sessions, _conductor) = (link, sessions, conductor);
        _latent = [.. Enumerable.Range(1, PerformanceState.DeckCount).Select(deck => sessions.Transaction.Table.Find($"/rvae/deck/{deck}/latent")!)];
        _orders = [.. Enum.GetValues<OrderKind>().Select(kind => sessions.Transaction.Table.Find($"/rvae/{kind.ToString().ToLowerInvariant()}")!)];
    }

    /// <summary>Takes over the clients of an earlier desk, and copies every change from now on.</summary>
    /// <param name="linkTo">Makes the link to an address.</param>
    public void Begin(Func<SocketAddress, ILink> linkTo)
    {
        ArgumentNullException.ThrowIfNull(linkTo);
        var joining = new List<Client>();
        if (_link.Memory.Room.Read(out _room) > 0)
        {
            foreach (ref readonly ClientEntry entry in _room.All)
            {
                Client client = TakeUp(entry, linkTo);
                if (entry.Events != entry.Wanted)
                    joining.Add(client);
            }

            _sessions.Registry.Continue(_room.LastId);
        }

        _sessions.Registry.HeardAt = HeardAt;
        _mirrors = true;
        _sessions.Registry.Changed = Show;
        _sessions.Claims.Changed = Show;
        _conductor.Published += ShowRanges;
        Show();
        // This desk may have read another configuration than the one before it. Clients that it does not let in end.
        _sessions.Expel(link => link is UdpLink { IsAllowed: false });
        foreach (Client client in joining)
            _sessions.TellState(client);
    }

    private Client TakeUp(in ClientEntry entry, Func<SocketAddress, ILink> linkTo)
    {
        var client = new Client
        {
            Id = entry.Id,
            Name = entry.Name,
            Source = linkTo(Address(entry.Source)),
            Link = linkTo(Address(entry.Link)),
            Delivery = (Delivery)entry.Delivery,
            Latency = entry.Latency,
            Events = (EventClasses)entry.Wanted,
            Lease = entry.Lease,
        };
        // While there was no desk, no client could renew its lease.
        client.Renew(_sessions.Clock.Now);
        _places[entry.Place] = entry.Id;
        _sessions.Registry.Put(client);
        _sessions.Recognise(client);
        foreach (string scope in entry.Claims.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _ = _sessions.Claims.Take(entry.Id, scope, force: false, out _);
        return client;
    }

    private long HeardAt(Client client)
    {
        int place = Array.IndexOf(_places, client.Id);
        return place >= 0 ? Volatile.Read(ref _link.Memory.Heard(place)) : 0;
    }

    private void Show()
    {
        lock (_writing)
        {
            if (!_mirrors)
                return;
            _room.Clear();
            _room.LastId = _sessions.Registry.LastId;
            foreach (int id in _places)
            {
                if (id != 0 && _sessions.Registry.Find(id) is null)
                    _places[Array.IndexOf(_places, id)] = 0;
            }

            foreach (Client client in _sessions.Registry.All)
            {
                if (client.Link is UdpLink link && client.Source is UdpLink source && PlaceOf(client.Id) is >= 0 and var place)
                    Add(client, place, source, link);
            }

            ReadReach(_conductor.State);
            _link.Memory.Room.Write(_room);
        }
    }

    private void Add(Client client, int place, UdpLink source, UdpLink link) => _room.TryAdd(new ClientEntry
    {
        Id = client.Id,
        Place = place,
        Name = client.Name,
        Claims = _sessions.Claims.Of(client.Id),
        // The stage sends through one socket, and does not reach clients of other sockets. This process sends to those.
        Events = link.IsOfStage ? (int)client.Events : 0,
        Wanted = (int)client.Wanted,
        Delivery = (int)client.Delivery,
        Latency = client.Latency,
        Lease = client.Lease,
        Source = new PeerAddress(source.Address.Buffer.Span[..source.Address.Size]),
        Link = new PeerAddress(link.Address.Buffer.Span[..link.Address.Size]),
    });

    // The ranges of positions depend on the models.
    private void ShowRanges(PerformanceState state)
    {
        lock (_writing)
        {
            if (ReadReach(state))
                _link.Memory.Room.Write(_room);
        }
    }

    private bool ReadReach(PerformanceState state)
    {
        bool changed = false;
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            var reach = new DeckReach(state.Decks[deck].Model?.Card.LatentRange ?? 3, _sessions.Claims.HolderOf(_latent[deck]));
            changed |= reach != _room.Deck(deck);
            _room.Deck(deck) = reach;
        }

        foreach (OrderKind kind in Enum.GetValues<OrderKind>())
        {
            int holder = _sessions.Claims.HolderOf(_orders[(int)kind]);
            changed |= holder != _room.HolderOf(kind);
            _room.HolderOf(kind) = holder;
        }

        return changed;
    }

    private int PlaceOf(int id)
    {
        int place = Array.IndexOf(_places, id);
        if (place >= 0)
            return place;
        place = Array.IndexOf(_places, 0);
        if (place >= 0)
        {
            _places[place] = id;
            Volatile.Write(ref _link.Memory.Heard(place), 0);
        }

        return place;
    }

    private static SocketAddress Address(in PeerAddress from)
    {
        ReadOnlySpan<byte> bytes = from.Bytes;
        var address = new SocketAddress((System.Net.Sockets.AddressFamily)(bytes.Length > 16 ? 23 : 2), bytes.Length);
        bytes.CopyTo(address.Buffer.Span);
        return address;
    }
}
