using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Listening;
using RVae.Daemon.Requests;
using RVae.Daemon.Tests.Clients;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Listening;

public sealed class EncodeServiceTests : IAsyncDisposable
{
    private readonly BackgroundWork _work = new(NullLogger<BackgroundWork>.Instance);
    private readonly SimulatedPlayer _player;
    private readonly Peer _peer;

    public EncodeServiceTests()
    {
        _player = new SimulatedPlayer((player, stage) => new EncodeService(
            stage.Performance, () => player.Moment, player.Heard, new FoundPlaces(), _work, stage.Time, () => stage.Sessions));
        _peer = _player.Stage.Subscriber(5000);
        _work.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _work.StopAsync(CancellationToken.None);
        _work.Dispose();
    }

    [Fact]
    public async Task Notes_are_found_where_they_sound_and_gone_to_when_asked()
    {
        Peer other = _player.Stage.Subscriber(5001);
        (await AskAsync("/rvae/encode/notes", NotesOf(2))).ShouldStartWith("/rvae/encoded ");
        _player.Corner.ShouldBe(0, "an answer moves nothing");
        (await AskAsync("/rvae/encode/go")).ShouldStartWith("/rvae/done '/rvae/encode/go' ");
        _player.Corner.ShouldBe(2);
        other.Hear().ShouldHaveSingleItem().ShouldStartWith("/rvae/latent ");
    }

    [Fact]
    public async Task A_note_may_be_that_of_general_midi_or_of_the_deck()
    {
        _peer.Say("/rvae/note/rim", 111);
        (await AskAsync("/rvae/encode/notes", 36, 0, 120, 36, 36, 120, 39, 60, 110, 111, 90, 60)).ShouldEndWith(" 1f");
    }

    [Theory]
    [InlineData("'bad-arguments'", 0, 96, 100)]
    [InlineData("'bad-arguments'", 0, -1, 100)]
    [InlineData("'bad-arguments'", 20, 0, 100)]
    [InlineData("'bad-arguments'", -1, 0, 100)]
    [InlineData("'bad-arguments'", 0, 0, 0)]
    public async Task A_note_that_is_none_is_refused(string code, params int[] note) =>
        (await AskAsync("/rvae/encode/notes", [.. note.Cast<object>()])).ShouldContain(code);

    [Fact]
    public async Task A_deck_without_a_model_finds_nothing()
    {
        (await AskAsync("/rvae/deck/2/encode/notes", NotesOf(0))).ShouldContain("/rvae/fail");
        (await AskAsync("/rvae/deck/2/encode/played")).ShouldContain("/rvae/fail");
        (await AskAsync("/rvae/deck/2/encode/go")).ShouldContain("'not-found'");
    }

    [Fact]
    public async Task Two_clients_list_their_notes_at_the_same_time()
    {
        Peer other = _player.Stage.Subscriber(5001);
        _peer.Say("/rvae/encode/begin");
        other.Say("/rvae/encode/begin");
        _peer.Say("/rvae/encode/add", [.. NotesOf(1)[..12]]);
        other.Say("/rvae/encode/add", NotesOf(2));
        _peer.Say("/rvae/encode/add", [.. NotesOf(1)[12..]]);
        (await AskAsync("/rvae/encode/end")).ShouldEndWith(" 1f");
        await AskAsync("/rvae/encode/go");
        _player.Corner.ShouldBe(1);
        (await AskAsync("/rvae/encode/end", other)).ShouldEndWith(" 1f");
        await AskAsync("/rvae/encode/go", other);
        _player.Corner.ShouldBe(2);
    }

    [Fact]
    public async Task A_list_that_was_not_begun_or_is_too_long_is_told_and_nothing_is_lost()
    {
        (await AskAsync("/rvae/encode/add", 0, 0, 100)).ShouldContain("'not-found'");
        (await AskAsync("/rvae/encode/end")).ShouldContain("'not-found'");
        _peer.Say("/rvae/encode/begin");
        object[] many = [.. Enumerable.Range(0, 64).SelectMany(_ => NotesOf(2))];
        for (int i = 0; i < 16; i++)
            _peer.Say("/rvae/encode/add", many);
        (await AskAsync("/rvae/encode/add", 3, 0, 100)).ShouldContain("'too-many'");
        (await AskAsync("/rvae/encode/end")).ShouldEndWith(" 1f");
    }

    [Fact]
    public async Task What_was_played_last_is_found_whole_bars_or_what_there_is_of_the_bar_now()
    {
        (await AskAsync("/rvae/encode/played")).ShouldContain("'not-found'");
        _player.Bar(CornerModel.Grooves[1]);
        (await AskAsync("/rvae/encode/played")).ShouldEndWith(" 1f");
        _player.Bar();
        _player.Bar();
        (await AskAsync("/rvae/encode/played", 2)).ShouldEndWith(" 1f", customMessage: "rests do not make it forget");
        _player.Bar(CornerModel.Grooves[2]);
        _player.Strike(CornerModel.Grooves[2][0]);
        _player.Ticks(20);
        (await AskAsync("/rvae/encode/played")).ShouldEndWith(" 1f", customMessage: "the bar under way goes on as the one before it");
        _player.Change(state => state with { Transport = state.Transport.Stop() });
        _player.Ticks(3);
        (await AskAsync("/rvae/encode/played")).ShouldEndWith(" 1f", customMessage: "who has stopped has time to ask");
    }

    [Fact]
    public async Task A_slip_in_one_of_four_bars_does_not_count()
    {
        for (int bar = 0; bar < 4; bar++)
            _player.Bar(bar == 3 ? [.. CornerModel.Grooves[1].Skip(2), new Hit(Instrument.Clap, 30, 90, 0)] : CornerModel.Grooves[1]);
        (await AskAsync("/rvae/encode/played")).ShouldNotEndWith(" 1f");
        (await AskAsync("/rvae/encode/played", 4)).ShouldEndWith(" 1f");
    }

    [Fact]
    public async Task What_was_found_on_another_models_map_is_not_gone_to()
    {
        await AskAsync("/rvae/encode/notes", NotesOf(2));
        _player.Play(new CornerModel());
        (await AskAsync("/rvae/encode/go")).ShouldContain("'not-found'");
        _player.Position.ShouldBe(default(LatentPoint));
    }

    private static object[] NotesOf(int corner) =>
        [.. CornerModel.Grooves[corner].SelectMany(hit => (object[])[(int)hit.Instrument, hit.Tick, hit.Velocity])];

    private Task<string> AskAsync(string address, params object[] values) => AskAsync(address, _peer, values);

    // What is worked on in the background has been answered when the work after it is done.
    private async Task<string> AskAsync(string address, Peer peer, params object[] values)
    {
        peer.Forget();
        peer.Say(address, values);
        var done = new TaskCompletionSource();
        _work.Do(done.SetResult).ShouldBeTrue();
        await done.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return peer.Hear()[0];
    }
}
