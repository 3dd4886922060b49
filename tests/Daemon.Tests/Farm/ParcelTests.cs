using System.IO.Compression;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Learning;
using RVae.Farm;
using RVae.Farm.Parcels;

namespace RVae.Daemon.Tests.Farm;

/// <summary>Datasets on their way to a worker: what is packed is what is opened, and nothing of a parcel is believed.</summary>
public sealed class ParcelTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Opened => Path.Combine(_folder.Folders.Root, "opened");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_files_make_the_same_bytes_and_are_opened_as_they_were()
    {
        string file = Write("datasets/mine/sub/a.mid", "notes");
        PackedDataset first = Pack("mine"), second = Pack("mine");
        second.Hash.ShouldBe(first.Hash);
        Open(first.Bytes).ShouldBeNull();
        File.ReadAllBytes(Path.Combine(Opened, "datasets/mine/sub/a.mid")).ShouldBe(File.ReadAllBytes(file));
        File.WriteAllText(file, "others");
        Pack("mine").Hash.ShouldNotBe(first.Hash);
    }

    [Fact]
    public void Files_that_a_command_names_are_opened_side_by_side()
    {
        string one = Write("x/beat.mid", "1"), other = Write("y/beat.mid", "2");
        PackedDataset packed = DatasetPacking.Pack(Job("") with { Sources = [one, other] }, _folder.Folders).Value;
        packed.Sources.ShouldBe(["sources/0/beat.mid", "sources/1/beat.mid"]);
        packed.Sources!.ShouldAllBe(source => DatasetOpening.IsSource(source));
        Open(packed.Bytes).ShouldBeNull();
        File.ReadAllText(Path.Combine(Opened, "sources/1/beat.mid")).ShouldBe("2");
    }

    [Fact]
    public void Names_that_are_one_on_the_worker_are_told_apart_by_a_number()
    {
        Open(Zip(("datasets/mine/kick.mid", 1), ("datasets/mine/kick.mid", 2), ("datasets/mine/kick.mid", 3))).ShouldBeNull();
        Length("kick").ShouldBe(1);
        Length("kick-2").ShouldBe(2);
        Length("kick-3").ShouldBe(3);

        long Length(string name) => new FileInfo(Path.Combine(Opened, $"datasets/mine/{name}.mid")).Length;
    }

    [Fact]
    public void Names_that_another_system_does_not_have_come_in_letters_that_all_have()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        Write("datasets/mine/what?.mid", "1");
        Write("datasets/mine/what_.mid", "2");
        Open(Pack("mine").Bytes).ShouldBeNull();
        Directory.GetFiles(Path.Combine(Opened, "datasets/mine")).Select(Path.GetFileName).Order().ShouldBe(["what_-2.mid", "what_.mid"]);
    }

    [Fact]
    public void Kits_go_along_with_tabs_which_may_name_them()
    {
        string kit = Write("kits/mine.kit", "pot 61\n");
        Write("datasets/mine/a.tab", "kit: mine\n== a\npot |x---------------|\n");
        Open(Pack("mine").Bytes).ShouldBeNull();
        File.ReadAllBytes(Path.Combine(Opened, "kits/mine.kit")).ShouldBe(File.ReadAllBytes(kit));
        new DataFolders(Opened, Path.Combine(Opened, "program")).OpenDatasets().Load("mine").Value.Kit.Name.ShouldBe("mine");
    }

    [Theory]
    [InlineData("kits/evil.mid")]
    [InlineData("datasets/mine/evil.kit")]
    [InlineData("../evil.mid")]
    [InlineData("datasets/../../evil.mid")]
    [InlineData("/etc/evil.mid")]
    [InlineData("datasets/mine/.hidden.mid")]
    [InlineData("datasets/mine/evil.sh")]
    [InlineData("models/evil.mid")]
    [InlineData("datasets//evil.mid")]
    [InlineData("datasets\\evil.mid")]
    public void A_file_that_has_no_business_there_is_refused_and_nothing_is_written_outside(string name)
    {
        Open(Zip((name, 1))).ShouldNotBeNull().ShouldContain("no name for a rhythm file");
        Directory.GetFiles(_folder.Folders.Root, "evil*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_parcel_that_grows_without_end_is_stopped_at_the_bound() =>
        Open(Zip([.. Enumerable.Range(0, 3).Select(i => ($"datasets/mine/{i}.mid", (int)(FarmBounds.UnpackedBytes / 2)))]))
            .ShouldNotBeNull().ShouldContain("larger than 256 MB");

    [Fact]
    public void What_is_no_parcel_is_refused() => Open([1, 2, 3]).ShouldNotBeNull().ShouldContain("cannot be unpacked");

    [Theory]
    [InlineData("sources/0/../../x.mid")]
    [InlineData("/etc/x.mid")]
    [InlineData("datasets/mine")]
    public void A_source_outside_of_the_folder_is_none(string source) => DatasetOpening.IsSource(source).ShouldBeFalse();

    private string? Open(byte[] bytes)
    {
        string parcel = Path.Combine(_folder.Folders.Root, "parcel.zip");
        Directory.CreateDirectory(_folder.Folders.Root);
        File.WriteAllBytes(parcel, bytes);
        Directory.CreateDirectory(Opened);
        return DatasetOpening.Open(parcel, Opened).Fault?.Message;
    }

    private PackedDataset Pack(string dataset) => DatasetPacking.Pack(Job(dataset), _folder.Folders).Value;

    private static KeptJob Job(string dataset) => new(dataset, new TrainingPlan { Name = "m" }, null, 0);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.Folders.Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static byte[] Zip(params (string Name, int Length)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, int length) in files)
            {
                using Stream stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                byte[] piece = new byte[1 << 20];
                for (int left = length; left > 0; left -= piece.Length)
                    stream.Write(piece.AsSpan(0, Math.Min(left, piece.Length)));
            }
        }

        return bytes.ToArray();
    }
}
