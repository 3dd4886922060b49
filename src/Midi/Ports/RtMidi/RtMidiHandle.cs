using System.Text;
using RVae.Midi.Ports.Jack;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>One RtMidi object, in or out: made, asked for its ports, opened, freed. One thread at a time.</summary>
internal sealed unsafe class RtMidiHandle : IDisposable
{
    // Messages that nobody has taken; we take them by callback, so RtMidi's own queue stays empty.
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

    /// <summary>Whether it was given a callback.</summary>
    public bool Listens { get; set; }

    /// <summary>Makes an object of one API, or null where that API does not work here.</summary>
    /// <param name="library">RtMidi.</param>
    /// <param name="api">Its number of the API.</param>
    /// <param name="direction">In or out.</param>
    /// <param name="client">Name under which its ports appear.</param>
    /// <param name="pulse">Of the JACK server, where that is the API and its pulse can be felt.</param>
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

    /// <summary>
    /// Frees it. What a JACK server that rests could still be busy with is left as it is: it falls silent by itself, and is
    /// given back when this process or that server ends.
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

    // Freeing takes the memory away from under JACK's callback. Once its port is closed a callback returns at once, and one
    // that began before has ended when two more cycles have.
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
        // A failure says -1; no machine has more than these.
        return _device->Ok != 0 && count <= 1024 ? count : 0;
    }

    private string? NameOf(uint port) => _library.PortName(_device, port);

    private static byte[] Utf8(string text) => [.. Encoding.UTF8.GetBytes(text), 0];
}
