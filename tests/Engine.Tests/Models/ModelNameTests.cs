using RVae.Engine.Models;

namespace RVae.Engine.Tests.Models;

public sealed class ModelNameTests
{
    [Theory]
    [InlineData("con")]
    [InlineData("NUL")]
    [InlineData("aux.2")]
    [InlineData("Com1")]
    [InlineData("lpt9.take")]
    [InlineData("drums.")]
    public void A_name_that_is_no_file_of_Windows_is_told_there_and_nowhere_else(string name)
    {
        ModelName.IsValid(name).ShouldBeTrue();
        ModelName.NoFile(name, isWindows: true)!.Value.Message.ShouldContain($"'{name}'");
        ModelName.NoFile(name, isWindows: false).ShouldBeNull();
    }

    [Theory]
    [InlineData("house")]
    [InlineData("console")]
    [InlineData("com")]
    [InlineData("com10")]
    [InlineData("my.con")]
    [InlineData("drums.2")]
    public void Other_names_are_files_everywhere(string name) => ModelName.NoFile(name, isWindows: true).ShouldBeNull();
}
