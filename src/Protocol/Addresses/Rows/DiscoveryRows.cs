namespace RVae.Protocol.Addresses.Rows;

/// <summary>Which daemons there are, and how others are let in.</summary>
internal static class DiscoveryRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/find", Access.Query, [Parameter.Whole("replyPort", 1, 65535).OrLeftOut()],
            "The daemons of this machine and of the networks that it is in, this one with them, after half a second. Without knowing any daemon, ask the network itself: "
            + "`/rvae/find [i:replyPort]` by broadcast, or to the group 239.255.96.96, at UDP port 9696. Each daemon answers with its `/rvae/here`: to the port that asked, or to `replyPort` there. Asked of one daemon, the answer comes as any other does.")
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
            "The join code of this start: the six digits with which clients from elsewhere are let in by `/rvae/confirm i:token i:code`. 0 where none is wanted. "
            + "Only those who are in may ask.")
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
