using System.Runtime.Versioning;
using RVae.Engine.Library;

namespace RVae.Engine.Tests.Models;

public sealed class ModelStoreTests : IDisposable
{
    private readonly TemporaryFolder _own = new();
    private readonly TemporaryFolder _builtIn = new();

    private ModelStore Store => new(_own.Path, _builtIn.Path);

    [Fact]
    public void Models_of_both_folders_are_listed_by_name()
    {
        Save(_own, "zebra");
        Save(_builtIn, "house");
        ModelListing listing = Store.List();
        listing.Models.Select(model => (model.Card.Name, model.IsBuiltIn)).ShouldBe([("house", true), ("zebra", false)]);
        listing.Unreadable.ShouldBeEmpty();
    }

    [Fact]
    public void A_users_model_hides_a_built_in_one_of_its_name()
    {
        Save(_own, "house", seed: 5);
        Save(_builtIn, "house", seed: 6);
        Store.List().Models.ShouldHaveSingleItem().IsBuiltIn.ShouldBeFalse();
        Store.Load("house").Value.Card.Seed.ShouldBe(5);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_empty()
    {
        Save(_builtIn, "house");
        new ModelStore(_own.File("none"), _builtIn.Path).List().Models.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_broken_file_is_told_and_hides_no_other()
    {
        Save(_own, "good");
        File.WriteAllText(_own.File("bad.safetensors"), "nonsense");
        ModelListing listing = Store.List();
        listing.Models.ShouldHaveSingleItem().Card.Name.ShouldBe("good");
        listing.Unreadable.ShouldHaveSingleItem().Message.ShouldStartWith("bad.safetensors:");
    }

    [Fact]
    public void A_pipe_and_a_dangling_link_are_told_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made by Linux' mkfifo");
        Save(_own, "good");
        using (var made = System.Diagnostics.Process.Start("mkfifo", _own.File("pipe.safetensors")))
            made.WaitForExit();
        File.CreateSymbolicLink(_own.File("gone.safetensors"), _own.File("nowhere.safetensors"));

        ModelListing listing = Store.List();
        listing.Models.ShouldHaveSingleItem().Card.Name.ShouldBe("good");
        listing.Unreadable.Length.ShouldBe(2);
        listing.Unreadable.ShouldContain(fault => fault.Message.Contains("pipe.safetensors", StringComparison.Ordinal) && fault.Message.Contains("is a pipe or a device", StringComparison.Ordinal));
        Store.Load("pipe").Fault!.Value.Message.ShouldContain("is a pipe or a device");
    }

    [Fact]
    public void A_card_is_read_again_only_when_its_file_has_been_written()
    {
        Save(_own, "old", seed: 1);
        Save(_own, "other", seed: 2);
        ModelListing first = Store.List();
        Save(_own, "other", seed: 3);
        File.SetLastWriteTimeUtc(_own.File("other.safetensors"), first.Models[1].Stamp!.Value.Written.AddSeconds(1));
        ModelListing second = Store.List(first);
        second.Models[0].ShouldBeSameAs(first.Models[0]);
        second.Models[1].Card.Seed.ShouldBe(3);
        File.Delete(_own.File("old.safetensors"));
        Store.List(second).Models.ShouldHaveSingleItem().ShouldBeSameAs(second.Models[1]);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_read_is_told_and_hides_no_other()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("needs a user who may not read everything");
            return;
        }

        Save(_builtIn, "house");
        Save(_own, "mine");
        File.SetUnixFileMode(_own.Path, UnixFileMode.None);
        ModelListing listing = Store.List();
        File.SetUnixFileMode(_own.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        listing.Models.ShouldHaveSingleItem().Card.Name.ShouldBe("house");
        listing.Unreadable.ShouldHaveSingleItem().Message.ShouldContain(_own.Path);
    }

    [Fact]
    public void Listing_reads_the_head_of_a_file_only()
    {
        Save(_own, "mine");
        byte[] bytes = File.ReadAllBytes(_own.File("mine.safetensors"));
        bytes.AsSpan(^4).Fill(0xff); // the last weight is now NaN
        File.WriteAllBytes(_own.File("mine.safetensors"), bytes);
        Store.List().Models.ShouldHaveSingleItem();
        Store.Load("mine").Fault!.Value.Message.ShouldContain("not a finite number");
    }

    [Theory]
    [InlineData("../house")]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("a/b")]
    public void A_name_is_never_a_path(string name)
    {
        Store.Load(name).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
        Store.PathForNew(name).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
        Store.Delete(name).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
        Store.Rename(name, "fine").Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
    }

    [Fact]
    public void What_is_not_there_is_not_found() => Store.Load("none").Fault!.Value.Code.ShouldBe(FaultCode.NotFound);

    [Fact]
    public void A_model_is_called_what_its_file_is_called_in_its_capitals_too()
    {
        Save(_own, "mine");
        Save(_builtIn, "house");
        foreach (string name in (string[])["MINE", "House"])
        {
            Store.Load(name).Fault!.Value.Code.ShouldBe(FaultCode.NotFound);
            Store.Delete(name).Fault!.Value.Code.ShouldBe(FaultCode.NotFound);
        }

        // Where they are one to the disk, as on Windows and macOS, no other model may come in its place.
        bool isOne = File.Exists(_own.File("MINE.safetensors"));
        (Store.PathForNew("MINE").Fault is not null).ShouldBe(isOne);
        (Store.PathForNew("House").Fault is not null).ShouldBe(isOne);
        Store.PathForNew("mine").Fault.ShouldBeNull();
        Store.PathForNew("house").Fault.ShouldBeNull();
        (Store.Rename("mine", "HOUSE").Fault is not null).ShouldBe(isOne);
    }

    [Fact]
    public void A_renamed_model_goes_by_its_new_name()
    {
        Save(_own, "old");
        Store.Rename("old", "new").Value.Card.Name.ShouldBe("new");
        Store.Find("old").Fault!.Value.Code.ShouldBe(FaultCode.NotFound);
        Store.Load("new").Value.Card.Name.ShouldBe("new");
    }

    [Fact]
    public void A_rename_never_overwrites()
    {
        Save(_own, "one", seed: 1);
        Save(_own, "two", seed: 2);
        Store.Rename("one", "two").Fault!.Value.Code.ShouldBe(FaultCode.Denied);
        Store.Find("two").Value.Card.Seed.ShouldBe(2);
    }

    [Fact]
    public void A_rename_never_hides_a_built_in_model()
    {
        Save(_own, "mine", seed: 1);
        Save(_builtIn, "house", seed: 2);
        Store.Rename("mine", "house").Fault!.Value.Code.ShouldBe(FaultCode.Denied);
        Store.Find("house").Value.Card.Seed.ShouldBe(2);
        Store.Find("mine").Value.Card.Seed.ShouldBe(1);
    }

    [Fact]
    public void Built_in_models_stay()
    {
        Save(_builtIn, "house");
        Store.Delete("house").Fault!.Value.Code.ShouldBe(FaultCode.Denied);
        Store.Rename("house", "mine").Fault!.Value.Code.ShouldBe(FaultCode.Denied);
        Store.Find("house").Fault.ShouldBeNull();
    }

    [Fact]
    public void Deleting_a_model_shows_the_built_in_one_again()
    {
        Save(_own, "house", seed: 5);
        Save(_builtIn, "house", seed: 6);
        Store.Delete("house").Value.Card.Seed.ShouldBe(5);
        Store.Find("house").Value.Card.Seed.ShouldBe(6);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused()
    {
        using var elsewhere = new TemporaryFolder();
        Save(elsewhere, "secret");
        File.CreateSymbolicLink(_own.File("link.safetensors"), elsewhere.File("secret.safetensors"));
        Store.Load("link").Fault!.Value.Code.ShouldBe(FaultCode.Denied);
        Store.List().Models.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_within_the_folder_is_another_name()
    {
        Save(_own, "one");
        File.CreateSymbolicLink(_own.File("two.safetensors"), _own.File("one.safetensors"));
        Store.Load("two").Value.Card.Name.ShouldBe("two");
    }

    [Theory]
    [InlineData("my model (2).safetensors", "is no name for a model")]
    [InlineData("loud.SAFETENSORS", "in small letters: rename it")]
    public void A_model_whose_name_nobody_could_ask_for_is_told(string file, string reason)
    {
        Save(_own, "one");
        File.Move(_own.File("one.safetensors"), _own.File(file));
        Store.List().Unreadable.ShouldHaveSingleItem().Message.ShouldContain(reason);
    }

    [Fact]
    public void A_new_models_folder_is_made_when_it_is_needed()
    {
        var store = new ModelStore(_own.File("deep/er"), _builtIn.Path);
        ModelFile.Save(TestModels.Random(), store.PathForNew("mine").Value).Fault.ShouldBeNull();
        store.Load("mine").Fault.ShouldBeNull();
    }

    public void Dispose()
    {
        _own.Dispose();
        _builtIn.Dispose();
    }

    private static void Save(TemporaryFolder folder, string name, int seed = 1) =>
        ModelFile.Save(TestModels.Random(TestModels.Card() with { Seed = seed }), folder.File(name + ModelFile.Extension)).Fault.ShouldBeNull();
}
