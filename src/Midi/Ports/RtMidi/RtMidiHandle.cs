using System.Text;
using RVae.Midi.Ports.Jack;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>One RtMidi object for input or output: made, asked for its ports, opened, freed. One thread at a time.</summary>
internal sealed unsafe class RtMidiHandle : IDisposable
{
    // Size of RtMidi's own queue. It stays empty, because messages are taken by callback.
    private const uint QueueLimit = 16;

    private readonly RtMidiLibrary _library;
    private readonly MidiDirection _direction;
    private readonly JackPulse? _pulse;
    private RtMidiDevice* _device;

    private RtMidiHandle(RtMidiLibrary library, MidiDirection direction, JackPulse? pulse, RtMidiDevice* device)
    {
        _library = library;
        _direction = direction;
        _pulse = pulse;
        _device = device;
    }

    public RtMidiDevice* Device => _device;

    /// <summary>Whether the object was given a callback.</summary>
    public bool Listens { get; set; }

    /// <summary>Makes an object of one interface, or null where that interface does not work here.</summary>
    /// <param name="library">RtMidi.</param>
    /// <param name="api">RtMidi's number of the interface.</param>
    /// <param name="direction">In or out.</param>
    /// <param name="client">Name under which the object's ports appear.</param>
    /// <param name="pulse">The pulse of the JACK server, where the interface is JACK and the server can be watched.</param>
    public static RtMidiHandle? Create(
        RtMidiLibrary library, int api, MidiDirection direction, string client, JackPulse? pulse)
    {
        fixed (byte* name = Utf8(client))
        {
            RtMidiDevice* device = direction == MidiDirection.In
                ? library.InCreate(api, name, QueueLimit)
                : library.OutCreate(api, name);
            if (device == null)
                return null;
            var handle = new RtMidiHandle(library, direction, pulse, device);
            if (device->Object != null && device->Ok != 0)
                return handle;
            handle.Dispose();
            return null;
        }
    }

    /// <summary>Full names of the ports on which the object can be opened.</summary>
    public IEnumerable<string> Ports()
    {
        uint count = Count();
        for (uint port = 0; port < count; port++)
        {
            if (NameOf(port) is { Length: > 0 } name)
                yield return name;
        }
    }

    /// <summary>Opens the port of exactly this name; false where the port is gone or refuses.</summary>
    public bool Open(string port, string ownName)
    {
        uint count = Count();
        for (uint index = 0; index < count; index++)
        {
            if (NameOf(index) != port)
                continue;
            _device->Ok = 1;
            fixed (byte* name = Utf8(ownName))
                _library.OpenPort(_device, index, name);
            return _device->Ok != 0;
        }

        return false;
    }

    /// <summary>Makes a port for others to connect to.</summary>
    public bool OpenVirtual(string ownName)
    {
        _device->Ok = 1;
        fixed (byte* name = Utf8(ownName))
            _library.OpenVirtualPort(_device, name);
        return _device->Ok != 0;
    }

    /// <summary>
    /// Frees the object. An object that a resting JACK server may still use is left as it is: it falls silent by itself, and the system frees it when
    /// this process or the server ends.
    /// </summary>
    public void Dispose()
    {
        RtMidiDevice* device = _device;
        _device = null;
        if (device == null || !(IsAwake(1) && Close(device)))
            return;
        if (_direction == MidiDirection.In)
            _library.InFree(device);
        else
            _library.OutFree(device);
    }

    // Freeing the object would free memory that JACK's callback may read. Once the port is closed, a new callback returns at once, and a callback
    // that began before has ended after two more cycles.
    private bool Close(RtMidiDevice* device)
    {
        if (device->Object == null)
            return true;
        _library.ClosePort(device);
        if (Listens)
            _library.InCancelCallback(device);
        return IsAwake(2);
    }

    private bool IsAwake(int cycles) => _pulse is null || _pulse.IsGone || _pulse.Beats(cycles);

    private uint Count()
    {
        _device->Ok = 1;
        uint count = _library.GetPortCount(_device);
        // A failure returns -1; no machine has more ports than this limit.
        return _device->Ok != 0 && count <= 1024 ? count : 0;
    }

    private string? NameOf(uint port) => _library.PortName(_device, port);

    private static byte[] Utf8(string text) => [.. Encoding.UTF8.GetBytes(text), 0];
}
