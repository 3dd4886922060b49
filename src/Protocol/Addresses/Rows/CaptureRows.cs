using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Finding clips on a map, and keeping what is played.</summary>
internal static class CaptureRows
{
    private const int MostBars = 64;
    private const int MostExported = 1024;

    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/deck/{deck}/encode", Access.Query, [Dataset, Parameter.Word("clip")],
            "Finds where a clip of a dataset lies on the map of the deck's model, and how much of it sounds there (`onsetF1`, 0 to 1). The daemon "
            + "looks at what the decoder gives all over the plane, then around the best places. The clip's name is that on the model's card.")
        {
            Answers = ["/rvae/encoded f:x f:y f:onsetF1"],
            Tags = ["capture"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v[..1], v, (s, a, w, r) => s.Encode(a.Deck, w[0].Text, w[1].Text, r)),
        },
        new("/rvae/deck/{deck}/capture", Access.Act, [Parameter.Whole("bars", 1, MostBars), Dataset],
            "Keeps the whole bars that the deck has just played, as it played them, as clips of a dataset. If it has played fewer since the last "
            + "jump or change of metre, it keeps those. `/rvae/done` tells how many bars. `not-found`: the deck has not played a whole bar, or was silent.")
        {
            Answers = ["/rvae/done s:address s:dataset i:bars"],
            Tags = ["capture"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v[1..], v, (s, a, w, r) => s.Capture(a.Deck, w[0].Whole, w[1].Text, r)),
        },
        new("/rvae/deck/{deck}/dataset/keep", Access.Act, [Dataset],
            "Adds the pattern that the deck plays to a dataset, as the model decoded it. `/rvae/done` tells how many bars. `not-found`: the pattern is "
            + "silent.")
        {
            Answers = ["/rvae/done s:address s:dataset i:bars"],
            Tags = ["capture"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v, v, (s, a, w, r) => s.Keep(a.Deck, w[0].Text, r)),
        },
        new("/rvae/deck/{deck}/export", Access.Act, [Parameter.Word("name"), Parameter.Whole("bars", 1, MostExported)],
            "Writes what the deck plays from its position on to a Standard MIDI File in the exports folder, on the deck's MIDI channel. A file of "
            + "the same name is replaced. `/rvae/done` tells the file and the number of bars.")
        {
            Answers = ["/rvae/done s:address s:file i:bars"],
            Tags = ["capture"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v[..1], v, (s, a, w, r) => s.Export(a.Deck, w[0].Text, w[1].Whole, r)),
        },
        new("/rvae/dataset/record", Access.Act, [Dataset],
            "Records into a dataset what comes as `/rvae/dataset/hit` and as notes from MIDI in, while the transport plays. Each bar with a hit "
            + "becomes a clip, on disk when the next one begins. `/rvae/dataset/stop` ends the recording. `busy`: one is made already.")
        {
            Answers = ["/rvae/done s:address s:name"],
            Tags = ["capture"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v, v, (s, _, w, r) => s.Record(w[0].Text, r)),
        },
        new("/rvae/dataset/hit", Access.Act, [Parameter.Whole("instrument"), Parameter.Whole("velocity", 0, 127)],
            "A hit for the recording: the instrument, from 0, and its velocity. It is struck when it arrives, or at the time of its bundle. "
            + "Velocity 0 is no hit. Without a recording, `/rvae/encode/played` and `/rvae/follow` hear it while the transport plays. "
            + "`bad-arguments`: there is no such instrument.")
        {
            Tags = ["capture"], Run = Hit,
        },
        new("/rvae/dataset/stop", Access.Act, [],
            "Ends the recording. When it is on disk, `/rvae/done` tells the dataset and how many bars and hits it has. What cannot be written is kept: "
            + "remove the cause and send this again. `unavailable`: nothing is being recorded.")
        {
            Answers = ["/rvae/done s:address s:name i:bars i:hits"],
            Tags = ["capture"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, [], v, (s, _, _, r) => s.Stop(r)),
        },
    ];

    private static Parameter Dataset => Parameter.Word("dataset") with { Names = NameList.Datasets };

    private delegate void Work(ICaptureService service, AddressEntry at, ReadOnlySpan<WireValue> values, Request request);

    private static Fault? Later(
        Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> names, ReadOnlySpan<WireValue> values, Work work)
    {
        foreach (WireValue name in names)
        {
            if (!ModelName.IsValid(name.Text))
                return ModelName.Invalid(name.Text);
        }

        work(transaction.Services.Capture, at, values, transaction.Later(at));
        return null;
    }

    private static Fault? Hit(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        // The number is not clamped: otherwise the wrong instrument would be learned.
        if (v[0].Whole is < 0 or >= Instruments.Most)
            return new(FaultCode.BadArguments, $"there is no instrument {v[0].Whole}: they are 0 (kick) to {Instruments.Most - 1} ({Instruments.Names[^1]})");
        return v[1].Whole == 0 ? null : transaction.Services.Capture.Hit((Instrument)v[0].Whole, v[1].Whole);
    }
}
