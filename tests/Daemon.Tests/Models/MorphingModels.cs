using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Models;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Models;

/// <summary>What is answered when a model is to come in over some bars, and what becomes of it.</summary>
public sealed class MorphingModels : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly ModelSwapTests.FakeExchange _exchange = new();
    private readonly ModelSwapTests.Feedback _feedback = new();
    private readonly ModelService _service;

    public MorphingModels()
    {
        var store = new ModelStore(_folder.Folders.Models, Path.Combine(_folder.Folders.Root, "none"));
        var catalogue = new ModelCatalogue(store, _folder.Folders, NullLogger<ModelCatalogue>.Instance);
        var positions = new PositionStore(_folder.Folders, NullLogger<PositionStore>.Instance);
        var swap = new ModelSwap(store, _exchange, NullLogger<ModelSwap>.Instance);
        _service = new ModelService(store, catalogue, positions, swap, _feedback, NullLogger<ModelService>.Instance);
        TinyModel.Save("one", _folder.Folders.Models);
        TinyModel.Save("two", _folder.Folders.Models);
    }

    private DeckState Deck => _exchange.Conductor.State.Decks[0];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_model_that_goes_is_known_until_the_morph_is_over_and_all_of_it_is_told()
    {
        await MorphedAsync();
        (Deck.Model?.Card.Name, Deck.Morph.Bars).ShouldBe(("two", 4));
        _service.Leaving(0).ShouldBe("one");
        _feedback.Addresses.ShouldContain("/rvae/deck/1/morphing");

        var engine = new TickEngine(); // at rest a morph is over at once
        engine.Advance(PlayedState.Of(_exchange.Conductor.State), 0);
        _exchange.EngineTime = engine.EngineTime;
        _service.Leaving(0).ShouldBe("");
        await ToldAsync(times: 2);
    }

    [Fact]
    public async Task A_morph_that_is_taken_back_leaves_the_model_before_it_alone()
    {
        await MorphedAsync();
        (await Asked(request => _service.CancelMorph(0, request)).DoneAsync()).ShouldBe(["one"]);
        (Deck.Model?.Card.Name, Deck.Morph.Bars, _exchange.Playing(0), _service.Leaving(0)).ShouldBe(("one", 0, "one", ""));
        await ToldAsync(times: 2);
        (await Asked(request => _service.CancelMorph(0, request)).FaultAsync()).Code.ShouldBe(FaultCode.NotFound);
    }

    [Fact]
    public async Task A_morph_that_is_taken_back_before_it_has_begun_never_begins()
    {
        await Asked(request => _service.Swap(0, "one", request)).DoneAsync();
        var opened = new TaskCompletionSource();
        _exchange.Opened = opened;
        PendingRequest morph = Asked(request => _service.Morph(0, "two", 4, request));
        (await Asked(request => _service.CancelMorph(0, request)).DoneAsync()).ShouldBe(["one"]);
        opened.SetResult();
        (await morph.FaultAsync()).Code.ShouldBe(FaultCode.Busy);
        (Deck.Model?.Card.Name, Deck.Morph.Bars).ShouldBe(("one", 0));
        (await Asked(request => _service.CancelMorph(0, request)).FaultAsync()).Code.ShouldBe(FaultCode.NotFound);
    }

    [Fact]
    public async Task Another_morph_goes_on_from_there_and_a_plain_swap_ends_it()
    {
        await MorphedAsync();
        (await Asked(request => _service.Morph(0, "one", 2, request)).DoneAsync()).ShouldBe(["one", "2"]);
        (Deck.Morph, _service.Leaving(0)).ShouldBe((new DeckMorph(2, 2), "two"));
        await Asked(request => _service.Swap(0, "two", request)).DoneAsync();
        (Deck.Morph, _service.Leaving(0)).ShouldBe((new DeckMorph(2, 0), ""));
    }

    [Theory]
    [InlineData("nobody", FaultCode.NotFound, "nobody")]
    [InlineData("../one", FaultCode.BadArguments, "one")]
    [InlineData("refused", FaultCode.Unavailable, "cannot be played here")]
    public async Task What_cannot_come_in_leaves_the_deck_as_it_is(string name, FaultCode code, string why)
    {
        TinyModel.Save("refused", _folder.Folders.Models);
        await Asked(request => _service.Swap(0, "one", request)).DoneAsync();
        Fault fault = await Asked(request => _service.Morph(0, name, 4, request)).FaultAsync();
        (fault.Code, fault.Message.Contains(why, StringComparison.Ordinal)).ShouldBe((code, true));
        (Deck.Model?.Card.Name, Deck.Morph, _service.Leaving(0)).ShouldBe(("one", default(DeckMorph), ""));
    }

    [Fact]
    public async Task A_deck_without_a_model_and_one_of_another_metre_say_why_they_do_not()
    {
        (await Asked(request => _service.Morph(0, "one", 4, request)).FaultAsync()).Code.ShouldBe(FaultCode.Unavailable);
        var waltz = new ModelCard { Name = "waltz", Kind = "classic", Grid = new Grid(new Meter(3, 4), 24, 1) };
        _exchange.Conductor.Change(state => state.WithDeck(0, state.Decks[0].WithModel(new FakeModel(waltz))));
        Fault fault = await Asked(request => _service.Morph(0, "one", 4, request)).FaultAsync();
        fault.Code.ShouldBe(FaultCode.BadArguments);
        fault.Message.ShouldBe("'one' is in 4/4 and deck 1 plays 3/4: bars of two metres cannot be mixed. Load the model with /rvae/deck/1/model");
        Deck.Model?.Card.Name.ShouldBe("waltz");
    }

    private async Task MorphedAsync()
    {
        await Asked(request => _service.Swap(0, "one", request)).DoneAsync();
        (await Asked(request => _service.Morph(0, "two", 4, request)).DoneAsync()).ShouldBe(["two", "4"]);
    }

    private async Task ToldAsync(int times)
    {
        for (int told = 0; told < times;)
            told += await _feedback.ToldAsync() == "/rvae/deck/1/morphing" ? 1 : 0;
    }

    private static PendingRequest Asked(Action<Protocol.Services.Request> ask)
    {
        var pending = new PendingRequest();
        ask(pending.Request);
        return pending;
    }
}
