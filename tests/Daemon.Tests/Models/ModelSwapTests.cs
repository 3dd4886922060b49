using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Models;
using RVae.Daemon.Performance;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Models;

public sealed class ModelSwapTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeExchange _exchange = new();
    private readonly ModelStore _store;
    private readonly PositionStore _positions;
    private readonly Feedback _feedback = new();
    private readonly ModelSwap _swap;
    private readonly ModelService _service;

    public ModelSwapTests()
    {
        _store = new ModelStore(_folder.Folders.Models, Path.Combine(_folder.Folders.Root, "none"));
        _positions = new PositionStore(_folder.Folders, NullLogger<PositionStore>.Instance);
        var catalogue = new ModelCatalogue(_store, _folder.Folders, NullLogger<ModelCatalogue>.Instance);
        _swap = new ModelSwap(_store, _exchange, NullLogger<ModelSwap>.Instance);
        _service = new ModelService(_store, catalogue, _positions, _swap, _feedback, NullLogger<ModelService>.Instance);
        TinyModel.Save("one", _folder.Folders.Models);
        TinyModel.Save("two", _folder.Folders.Models);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_is_told_by_name_once_it_plays_and_everyone_hears_of_it()
    {
        (await SwapAsync(1, "two").DoneAsync()).ShouldBe(["two"]);
        _exchange.Playing(1).ShouldBe("two");
        _feedback.Addresses.ShouldBe(["/rvae/deck/2/model"]);
    }

    [Fact]
    public async Task A_model_of_another_kit_brings_its_names_and_notes_and_everyone_hears_of_them()
    {
        TinyModel.SavePercussion("congas", _folder.Folders.Models);
        (await SwapAsync(1, "congas").DoneAsync()).ShouldBe(["congas"]);
        _feedback.Addresses[..3].ShouldBe(["/rvae/deck/2/model", "/rvae/deck/2/kit", "/rvae/deck/2/note/kick"]);
        _feedback.Addresses[3..].ShouldAllBe(address => address.StartsWith("/rvae/deck/2/note/", StringComparison.Ordinal));
        _feedback.Addresses.Count.ShouldBe(2 + Kit.Percussion.SentNotes.Zip(Kit.Nine.SentNotes).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public async Task A_model_of_other_dimensions_has_other_values_there_and_everyone_hears_of_them()
    {
        TinyModel.Save("wide", _folder.Folders.Models, dimensions: 4);
        string[] told =
        [
            "/rvae/deck/2/model", "/rvae/deck/2/pad/axes", "/rvae/deck/2/latent/1", "/rvae/deck/2/latent/2", "/rvae/deck/2/latent/3", "/rvae/deck/2/latent/4",
        ];
        (await SwapAsync(1, "wide").DoneAsync()).ShouldBe(["wide"]);
        _feedback.Addresses.ShouldBe(told);
        (await SwapAsync(1, "two").DoneAsync()).ShouldBe(["two"]);
        _feedback.Addresses.ShouldBe([.. told, .. told]);
    }

    [Fact]
    public async Task Conditions_that_a_model_has_not_are_0_again_and_everyone_hears_of_it()
    {
        _exchange.Conductor.Change(state => state.WithDeck(1, state.Decks[1].WithModel(new FakeModel("conditional", "kick", "onoff"))));
        (await SwapAsync(1, "two").DoneAsync()).ShouldBe(["two"]);
        _feedback.Addresses.ShouldBe(["/rvae/deck/2/model", "/rvae/deck/2/condition/kick", "/rvae/deck/2/condition/onoff"]);
    }

    [Theory]
    [InlineData("nobody", FaultCode.NotFound)]
    [InlineData("../one", FaultCode.BadArguments)]
    [InlineData("broken", FaultCode.Failed)]
    [InlineData("refused", FaultCode.Unavailable)]
    public async Task Whatever_fails_leaves_the_old_model_playing(string name, FaultCode code)
    {
        await File.WriteAllBytesAsync(
            Path.Combine(_folder.Folders.Models, "broken.safetensors"), new byte[100], TestContext.Current.CancellationToken);
        TinyModel.Save("refused", _folder.Folders.Models);
        await SwapAsync(0, "one").EndAsync();
        Fault fault = await SwapAsync(0, name).FaultAsync();
        fault.Code.ShouldBe(code);
        fault.Message.ShouldContain(Path.GetFileName(name));
        _exchange.Playing(0).ShouldBe("one");
    }

    [Fact]
    public async Task A_defect_of_our_own_is_answered_too()
    {
        _exchange.Defect = new InvalidOperationException("a defect");
        (await SwapAsync(0, "one").FaultAsync()).Message.ShouldContain("a defect");
    }

    [Fact]
    public async Task Models_are_listed_as_they_come_and_go_by_whatever_hand()
    {
        _service.List().Select(model => model.Name).ShouldBe(["one", "two"]);
        TinyModel.Save("three", _folder.Folders.Models);
        _service.List().Select(model => model.Name).ShouldBe(["one", "three", "two"]);
        _service.Card("three").Value.Kind.ShouldBe("atlas");
        var stored = new PendingRequest();
        _positions.Store("three", "verse", new StoredPlace(default, []), stored.Request);
        await stored.EndAsync();
        var renamed = new PendingRequest();
        _service.Rename("three", "four", renamed.Request);
        (await renamed.DoneAsync()).ShouldBe(["three", "four"]);
        _service.Card("three").Fault!.Value.Code.ShouldBe(FaultCode.NotFound);
        _positions.Names("four").ShouldBe(["verse"]);
        var deleted = new PendingRequest();
        _service.Delete("four", deleted.Request);
        (await deleted.DoneAsync()).ShouldBe(["four"]);
        _positions.Names("four").ShouldBeEmpty();
        Directory.GetFiles(_folder.Folders.Models, "*.json").ShouldBeEmpty();
        _service.List().Select(model => model.Name).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task A_model_that_plays_is_neither_renamed_nor_deleted()
    {
        await SwapAsync(2, "one").EndAsync();
        var renamed = new PendingRequest();
        _service.Rename("one", "other", renamed.Request);
        Fault fault = await renamed.FaultAsync();
        fault.Code.ShouldBe(FaultCode.Busy);
        fault.Message.ShouldContain("deck 3");
        var deleted = new PendingRequest();
        _service.Delete("one", deleted.Request);
        (await deleted.FaultAsync()).Code.ShouldBe(FaultCode.Busy);
        _service.Card("one").Fault.ShouldBeNull();
    }

    [Fact]
    public async Task A_model_does_not_come_to_a_name_where_a_training_would_write_over_it()
    {
        _swap.IsTrained = name => name == "mine";
        var renamed = new PendingRequest();
        _service.Rename("one", "mine", renamed.Request);
        Fault fault = await renamed.FaultAsync();
        fault.Code.ShouldBe(FaultCode.Busy);
        fault.Message.ShouldContain("is being trained");
        _service.Card("one").Fault.ShouldBeNull();
        var other = new PendingRequest();
        _service.Rename("one", "other", other.Request);
        (await other.DoneAsync()).ShouldBe(["one", "other"]);
    }

    [Fact]
    public async Task A_model_on_its_way_to_a_deck_is_neither_renamed_nor_deleted()
    {
        _exchange.Opened = new TaskCompletionSource();
        PendingRequest swapped = SwapAsync(2, "one");
        var renamed = new PendingRequest();
        _service.Rename("one", "other", renamed.Request);
        (await renamed.FaultAsync()).ToString().ShouldContain("on its way");
        var deleted = new PendingRequest();
        _service.Delete("one", deleted.Request);
        (await deleted.FaultAsync()).Code.ShouldBe(FaultCode.Busy);
        _exchange.Opened.SetResult();
        (await swapped.DoneAsync()).ShouldBe(["one"]);
        _service.Card("one").Fault.ShouldBeNull();

        await SwapAsync(2, "two").EndAsync();
        var later = new PendingRequest();
        _service.Rename("one", "other", later.Request);
        (await later.DoneAsync()).ShouldBe(["one", "other"]);
    }

    [Fact]
    public async Task What_a_room_has_agreed_on_is_not_overtaken_by_what_is_asked_for_meanwhile()
    {
        var swap = new ModelSwap(_store, _exchange, NullLogger<ModelSwap>.Instance);
        _exchange.Opened = new TaskCompletionSource();
        Task<Fault?> ofRoom = swap.PutAsync([new DeckModel(1, new FakeModel("agreed"))], atBarLine: true, state => state, isOfRoom: true);
        swap.Ask(1, "nobody").ShouldBe(2);
        _exchange.Opened.SetResult();
        (await ofRoom).ShouldBeNull();
        _exchange.Playing(1).ShouldBe("agreed");
    }

    [Fact]
    public async Task A_model_that_could_not_be_swapped_in_is_on_its_way_no_more()
    {
        TinyModel.Save("refused", _folder.Folders.Models);
        await SwapAsync(0, "refused").FaultAsync();
        _exchange.Defect = new InvalidOperationException("a defect");
        await SwapAsync(0, "refused").FaultAsync();
        var deleted = new PendingRequest();
        _service.Delete("refused", deleted.Request);
        (await deleted.DoneAsync()).ShouldBe(["refused"]);
    }

    [Fact]
    public async Task An_instant_map_plays_at_once_and_the_learned_model_with_the_next_bar()
    {
        SaveInstant("mine");
        _service.Placed(2, "mine");
        await _feedback.ToldAsync();
        TinyModel.Save("mine", _folder.Folders.Models);
        _service.Learned(2, "mine");
        await _feedback.ToldAsync();
        _exchange.Playing(2).ShouldBe("mine");
        _exchange.AtBarLine.ShouldBe([false, true]);
    }

    [Fact]
    public void An_instant_map_goes_when_its_model_will_not_be_learned()
    {
        SaveInstant("mine");
        _service.Card("mine").Value.Instant.ShouldBeTrue();
        _service.Withdraw("mine");
        _service.Card("mine").Fault.ShouldNotBeNull().Code.ShouldBe(FaultCode.NotFound);
        Directory.GetFiles(_folder.Folders.Models, "*mine*").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_positions_of_a_built_in_model_stay_when_one_that_hid_it_goes()
    {
        TinyModel.Save("house", Path.Combine(_folder.Folders.Root, "none"));
        var stored = new PendingRequest();
        _positions.Store("house", "verse", new StoredPlace(default, []), stored.Request);
        await stored.EndAsync();
        SaveInstant("house");
        _service.Withdraw("house");
        _service.Card("house").Value.Instant.ShouldBeFalse();
        _positions.Names("house").ShouldBe(["verse"]);

        TinyModel.Save("house", _folder.Folders.Models);
        var deleted = new PendingRequest();
        _service.Delete("house", deleted.Request);
        (await deleted.DoneAsync()).ShouldBe(["house"]);
        _positions.Names("house").ShouldBe(["verse"]);
        File.Exists(Path.Combine(_folder.Folders.Models, "house.positions.json")).ShouldBeTrue();
    }

    [Fact]
    public void An_instant_map_that_plays_stays()
    {
        SaveInstant("mine");
        _exchange.Play(3, "mine");
        _service.Withdraw("mine");
        _service.Card("mine").Fault.ShouldBeNull();
    }

    [Fact]
    public void A_model_is_never_taken_for_an_instant_map()
    {
        _service.Withdraw("one");
        _service.Card("one").Fault.ShouldBeNull();
    }

    private void SaveInstant(string name)
    {
        TrainedModel tiny = ModelFile.LoadStored(Path.Combine(_folder.Folders.Models, "one.safetensors")).Value;
        ModelFile.Save(
            tiny with { Card = tiny.Card with { Instant = true } },
            Path.Combine(_folder.Folders.Models, name + ModelFile.Extension)).Fault.ShouldBeNull();
    }

    private PendingRequest SwapAsync(int deck, string name)
    {
        var pending = new PendingRequest();
        _service.Swap(deck, name, pending.Request);
        return pending;
    }

    internal sealed class Feedback : IStateFeedback
    {
        private readonly Channel<string> _told = Channel.CreateUnbounded<string>();

        public List<string> Addresses { get; } = [];

        public void Changed(string address, Request? asked = null)
        {
            Addresses.Add(address);
            _told.Writer.TryWrite(address);
        }

        /// <summary>The next change that is told; a test that waits longer than 30 s fails.</summary>
        public async Task<string> ToldAsync() => await _told.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    /// <summary>Four decks that take a model up at once.</summary>
    internal sealed class FakeExchange : IDeckExchange
    {
        private readonly RhythmModel?[] _live = new RhythmModel?[PerformanceState.DeckCount];

        public Conductor Conductor { get; } = new(new PerformanceState());

        public EngineTime EngineTime { get; set; }

        public List<bool> AtBarLine { get; } = [];

        public Exception? Defect { get; set; }

        /// <summary>What making ready waits for, if anything.</summary>
        public TaskCompletionSource? Opened { get; set; }

        public string? Playing(int deck) => _live[deck]?.Card.Name;

        /// <summary>A deck plays a model of that name already.</summary>
        public void Play(int deck, string name) => _live[deck] = new FakeModel(name);

        public RhythmModel? LiveModel(int deck) => _live[deck];

        public async Task<Outcome<ReadyModel>> MakeReadyAsync(int deck, RhythmModel model, bool atBarLine)
        {
            AtBarLine.Add(atBarLine);
            await (Opened?.Task ?? Task.CompletedTask);
            if (Defect is not null)
                throw Defect;
            if (model.Card.Name == "refused")
                return new Fault(FaultCode.Unavailable, "'refused' cannot be played here");
            return new ReadyModel(() => _live[deck] = model, () => { });
        }

        public Task<Outcome<RhythmModel>> WhenLiveAsync(int deck, RhythmModel model) => Task.FromResult<Outcome<RhythmModel>>(model);
    }
}
