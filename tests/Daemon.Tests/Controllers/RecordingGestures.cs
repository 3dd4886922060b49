using System.Globalization;
using RVae.Controllers;
using RVae.Midi.Ports;

namespace RVae.Daemon.Tests.Controllers;

/// <summary>Plays recorded bytes of a device into a mapper, and keeps what it makes of them as lines.</summary>
internal sealed class RecordingGestures : IGestures
{
    private readonly GestureMapper _mapper;
    private MidiStreamReader _reader;
    private double _now = 1000;

    public RecordingGestures(DeviceProfile profile) => _mapper = new GestureMapper(profile, this);

    public GestureMapper Mapper => _mapper;

    public List<string> Lines { get; } = [];

    /// <summary>A profile that comes with the program, without smoothing, so that a test reads plainly.</summary>
    public static DeviceProfile Profile(string name) => Plain(
        ProfileFile.Read(Path.Combine(AppContext.BaseDirectory, "profiles", name + ".json")).Value);

    public static DeviceProfile Plain(DeviceProfile profile) =>
        profile.Pad is null ? profile : profile with { Pad = profile.Pad with { Smoothing = new Smoothing(0, 0) } };

    /// <summary>Bytes that come now, in hexadecimal.</summary>
    public RecordingGestures Bytes(string hexadecimal)
    {
        foreach (byte value in Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal)))
        {
            if (_reader.TryRead((long)(_now * 1e6), value, out MidiMessage message))
                _mapper.Take(message);
        }

        return this;
    }

    /// <summary>Time passes, with everything that is due in it.</summary>
    public RecordingGestures Wait(double milliseconds)
    {
        double until = _now + milliseconds;
        while (_mapper.NextDue <= (long)(until * 1e6))
        {
            _now = _mapper.NextDue / 1e6;
            _mapper.Advance(_mapper.NextDue);
        }

        _now = until;
        return this;
    }

    public string[] Said()
    {
        string[] said = [.. Lines];
        Lines.Clear();
        return said;
    }

    public void Set(string address, float x, float y) => Add($"{address} {x:0.###} {y:0.###}");

    public void Set(string address, float value) => Add($"{address} {value:0.###}");

    public void Set(string address, int value) => Add($"{address} {value}");

    public void Call(string address, string name) => Add($"{address} {name}");

    public void Call(string address) => Add($"{address}");

    public void Pin(string address, string drum, int tick, int velocity) => Add($"{address} {drum} {tick} {velocity}");

    public void ChooseModel(int place) => Add($"model {place}");

    public void AskPosition(string address) => Add($"ask {address}");

    private void Add(FormattableString line) => Lines.Add(line.ToString(CultureInfo.InvariantCulture));
}
