using RVae.Link.Network;

namespace RVae.Daemon.CommandLine;

/// <summary>Whether others can be met in a link session: sends to the group on each interface.</summary>
internal static class LinkExamination
{
    private const string Advice =
        "check the firewall (UDP, port 20808) and that the Wi-Fi does not keep its clients apart";

    public static IEnumerable<Finding> Run()
    {
        IReadOnlyList<LinkInterface> found = LinkInterface.Scan();
        bool reachesOthers = false;
        foreach (LinkInterface at in found)
        {
            string? trouble = LinkProbe.Trouble(at);
            reachesOthers |= trouble is null && !at.IsLoopback;
            yield return trouble is null
                ? new("link session", Health.Well, $"multicast works on {at.Name} ({at.Address}){(at.IsLoopback ? ": programs of this machine are met there" : $"; if nobody is found there, {Advice}")}")
                : new("link session", Health.Limited, $"no multicast on {at.Name} ({at.Address}): {trouble}; others are not met there");
        }

        if (!reachesOthers)
            yield return new("link session", Health.Limited, "no interface reaches other machines: connect a network, or let the container use the host's");
    }
}
