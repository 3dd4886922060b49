using Microsoft.Playwright;

namespace RVae.Peers.Tests.Browser;

/// <summary>From files to a model that plays, on the page alone.</summary>
public sealed class LearningOnThePage(House house) : IClassFixture<House>
{
    private const string Tab = """
        # four on the floor, and a backbeat
        meter 4/4
        [one]
        kick  x---x---x---x---
        snare ----x-------x---
        hat   x-x-x-x-x-x-x-x-
        """;

    [Fact]
    public async Task Files_are_taken_in_a_model_is_trained_from_them_and_plays()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.ClickAsync("#tab-learn");
        await open.Page.FillAsync("#dataset", "fromPage");
        string tab = File.ReadAllText(Path.Combine(Machine.Root, "corpus", "house.tab"));
        await open.Page.SetInputFilesAsync("#files", new FilePayload[]
        {
            new() { Name = "beats.tab", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(tab) },
            new() { Name = "broken.mid", MimeType = "audio/midi", Buffer = "MThd"u8.ToArray() },
            new() { Name = "letter.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Tab) },
        });
        await open.WaitForAsync("document.getElementById('report').innerText.includes('are now in fromPage')");
        string report = await open.AskAsync("document.getElementById('report').innerText");
        report.ShouldContain("broken.mid");
        report.ShouldContain("letter.txt: it is no rhythm file");

        await open.WaitForAsync("[...document.querySelectorAll('.dataset strong')].some(e => e.textContent === 'fromPage')");
        await open.Page.ClickAsync(".dataset:has(strong:text-is('fromPage')) summary");
        await open.WaitForAsync("document.querySelectorAll('.clipRow').length > 5");

        await open.Page.SelectOptionAsync("#trainDataset", "fromPage");
        await open.Page.FillAsync("#train [name=name]", "pageModel");
        await open.Page.FillAsync("#train [name=epochs]", "40");
        await open.Page.ClickAsync("#train .primary");
        await open.Page.WaitForFunctionAsync(
            "() => document.querySelector('.job')?.innerText.includes('Learned in')", null, new() { Timeout = 300_000, PollingInterval = 200 });
        client.Until("/rvae/model", message => message.Text(0) == "pageModel");
        await open.WaitForAsync("document.getElementById('stage').dataset.space === 'pageModel'");

        await open.Page.ClickAsync("[aria-label^='Delete beats']");
        await open.WaitForAsync("![...document.querySelectorAll('.dataset strong')].some(e => e.textContent === 'fromPage') || document.getElementById('notice').textContent");
        open.Errors.ShouldAllBe(error => error.Contains("422", StringComparison.Ordinal) || error.Contains("404", StringComparison.Ordinal),
            "a file that cannot be read is refused with 422, a dataset without files is not found, and nothing else fails");
    }

    [Fact]
    public async Task What_is_dropped_beyond_two_thousand_files_and_what_is_left_out_beyond_a_hundred_is_told()
    {
        await using OpenPage open = await house.OpenAsync();
        (await open.AskAsync(
            """
            import('/learn/files.js').then(({ filesOf }) => {
              const folder = count => {
                const inside = Array.from({ length: count }, (_, i) => ({ isFile: true, file: done => done(new File([], `${i}.mid`)) }));
                return { createReader: () => ({ readEntries: done => done(inside.splice(0)) }) };
              };
              const of = count => filesOf({ items: [{ webkitGetAsEntry: () => folder(count) }], files: [] }).then(({ files, more }) => `${files.length} ${more}`);
              return Promise.all([of(2000), of(2001)]).then(all => all.join(', '));
            })
            """)).ShouldBe("2000 false, 2000 true");
        string report = await open.AskAsync(
            """
            import('/learn/files.js').then(({ take }) => take(Array.from({ length: 101 }, (_, i) => new File([], `${i}.txt`)), 'none', '', true))
              .then(() => document.getElementById('report').textContent)
            """);
        report.ShouldContain("only the first 2000 files were taken");
        report.ShouldContain("101 were left out; the first 100, and why:");
        open.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("waltz")]
    [InlineData("percussion")]
    public async Task A_clip_is_heard_twice_in_its_own_metre_with_the_sounds_that_its_kit_means(string dataset)
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/playing", 0);
        await open.WaitForAsync("document.body.dataset.playing === '0'");
        await open.Page.ClickAsync("#sound");
        await open.WaitForAsync("document.body.dataset.sound === 'on'");
        await open.Page.EvaluateAsync("""
            () => {
                const start = AudioBufferSourceNode.prototype.start;
                window.struck = [];
                AudioBufferSourceNode.prototype.start = function (when) { struck.push({ when, buffer: this.buffer }); start.call(this, when); };
            }
            """);
        await open.Page.ClickAsync("#tab-learn");
        await open.Page.ClickAsync($".dataset:has(strong:text-is('{dataset}')) summary");
        await open.Page.Locator($".dataset:has(strong:text-is('{dataset}')) .clipRow button").First.ClickAsync();
        await open.WaitForAsync("struck.length > 0");
        (await open.AskAsync(
            $$"""
            Promise.all([fetch('/datasets/{{dataset}}').then(answer => answer.json()), import('/sound/player.js'), import('/sound/voicing.js')]).then(([told, player, voicing]) => {
              const { clips: [clip], instruments, ticks } = told, count = struck.length / 2, [first] = clip.hits[0], [name, note] = instruments[first];
              const length = (struck[count].when - struck[0].when) / 60 * (clip.bpm || 120) * 24;
              player.strikeNow(voicing.soundOf(name, first, note));
              return `${count === clip.hits.length} ${Math.abs(length - ticks) < .01} ${struck.at(-1).buffer === struck[0].buffer}`;
            })
            """)).ShouldBe("true true true");
        client.Send("/rvae/playing", 1);
        client.UntilIs("/rvae/playing", 1);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_button_that_records_is_right_again_where_another_client_has_ended_or_begun_the_recording()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.ClickAsync("#tab-learn");
        await open.Page.ClickAsync("#record");
        await open.WaitForAsync("document.getElementById('record').getAttribute('aria-pressed') === 'true'");
        client.Send("/rvae/dataset/stop");
        client.Next(done => done.Address == "/rvae/done" && done.Text(0) == "/rvae/dataset/stop", 30, "the end");
        await open.Page.ClickAsync("#record");
        await open.WaitForAsync("document.getElementById('record').getAttribute('aria-pressed') === 'false'");
        client.Send("/rvae/dataset/record", "theirs");
        client.Next(done => done.Address == "/rvae/done" && done.Text(0) == "/rvae/dataset/record", 30, "the beginning");
        await open.Page.ClickAsync("#record");
        await open.WaitForAsync("document.getElementById('record').getAttribute('aria-pressed') === 'true'");
        await open.Page.ClickAsync("#record");
        await open.WaitForAsync("document.getElementById('record').getAttribute('aria-pressed') === 'false'");
        open.Errors.ShouldBeEmpty();
    }
}
