using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using RVae.Daemon.Hosting;
using RVae.Daemon.Startup;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Hosting;

public sealed partial class LogTests
{
    [Theory]
    [InlineData("8:12345", "socket:[12345]", true)]
    [InlineData("8:12345", "socket:[12346]", false)]
    [InlineData("8:12345", "/dev/pts/0", false)]
    [InlineData("8:12345", "pipe:[12345]", false)]
    [InlineData("8:12345", null, false)]
    [InlineData("12345", "socket:[12345]", false)]
    [InlineData("8:", "socket:[]", false)]
    [InlineData("", "socket:[12345]", false)]
    [InlineData(null, "socket:[12345]", false)]
    public void Standard_error_is_the_journal_where_it_is_the_stream_that_systemd_names(string? stream, string? file, bool journal) =>
        JournalFormatter.IsStream(stream, file).ShouldBe(journal);

    [Fact]
    public void A_file_that_cannot_be_written_ends_the_start_but_not_that_of_a_desk_beside_which_music_plays()
    {
        using var folder = new TestFolder();
        folder.Folders.Create();
        string file = Path.Combine(folder.Folders.Root, "file");
        File.WriteAllText(file, "");
        var options = new LogOptions { File = Path.Combine(file, "rvae.log") };
        Should.Throw<StartupException>(() => LogFile.Try(options, TimeProvider.System)).Code.ShouldBe(ExitCode.Configuration);

        using var instead = new StringWriter(CultureInfo.InvariantCulture);
        LogFile.Try(options, TimeProvider.System, instead);
        instead.ToString().ShouldContain($"Log:File: {options.File} cannot be written");
    }

    [Fact]
    public void Each_event_has_a_number_of_its_own() =>
        Events().GroupBy(log => log.EventId).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void The_document_for_operators_has_the_topic_of_every_event()
    {
        string document = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/installing.md"));
        (int First, int Last)[] topics =
        [
            .. Topic().Matches(document).Select(row => (Number(row.Groups[1]), Number(row.Groups[2]))),
        ];
        topics.ShouldNotBeEmpty();
        Events().Select(log => log.EventId)
            .Where(id => !topics.Any(topic => id >= topic.First && id <= topic.Last))
            .ShouldBeEmpty();
    }

    private static LoggerMessageAttribute[] Events() =>
    [
        .. typeof(RVaeOptions).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance
                | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>(),
    ];

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (\d{4})–(\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex Topic();

    private static string Here([CallerFilePath] string path = "") => path;
}
