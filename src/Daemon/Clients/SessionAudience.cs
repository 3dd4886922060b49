
namespace RVae.Daemon.Clients;

/// <summary>The clients as the thread that plays sees them. One thread.</summary>
/// <param name="registry">The subscribed clients.</param>
/// <param name="batch">Collects the packets that leave together.</param>
/// <param name="besideStage">Whether clients to whom the stage sends are left out.</param>
internal sealed class SessionAudience(ClientRegistry registry, IPacketBatch batch, bool besideStage) : IAudience
{
    public ReadOnlySpan<Hearer> Present => besideStage ? registry.HearersBesideStage : registry.Hearers;

    public void Send(in Hearer to, ReadOnlySpan<byte> packet) => batch.Add((ILink)to.Link!, packet);

    public void Flush() => batch.Flush();

    /// <summary>A single client, which is sent every packet at once. Any thread.</summary>
    internal sealed class Newcomer(Client client) : IAudience
    {
        private readonly Hearer[] _alone = [client.Hearer];

        public ReadOnlySpan<Hearer> Present => _alone;

        public void Send(in Hearer to, ReadOnlySpan<byte> packet) => client.Link.Send(packet);

        public void Flush()
        {
        }
    }
}
