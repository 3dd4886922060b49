using System.Collections.Immutable;
using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Figures that the daemon keeps of itself.</summary>
internal static class FigureRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/drops", Access.Query, [],
            "Counts what the daemon gave up since it started, by cause: `unreadable` packets, `bundles` that it could not hold, packets `denied` "
            + "without the secret or the join code, `failures` that it did not report, answers `withheld` from unconfirmed addresses, `unsendable` "
            + "messages, packets from `outside` the allowed networks, `senders` that it forgot, `connections` that it refused, `slow` readers, "
            + "broken `frames`, datagrams that were not sent (`unsent`), `events` that came too late to play, and datagrams that the `socket` had "
            + "no room for.")
        {
            Answers = ["/rvae/drops/item s:what i:count", "/rvae/drops/end i:total"],
            Tags = ["session"], Run = Drops,
        },
        new("/rvae/figures", Access.Query, [],
            "The daemon's figures since it started: `ticks` played, ticks `missed` that could not be played in time, `events` left out, `late-p99` (99 "
            + "of 100 recent events were no later than this, in microseconds), bytes allocated by the threads of `ticks`, `inference`, `outputs` and "
            + "`receiver` (`allocated-…`; none in the steady state), garbage `collections`, and milliseconds for which these stopped all threads "
            + "(`paused`). Numbers wrap at 2^31.")
        {
            Answers = ["/rvae/figures/item s:what i:number", "/rvae/figures/end i:count"],
            Tags = ["session"], Run = Figures,
        },
    ];

    private static Fault? Drops(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        long total = 0;
        foreach (DropCount drops in transaction.Requester.Session.Drops())
        {
            transaction.Line("/rvae/drops/item"u8, drops.What, (int)Math.Min(drops.Count, int.MaxValue));
            total += drops.Count;
        }

        transaction.AnswerOn("/rvae/drops/end"u8, (int)Math.Min(total, int.MaxValue));
        return null;
    }

    private static Fault? Figures(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        ImmutableArray<Figure> figures = transaction.Services.Performance.Figures;
        foreach (Figure figure in figures)
            transaction.Line("/rvae/figures/item"u8, figure.What, (int)(figure.Read() & int.MaxValue));
        transaction.AnswerOn("/rvae/figures/end"u8, figures.Length);
        return null;
    }
}
