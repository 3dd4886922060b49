using Microsoft.Extensions.Logging;
using RVae.Daemon.Settings;
using RVae.Daemon.Startup;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Settings;

public sealed class ReloadingTests : IDisposable, ILogger<Reloading>
{
    private readonly TestFolder _folder = new();
    private readonly List<string> _told = [];
    private readonly List<string> _taken = [];
    private readonly List<string> _kept = [];
    private readonly string _file;
    private readonly Reloading _reloading;
    private bool _isTooLong;

    public ReloadingTests()
    {
        _file = Path.Combine(_folder.Folders.Root, "rvae.json");
        File.WriteAllText(_file, """{ "Port": 9700, "Log": { "Level": "Information" } }""");
        _reloading = new Reloading(
            new RVaeOptions { Port = 9700 }, new SettingSources(_file, new Dictionary<string, string?>()),
            new Dictionary<string, Action<string>> { ["Log:Level"] = _taken.Add, ["MaxJobs"] = _taken.Add }, this)
        {
            Keep = settings =>
            {
                _kept.Add($"{settings["Port"]} {settings["MaxJobs"]} {settings["Log:Level"]}");
                return !_isTooLong;
            },
        };
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_has_changed_is_taken_up_once_and_what_only_a_start_takes_is_named_each_time()
    {
        File.WriteAllText(_file, """{ "Port": 9701, "MaxJobs": 3, "Log": { "Level": "Debug" } }""");
        _reloading.Reload();
        _taken.ShouldBe(["3", "Debug"], ignoreOrder: true);
        _told.ShouldBe(["The configuration was read again; changed: MaxJobs, Log:Level", "Changed at the next start only: Port"]);

        _told.Clear();
        _reloading.Reload();
        _taken.Count.ShouldBe(2);
        _told.ShouldBe(["The configuration was read again; nothing has changed that can change while it runs", "Changed at the next start only: Port"]);
    }

    [Fact]
    public void A_setting_that_is_gone_has_its_default_again()
    {
        File.WriteAllText(_file, """{ "Port": 9700, "MaxJobs": 3 }""");
        _reloading.Reload();
        File.WriteAllText(_file, """{ "Port": 9700 }""");
        _reloading.Reload();
        _taken.ShouldBe(["3", "8"]);
    }

    [Theory]
    [InlineData("""{ "Port": 9700, "MaxJobs": 0, "Log": { "Level": "Debug" } }""", "MaxJobs must be between 1 and 256")]
    [InlineData("""{ "Port": 9700, "Log": { "Levl": "Debug" } }""", "is Log:Level meant?")]
    [InlineData("""{ "Port": """, "rvae.json")]
    [InlineData(null, "is not there")]
    public void With_a_fault_in_it_nothing_of_it_is_taken_up(string? text, string fault)
    {
        File.Delete(_file);
        if (text is not null)
            File.WriteAllText(_file, text);
        _reloading.Reload();
        _taken.ShouldBeEmpty();
        _told.ShouldHaveSingleItem().ShouldContain(fault);
        _told[0].ShouldContain("all stays as it was");
    }

    [Fact]
    public void What_holds_is_kept_for_the_next_desk_from_the_start_and_what_waits_for_a_start_is_not()
    {
        _reloading.Begin();
        File.WriteAllText(_file, """{ "Port": 9701, "MaxJobs": 3 }""");
        _reloading.Reload();
        File.WriteAllText(_file, """{ "Port": 9701, "MaxJobs": 0 }""");
        _reloading.Reload();
        _kept.ShouldBe(["9700 8 Information", "9700 3 Information"]);
    }

    [Fact]
    public void Settings_that_are_too_long_to_be_kept_are_told()
    {
        _isTooLong = true;
        _reloading.Begin();
        _told.ShouldHaveSingleItem().ShouldContain("too long to be kept");
    }

    [Theory]
    [InlineData("""{ "Port": 9701, "MaxJobs": 3 }""", "takes up what was changed since: Port, MaxJobs")]
    [InlineData("""{ "Port": 9701, "MaxJobs": 0 }""", "goes on with the settings that held: MaxJobs must be between 1 and 256")]
    [InlineData("""{ "Port": """, "goes on with the settings that held: configuration: ")]
    [InlineData(null, "is not there")]
    public void A_desk_that_is_started_again_tells_what_the_file_has_that_does_not_hold_and_takes_nothing_up(string? text, string told)
    {
        File.Delete(_file);
        if (text is not null)
            File.WriteAllText(_file, text);
        _reloading.Compare();
        _taken.ShouldBeEmpty();
        _told.ShouldHaveSingleItem().ShouldContain(told);
    }

    [Fact]
    public void A_desk_that_is_started_again_tells_nothing_of_a_file_that_is_as_it_was()
    {
        _reloading.Compare();
        _told.ShouldBeEmpty();
    }

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _told.Add(formatter(state, exception));

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;
}
