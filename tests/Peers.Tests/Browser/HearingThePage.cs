namespace RVae.Peers.Tests.Browser;

/// <summary>What the page sounds like, as its own audio graph renders it.</summary>
public sealed class HearingThePage(House house) : IClassFixture<House>
{
    // Every instrument becomes a click of one sample, so that a place in the recording is a place in time.
    private const string Recorder = """
        registerProcessor('recorder', class extends AudioWorkletProcessor {
          process([input]) {
            input[0]?.forEach((v, i) => { if (v > .001) this.port.postMessage(currentFrame + i); });
            return true;
          }
        });
        """;

    private const string Listen = """
        async recorder => {
          const player = await import('/sound/player.js'), context = player.audio();
          const click = context.createBuffer(1, 1, context.sampleRate);
          click.getChannelData(0)[0] = 1;
          for (let i = 0; i < 9; i++) player.replace(i, click);
          await context.audioWorklet.addModule(URL.createObjectURL(new Blob([recorder], { type: 'text/javascript' })));
          const node = new AudioWorkletNode(context, 'recorder');
          player.output().connect(node);
          node.connect(context.destination);
          window.clicks = [];
          node.port.onmessage = ({ data }) => clicks.push(data / context.sampleRate);
          player.log.length = 0;
          window.heardHits = player.log;
        }
        """;

    // For each hit that came in time: how far its click lies from where it was put, and how far the way from one hit to the next is from
    // that of their stamps. A busy machine holds the sound of a browser up now and then, so that of the latter the middle counts.
    private const string Errors = """
        async () => {
          const hits = heardHits.filter(hit => hit.early > 2);
          const sorted = list => list.sort((a, b) => a - b);
          const placed = hits.map(hit => Math.min(...clicks.map(at => Math.abs(at - hit.when))) * 1000).slice(0, -9);
          const ways = hits.slice(1).map((hit, i) => Math.abs((hit.when - hits[i].when) * 1000 - (hit.stamp - hits[i].stamp)));
          return [sorted(placed)[Math.floor(placed.length * .99) - 1], sorted(ways)[Math.floor(ways.length / 2)], placed.length];
        }
        """;

    [Fact]
    public async Task Each_hit_sounds_at_its_stamp()
    {
        await using OpenPage open = await house.OpenAsync(ownScripts: true);
        await open.Page.ClickAsync("#sound");
        await open.WaitForAsync("document.body.dataset.sound === 'on'");
        await open.Page.EvaluateAsync(Listen, Recorder);
        await open.WaitForAsync("heardHits.filter(hit => hit.early > 2).length >= 120 && clicks.length > 20");
        await open.WaitForAsync("clicks.at(-1) > heardHits[100].when");
        double[] errors = await open.Page.EvaluateAsync<double[]>(Errors);
        errors[2].ShouldBeGreaterThan(80);
        TestContext.Current.TestOutputHelper?.WriteLine($"{errors[2]} hits: {errors[0]:0.00} ms from where they were put (p99), {errors[1]:0.00} ms between two (p50)");
        errors[0].ShouldBeLessThanOrEqualTo(3);
        errors[1].ShouldBeLessThanOrEqualTo(3);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_instrument_of_each_kit_sounds_and_a_mute_of_this_browser_is_of_this_browser()
    {
        await using OpenPage open = await house.OpenAsync();
        string silent = await open.AskAsync(
            """
            import('/sound/kits.js').then(async kits => {
              const silent = [];
              for (const kit of Object.keys(kits.Kits)) for (let i = 0; i < 9; i++) {
                const data = (await kits.draw(kit, i, 44100)).getChannelData(0), peak = Math.max(...data.map(Math.abs));
                if (!(peak > .05 && peak < 4)) silent.push(`${kit} ${i} ${peak}`);
              }
              return `${Object.keys(kits.Kits).length} ${silent}`;
            })
            """);
        silent.ShouldBe("3 ");
        await open.Page.ClickAsync("#tab-setup");
        await open.Page.ClickAsync("[aria-label='Mute kick in this browser']");
        using Client client = house.Daemon.Connect();
        client.Ask("/rvae/mute/kick").Int(0).ShouldBe(0);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hat_that_is_closed_ends_the_open_one_once()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.ClickAsync("#sound");
        await open.WaitForAsync("document.body.dataset.sound === 'on'");
        (await open.AskAsync(
            """
            import('/sound/player.js').then(player => {
              const context = player.audio(), click = context.createBuffer(1, 1, context.sampleRate), word = AudioParam.prototype.setTargetAtTime;
              let count = 0;
              for (const instrument of [2, 3, 12]) player.replace(instrument, click);
              AudioParam.prototype.setTargetAtTime = function (...words) { count++; return word.apply(this, words); };
              for (const instrument of [3, 2, 12, 2]) player.strike(instrument, 1, context.currentTime);
              AudioParam.prototype.setTargetAtTime = word;
              return count;
            })
            """)).ShouldBe("1");
        open.Errors.ShouldBeEmpty();
    }
}
