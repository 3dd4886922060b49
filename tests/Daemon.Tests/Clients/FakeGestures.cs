using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

/// <summary>Writes down what is asked of gestures.</summary>
internal sealed class FakeGestures : IGestureService
{
    public List<string> Orders { get; } = [];

    public List<GestureSummary> Kept { get; } = [];

    public Fault? Refusal { get; set; }

    public int Count => Kept.Count;

    public IReadOnlyList<GestureSummary> List() => Kept;

    public string Recorded { get; set; } = "";

    public string Played { get; set; } = "";

    public string Recording(int deck) => deck == 0 ? Recorded : "";

    public string Playing(int deck) => deck == 0 ? Played : "";

    public Fault? Record(int deck, string name, int bars) => Take($"record {deck} {name} {bars}");

    public Fault? Layer(int deck, string name) => Take($"layer {deck} {name}");

    public Fault? End(int deck) => Take($"end {deck}");

    public Fault? Play(int deck, string name, bool loop) => Take($"play {deck} {name} {loop}");

    public Fault? Stop(int deck, string name) => Take($"stop {deck} '{name}'");

    public Fault? Pedal(int deck) => Take($"pedal {deck}");

    public void Delete(string name, Request request)
    {
        Take($"delete {name}");
        request.Done(name);
    }

    private Fault? Take(string order)
    {
        Orders.Add(order);
        return Refusal;
    }
}
