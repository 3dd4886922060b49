namespace RVae.Daemon.Monitor;

/// <summary>One received message; an argument that is missing or of another kind reads as nothing.</summary>
internal sealed record MonitorMessage(string Address, IReadOnlyList<object> Arguments)
{
    public int Count => Arguments.Count;

    public int Int(int index) => index < Count && Arguments[index] is int value ? value : 0;

    public float Float(int index) => index < Count
        ? Arguments[index] switch { float value => value, int value => value, _ => 0f }
        : 0f;

    public string Text(int index) => index < Count && Arguments[index] is string value ? value : "";
}
