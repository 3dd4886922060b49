using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

/// <summary>Writes down what is asked, and answers nothing.</summary>
internal sealed class FakeEncoding : IEncodeService
{
    public List<(string Order, Request? Request)> Orders { get; } = [];

    public Fault? Refusal { get; set; }

    public void Notes(int deck, IReadOnlyList<ListedNote> notes, Request request) => Orders.Add(($"notes {deck} {Text(notes)}", request));

    public Fault? Begin(int deck, object client)
    {
        Orders.Add(($"begin {deck}", null));
        return Refusal;
    }

    public Fault? Add(int deck, object client, IReadOnlyList<ListedNote> notes)
    {
        Orders.Add(($"add {deck} {Text(notes)}", null));
        return Refusal;
    }

    public void End(int deck, Request request) => Orders.Add(($"end {deck}", request));

    public void Played(int deck, int bars, Request request) => Orders.Add(($"played {deck} {bars}", request));

    public void Go(int deck, Request request) => Orders.Add(($"go {deck}", request));

    private static string Text(IEnumerable<ListedNote> notes) => string.Join(' ', notes.Select(note => $"{note.Instrument}@{note.Tick}:{note.Velocity}"));
}
