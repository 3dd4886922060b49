using System.CommandLine;
using System.Runtime.CompilerServices;
using RVae.Daemon.CommandLine;
using RVae.Daemon.Settings;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Tests.Settings;

public sealed class SettingTableTests
{
    [Fact]
    public void Every_option_has_its_row_in_the_table_of_settings()
    {
        IEnumerable<string> keys = typeof(RVaeOptions).GetProperties().SelectMany(property => property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal)
            ? property.PropertyType.GetProperties().Select(inner => $"{property.Name}:{inner.Name}")
            : [property.Name]);
        SettingTable.All.Select(setting => setting.Key).ShouldBe(keys, ignoreOrder: true, "SettingTable has a row for each property of RVaeOptions");
    }

    [Fact]
    public void The_options_of_the_command_line_are_those_that_the_table_names()
    {
        var options = new ServeOptions(new Command("serve"));
        options.Values.ToDictionary(value => value.Key, value => value.Option.Name).Append(new("AutoPlay", "--no-play")).Append(new("Restore", "--fresh"))
            .ShouldBe(
                SettingTable.All.Where(setting => setting.Option is not null).Select(setting => KeyValuePair.Create(setting.Key, setting.Option!)),
                ignoreOrder: true);
    }

    [Fact]
    public void Each_default_is_good_and_each_sentence_is_one()
    {
        foreach (Setting setting in SettingTable.All)
        {
            setting.Fault(setting.Default, setting.Key).ShouldBeNull();
            setting.Normal(setting.Default).ShouldBe(setting.Default);
            setting.Description.ShouldEndWith(".");
            setting.Description.ShouldNotContain("|");
        }
    }

    [Theory]
    [InlineData("Prot", "Port")]
    [InlineData("port", "Port")]
    [InlineData("http_port", "HttpPort")]
    [InlineData("LogLevel", "Log:Level")]
    [InlineData("Midi:Ot", "Midi:Out")]
    [InlineData("Colour", null)]
    [InlineData("X", null)]
    public void A_key_that_was_mistyped_is_guessed_and_another_is_not(string key, string? meant) => (SettingTable.Nearest(key)?.Key).ShouldBe(meant);

    [Fact]
    public void The_table_in_docs_is_the_table_of_settings()
    {
        string path = Path.Combine(Root(), "docs/configuration.md");
        string document = SettingReference.Fill(File.ReadAllText(path));
        Fresh(path, document);
    }

    [Fact]
    public void The_file_that_comes_with_the_program_has_every_setting_and_sets_none()
    {
        string path = Path.Combine(Root(), "src/Daemon/appsettings.json");
        Fresh(path, SettingReference.File());
        ConfigurationFile.Check(File.ReadAllBytes(path)).Settings.ShouldBe(0);
    }

    [Fact]
    public void Every_setting_of_that_file_is_good_when_its_strokes_are_taken_away()
    {
        string[] lines = SettingReference.File().Split('\n');
        string file = string.Join('\n', lines.Select(line => line.TrimStart().StartsWith("// \"", StringComparison.Ordinal) ? line.Replace("// ", "", StringComparison.Ordinal) : line));
        (int settings, IReadOnlyList<FileFault> faults) = ConfigurationFile.Check(System.Text.Encoding.UTF8.GetBytes(file));
        faults.ShouldBeEmpty();
        settings.ShouldBe(SettingTable.All.Length);
    }

    private static void Fresh(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("RVAE_WRITE_REFERENCE") == "1")
            File.WriteAllText(path, text);
        File.ReadAllText(path).ShouldBe(text, $"run this test with RVAE_WRITE_REFERENCE=1 and commit {Path.GetFileName(path)}");
    }

    private static string Root([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "../../..");
}
