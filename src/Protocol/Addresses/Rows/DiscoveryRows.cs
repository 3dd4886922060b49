namespace RVae.Protocol.Addresses.Rows;

/// <summary>Finding daemons on the network, and letting clients in.</summary>
internal static class DiscoveryRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/find", Access.Query, [Parameter.Whole("replyPort", 1, 65535).OrLeftOut()],
            "Finds the daemons on this machine and on its networks, this one with them, in half a second. If you know no daemon, ask the network "
            + "itself: send `/rvae/find [i:replyPort]` to UDP port 9696, by broadcast or to the group 239.255.96.96. Each daemon then answers with "
            + "`/rvae/here`, to the port that asked or to `replyPort` there. If you ask one daemon, the answer comes as any other does.")
        {
            Answers =
            [
                "/rvae/here s:name s:host i:port i:httpPort s:version i:proof i:playing f:bpm s:model", "/rvae/find/end i:count",
            ],
            Tags = ["session"], Deferred = true,
            Run = (transaction, at, _) =>
            {
                transaction.Services.Discovery.Find(transaction.Later(at));
                return null;
            },
        },
        new("/rvae/join/code", Access.Query, [],
            "The join code of this start: the six digits with which clients on other machines are let in, by `/rvae/confirm i:token i:code`. 0 "
            + "means that none is wanted. Only clients that are in may ask.")
        {
            Answers = ["/rvae/join/code i:code"],
            Tags = ["session"],
            Run = (transaction, at, _) =>
            {
                transaction.Answer(at, transaction.Requester.Session.CurrentJoinCode);
                return null;
            },
        },
    ];
}
