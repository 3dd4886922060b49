using RVae.Engine;
using RVae.Engine.Models;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The contents of datasets, and how to change them.</summary>
internal static class DatasetRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/dataset/clips", Access.Query, [Dataset],
            "Lists the clips of a dataset, each a bar: name, file that it comes from, number of the bar in that file from 1, and number of hits.")
        {
            Answers = ["/rvae/dataset/clips/item s:clip s:file i:bar i:hits", "/rvae/dataset/clips/end i:count"],
            Tags = ["datasets"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v, static (s, w, r) => s.Clips(w[0].Text, r)),
        },
        new("/rvae/dataset/file/rename", Access.Act, [Dataset, Parameter.Word("file"), Parameter.Word("to")],
            "Renames a file of a dataset of yours. The clips that come from it are named after it. The file keeps its extension.")
        {
            Answers = ["/rvae/done s:address s:dataset s:file"],
            Tags = ["datasets"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v, static (s, w, r) => s.RenameFile(w[0].Text, w[1].Text, w[2].Text, r)),
        },
        new("/rvae/dataset/file/delete", Access.Act, [Dataset, Parameter.Word("file")],
            "Deletes a file of a dataset of yours, with the clips that come from it.")
        {
            Answers = ["/rvae/done s:address s:dataset s:file"],
            Tags = ["datasets"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v, static (s, w, r) => s.DeleteFile(w[0].Text, w[1].Text, r)),
        },
        new("/rvae/dataset/rename", Access.Act, [Dataset, Parameter.Word("to")], "Renames a dataset of yours.")
        {
            Answers = ["/rvae/done s:address s:from s:to"],
            Tags = ["datasets"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v, static (s, w, r) => s.Rename(w[0].Text, w[1].Text, r)),
        },
        new("/rvae/dataset/delete", Access.Act, [Dataset], "Deletes a dataset of yours with all its files, for good.")
        {
            Answers = ["/rvae/done s:address s:dataset"],
            Tags = ["datasets"], Deferred = true,
            Run = (transaction, at, v) => Later(transaction, at, v, static (s, w, r) => s.Delete(w[0].Text, r)),
        },
    ];

    private static Parameter Dataset => Parameter.Word("dataset") with { Names = NameList.Datasets };

    private delegate void Order(IDatasetService service, ReadOnlySpan<WireValue> values, Request request);

    // Check the first word, which is a dataset's name. The service checks names of files, because they may have other characters.
    private static Fault? Later(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> values, Order order)
    {
        if (!ModelName.IsValid(values[0].Text))
            return ModelName.Invalid(values[0].Text);
        order(transaction.Services.Datasets, values, transaction.Later(at));
        return null;
    }
}
