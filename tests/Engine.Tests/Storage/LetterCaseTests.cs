using RVae.Engine.Storage;
using RVae.Engine.Tests.Models;

namespace RVae.Engine.Tests.Storage;

public sealed class LetterCaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_anothers_where_the_disk_takes_capitals_and_small_letters_for_one()
    {
        File.WriteAllText(_folder.File("house.json"), "");
        LetterCase.IsAnothers(_folder.File("house.json")).ShouldBeFalse();
        LetterCase.IsAnothers(_folder.File("House.json")).ShouldBe(File.Exists(_folder.File("House.json")));
        LetterCase.IsAnothers(_folder.File("none.json")).ShouldBeFalse();
        LetterCase.IsAnothers(Path.Combine(_folder.File("nowhere"), "house.json")).ShouldBeFalse();
    }

    [Fact]
    public void Two_that_differ_in_capitals_alone_are_each_its_own()
    {
        File.WriteAllText(_folder.File("house.json"), "");
        Assert.SkipWhen(File.Exists(_folder.File("House.json")), "they are one to this disk");
        File.WriteAllText(_folder.File("House.json"), "");
        LetterCase.IsAnothers(_folder.File("house.json")).ShouldBeFalse();
        LetterCase.IsAnothers(_folder.File("House.json")).ShouldBeFalse();
    }
}
