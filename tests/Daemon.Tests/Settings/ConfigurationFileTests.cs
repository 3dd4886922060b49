using System.Text;
using CsCheck;
using RVae.Daemon.Settings;

namespace RVae.Daemon.Tests.Settings;

public sealed class ConfigurationFileTests
{
    [Fact]
    public void Each_fault_is_told_with_its_line()
    {
        const string File = """
            {
              // A comment is no fault.
              "Prot": 9600,
              "Bpm": 3000,
              "Log": {
                "Level": "Loud",
                "Days": "many",
              },
              "AutoPlay": 1,
              "Allow": [ "10.0.0.0/8" ],
              "bpm": 120,
              "Model": null
            }
            """;
        (_, IReadOnlyList<FileFault> faults) = ConfigurationFile.Check(Encoding.UTF8.GetBytes(File));
        faults.Select(fault => $"{fault.Line}: {fault.Message}").ShouldBe(
        [
            "3: there is no setting Prot: is Port meant?",
            "4: Bpm must be between 20 and 300, not '3000'",
            "6: Log:Level must be Verbose, Debug, Information, Warning, Error or Fatal, not 'Loud'",
            "7: Log:Days takes a whole number, not 'many'",
            "9: AutoPlay takes true or false, not '1'",
            "10: Allow takes a text, not a list and not null",
            "11: bpm stands in line 4 already: remove one of them",
            "12: Model takes a text, not a list and not null",
        ]);
    }

    [Theory]
    [InlineData("{ \"Port\": 9601, \"Log:Level\": \"debug\" }", 2)]
    [InlineData("{}", 0)]
    [InlineData("\uFEFF{ \"Bpm\": 120.5 }", 1)]
    public void What_the_daemon_takes_is_good(string text, int settings)
    {
        (int found, IReadOnlyList<FileFault> faults) = ConfigurationFile.Check(Encoding.UTF8.GetBytes(text));
        faults.ShouldBeEmpty();
        found.ShouldBe(settings);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\n\"Port\": 9600\n\"Bpm\": 120 }", 3)]
    [InlineData("{\n\"Port\": 9600,\n", 3)]
    [InlineData("{} {}", 1)]
    [InlineData("{ \"Port\": 9600 }\n}", 2)]
    public void What_is_no_configuration_is_told_with_the_line_where_it_ends_to_be_one(string text, int line) =>
        ConfigurationFile.Check(Encoding.UTF8.GetBytes(text)).Faults[^1].Line.ShouldBe(line);

    [Fact]
    public void A_secret_is_not_told_with_its_fault() =>
        ConfigurationFile.Check("{ \"Secret\": \"drums\" }"u8).Faults.ShouldHaveSingleItem().Message.ShouldNotContain("drums");

    [Fact]
    public void No_bytes_end_it() => Gen.Byte.Array.Sample(bytes => ConfigurationFile.Check(bytes).Faults.Count >= 0);
}
