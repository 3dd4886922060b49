using System.Text;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>One RtMidi object, in or out: made, asked for its ports, opened, freed. One thread at a time.</summary>
internal sealed unsafe class RtMidiHandle : IDisposable
{
    // Messages that nobody has taken; we take them by callback, so RtMidi's own queue stays empty.
    private const uint QueueLimit = 16;

    private readonly RtMidiLibrary _library;
    private readonly MidiDirection _direction;
    private RtMidiDevice* _device;

    private RtMidiHandle(RtMidiLibrary library, MidiDirection direction, RtMidiDevice* device)
    {
        _library = library;
        _direction = direction;
        _device = device;
    }

    public RtMidiDevice* Device => _device;

    /// <summary>Makes an object of one API, or null where that API does not work here.</summary>
    public static RtMidiHandle? Create(RtMidiLibrary library, int api, MidiDirection direction, string client)
    {
        fixed (byte* name = Utf8(client))
        {
            RtMidiDevice* device = direction == MidiDirection.In
                ? library.InCreate(api, name, QueueLimit)
                : library.OutCreate(api, name);
            if (device == null)
                return null;
            var handle = new RtMidiHandle(library, direction, device);
            if (device->Object != null && device->Ok != 0)
                return handle;
            handle.Dispose();
            return null;
        }
    }

    /// <summary>Full names of the ports that it can be opened on.</summary>
    public IEnumerable<string> Ports()
    {
        uint count = Count();
        for (uint port = 0; port < count; port++)
        {
            if (NameOf(port) is { Length: > 0 } name)
                yield return name;
        }
    }

    /// <summary>Opens the port of exactly this name; false where it is gone or refuses.</summary>
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

    public void Dispose()
    {
        if (_device == null)
            return;
        if (_device->Object != null)
            _library.ClosePort(_device);
        if (_direction == MidiDirection.In)
            _library.InFree(_device);
        else
            _library.OutFree(_device);
        _device = null;
    }

    private uint Count()
    {
        _device->Ok = 1;
        uint count = _library.GetPortCount(_device);
        // A failure says -1; no machine has more than these.
        return _device->Ok != 0 && count <= 1024 ? count : 0;
    }

    private string? NameOf(uint port) => _library.PortName(_device, port);

    private static byte[] Utf8(string text) => [.. Encoding.UTF8.GetBytes(text), 0];
}
