using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

/// <summary>A network on which one other daemon answers, when it is told to.</summary>
internal sealed class FakeDiscovery : IDiscoveryService
{
    private readonly List<Request> _asked = [];

    public void Find(Request request) => _asked.Add(request);

    public void AnswerAll()
    {
        foreach (Request request in _asked)
        {
            request.Line("/rvae/here"u8, "attic", "192.168.1.20", 9600, 9680, "0.2.0", 1, 1, 127.5f, "house");
            request.Answer("/rvae/find/end"u8, 1);
        }

        _asked.Clear();
    }
}
