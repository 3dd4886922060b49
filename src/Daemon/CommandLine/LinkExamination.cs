using RVae.Link.Network;

namespace RVae.Daemon.CommandLine;

/// <summary>Examines whether other programs can be reached in a link session. It sends to the group on each interface.</summary>
internal static class LinkExamination
{
    private const string Advice =
        "check the firewall (UDP, port 20808), and that the Wi-Fi lets its clients reach each other";

    public static IEnumerable<Finding> Run()
    {
        IReadOnlyList<LinkInterface> found = LinkInterface.Scan();
        bool reachesOthers = false;
        foreach (LinkInterface at in found)
        {
            string? trouble = LinkProbe.Trouble(at);
            reachesOthers |= trouble is null && !at.IsLoopback;
            yield return trouble is null
                ? new("link session", Health.Well, $"multicast works on {at.Name} ({at.Address}){(at.IsLoopback ? ": programs on this machine find each other" : $"; if no other program is found, {Advice}")}")
                : new("link session", Health.Limited, $"no multicast on {at.Name} ({at.Address}): {trouble}; no other program is found there");
        }

        if (!reachesOthers)
            yield return new("link session", Health.Limited, "this machine is on no network: connect one, or let the container use the host's");
    }
}
