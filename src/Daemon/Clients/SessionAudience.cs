
namespace RVae.Daemon.Clients;

/// <summary>The clients of the sessions as those who hear what plays. One thread.</summary>
/// <param name="registry">The subscribed clients.</param>
/// <param name="batch">What packets leave with.</param>
/// <param name="besideStage">Leaves out those to whom the stage sends.</param>
internal sealed class SessionAudience(ClientRegistry registry, IPacketBatch batch, bool besideStage) : IAudience
{
    public ReadOnlySpan<Hearer> Present => besideStage ? registry.HearersBesideStage : registry.Hearers;

    public void Send(in Hearer to, ReadOnlySpan<byte> packet) => batch.Add((ILink)to.Link!, packet);

    public void Flush() => batch.Flush();

    /// <summary>One client, which is sent everything at once, from any thread.</summary>
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
