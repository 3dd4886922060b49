using RVae.Controllers;
using RVae.Daemon.Capture;
using RVae.Daemon.Listening;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Library.Datasets;
using RVae.Midi.Kits;
using RVae.Midi.Ports;

namespace RVae.Daemon.Tests.Capture;

public sealed class TakeRecorderTests : IDisposable
{
    private const long Tick = 20_000_000;

    private readonly TestFolder _folder = new();
    private readonly DatasetStore _store;
    private readonly List<Take> _saved = [];
    private readonly TakeRecorder _recorder;
    private Meter _meter = Meter.FourFour;
    private bool _playing = true;
    private bool _isBusy; // with so much else that no take is saved before the end
    private double _now;
    private long _apart; // changes with a jump

    public TakeRecorderTests()
    {
        _store = new DatasetStore(_folder.Folders.Corpus, _folder.Folders.Datasets);
        _recorder = new TakeRecorder(Now, _store, take =>
        {
            if (_isBusy)
                return;
            take.Save(_store).Fault.ShouldBeNull();
            _saved.Add(take);
        });
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Hits_come_back_from_the_dataset_on_the_ticks_where_they_were_struck()
    {
        _recorder.Begin("mine").Fault.ShouldBeNull();
        Strike(Instrument.Kick, 2 * 96, 100);
        Strike(Instrument.Snare, (2 * 96) + 24.25, 80);
        Strike(Instrument.Kick, (3 * 96) - 0.3, 90); // early for the next bar
        TakeRecorder.RecordedTake recorded = _recorder.End()!;
        _recorder.Save().ShouldBeNull();
        Clip[] clips = [.. _store.Load("mine").Value.Clips];
        clips.Select(clip => clip.Name).ShouldBe(["take.1", "take.2"]);
        clips[0].Hits.Select(hit => (hit.Instrument, hit.Tick, hit.Velocity)).ShouldBe([(Instrument.Kick, 0, 100), (Instrument.Snare, 24, 80)]);
        clips[0].Hits[1].Offset.ShouldBe(0.25f, 0.02f);
        clips[1].Hits.ShouldHaveSingleItem().Offset.ShouldBe(-0.3f, 0.02f);
        recorded.Takes.Sum(take => take.Count.Bars).ShouldBe(2);
    }

    [Fact]
    public void A_bar_is_on_disk_when_the_next_one_is_struck()
    {
        _recorder.Begin("mine");
        Strike(Instrument.Kick, 0, 100);
        Strike(Instrument.Kick, 50, 100);
        _saved.ShouldBeEmpty();
        Strike(Instrument.Kick, 96, 100);
        _saved.Count.ShouldBe(1);
        _store.Load("mine").Value.Clips.ShouldHaveSingleItem().Hits.Length.ShouldBe(2);
    }

    [Fact]
    public void A_jump_back_another_metre_and_a_long_pause_each_begin_another_file()
    {
        _recorder.Begin("mine");
        Strike(Instrument.Kick, 5 * 96, 100);
        Strike(Instrument.Kick, 96, 100);
        Strike(Instrument.Kick, 40 * 96, 100);
        _meter = new Meter(3, 4);
        Strike(Instrument.Kick, 60 * 72, 100);
        _recorder.End();
        _recorder.Save().ShouldBeNull();
        Directory.GetFiles(Path.Combine(_folder.Folders.Datasets, "mine")).Select(Path.GetFileName).Order().ShouldBe(
            ["take-2.mid", "take-3.mid", "take-4.mid", "take.mid"]);
    }

    [Fact]
    public void A_jump_into_the_same_bar_and_one_forward_begin_another_file_as_well()
    {
        _recorder.Begin("mine");
        Strike(Instrument.Kick, 4 * 96, 100);
        Strike(Instrument.Snare, (4 * 96) + 24, 100);
        _apart += 96; // a bar was played, and begins again
        Strike(Instrument.Clap, 4 * 96, 100);
        _apart -= 192;
        Strike(Instrument.Kick, 7 * 96, 100);
        Strike(Instrument.Kick, 8 * 96, 100);
        _recorder.End().ShouldNotBeNull().Takes.Select(take => take.Count).ShouldBe([(1, 2), (1, 1), (2, 2)]);
    }

    [Fact]
    public void Of_two_hits_on_one_tick_the_stronger_is_kept()
    {
        _recorder.Begin("mine");
        Strike(Instrument.Hat, 12.1, 40);
        Strike(Instrument.Hat, 11.9, 90);
        _recorder.End();
        _recorder.Save().ShouldBeNull();
        _store.Load("mine").Value.Clips.Single().Hits.ShouldHaveSingleItem().Velocity.ShouldBe(90);
    }

    [Fact]
    public void One_recording_at_a_time_goes_into_a_dataset_that_can_be_added_to_while_the_transport_plays()
    {
        _recorder.Hit(Instrument.Kick, 100, 0)!.Value.Code.ShouldBe(FaultCode.Unavailable);
        _recorder.Begin("../mine").Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
        _recorder.Begin("house").Fault!.Value.Code.ShouldBe(FaultCode.Denied);
        _recorder.Begin("mine").Fault.ShouldBeNull();
        _recorder.Begin("yours").Fault!.Value.ToString().ShouldContain("'mine' is being recorded");
        _playing = false;
        _recorder.Hit(Instrument.Kick, 100, 0)!.Value.Message.ShouldContain("/rvae/play");
        _recorder.End()!.Takes.ShouldBeEmpty();
        _recorder.Save().ShouldBeNull();
        _recorder.End().ShouldBeNull();
    }

    [Fact]
    public void What_could_not_be_written_is_kept_until_it_is_asked_for_again()
    {
        string folder = Path.Combine(_folder.Folders.Datasets, "mine");
        _recorder.Begin("mine");
        Strike(Instrument.Kick, 0, 100);
        File.WriteAllText(folder, "in the way");
        TakeRecorder.RecordedTake? recorded = _recorder.End();
        _recorder.Save()!.Value.Message.ShouldContain(folder);
        TakeRecorder.RecordedTake another = _recorder.Begin("yours").Value;
        _recorder.GiveUp(another);
        _recorder.End().ShouldBe(recorded);
        File.Delete(folder);
        _recorder.Save().ShouldBeNull();
        recorded!.Takes.ShouldHaveSingleItem().Count.ShouldBe((1, 1));
        _store.Load("mine").Value.Clips.ShouldHaveSingleItem().Hits.ShouldHaveSingleItem().Velocity.ShouldBe(100);
        _recorder.End().ShouldBeNull();
    }

    [Fact]
    public void Every_take_is_written_whatever_becomes_of_another()
    {
        string first = Path.Combine(_folder.Folders.Datasets, "mine", "take.mid");
        _recorder.Begin("mine");
        Strike(Instrument.Kick, 0, 100);
        Strike(Instrument.Kick, 96, 100);
        _isBusy = true;
        Strike(Instrument.Snare, 24, 100);
        _recorder.End();
        File.Delete(first);
        Directory.CreateDirectory(Path.Combine(first, "in the way"));
        _recorder.Save().ShouldNotBeNull();
        File.Exists(Path.Combine(_folder.Folders.Datasets, "mine", "take-2.mid")).ShouldBeTrue();
        Directory.Delete(first, recursive: true);
        _recorder.Save().ShouldBeNull();
        _store.Load("mine").Value.Clips.Length.ShouldBe(3);
    }

    [Fact]
    public void Recordings_that_no_disk_takes_are_not_kept_without_end()
    {
        for (int i = 0; i < 16; i++)
        {
            _recorder.Begin("mine").Fault.ShouldBeNull();
            _recorder.End().ShouldNotBeNull();
        }

        _recorder.Begin("mine").Fault!.Value.Code.ShouldBe(FaultCode.TooMany);
        _recorder.Save().ShouldBeNull();
        _recorder.Begin("mine").Fault.ShouldBeNull();
    }

    [Fact]
    public async Task A_take_is_one_file_though_two_save_it_at_once()
    {
        _recorder.Begin("mine");
        Strike(Instrument.Kick, 0, 100);
        Take take = _recorder.End()!.Takes.Single();
        using var together = new Barrier(4);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                take.Save(_store).Fault.ShouldBeNull();
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Directory.GetFiles(Path.Combine(_folder.Folders.Datasets, "mine")).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_pad_that_the_profile_of_its_device_uses_is_no_hit()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "profiles", "kp3.json");
        DeviceProfile profile = ProfileFile.Parse(File.ReadAllText(file), "kp3.json").Value;
        var notes = new RecordedNotes(
            new HeardStrokes(Now), _recorder, () => DeviceMaps.GeneralMidi, (port, message) => profile.Names(port) && profile.Uses(message));
        _recorder.Begin("mine").Fault.ShouldBeNull();
        _now = 12;

        foreach (byte position in (byte[])[36, 37, 38, 39])
            notes.Take(From("KP3 20:0"), Struck(position));
        _recorder.End().ShouldNotBeNull().Takes.ShouldBeEmpty();

        _recorder.Begin("mine").Fault.ShouldBeNull();
        notes.Take(From("KP3 20:0"), Struck(42)); // a pad that it does not use
        notes.Take(From("TD-11 24:0"), Struck(36)); // another device
        _recorder.End().ShouldNotBeNull();
        _recorder.Save().ShouldBeNull();
        _store.Load("mine").Value.Clips.ShouldHaveSingleItem().Hits.Select(hit => (hit.Instrument, hit.Tick))
            .ShouldBe([(Instrument.Kick, 12), (Instrument.Hat, 12)]);
    }

    private static PortInbox From(string port) => new(() => { }) { Port = port };

    private static MidiMessage Struck(byte note) => new(12 * Tick, MidiMessage.NoteOn, note, 100);

    private void Strike(Instrument instrument, double tick, int velocity)
    {
        _now = tick;
        _recorder.Hit(instrument, velocity, (long)(tick * Tick)).ShouldBeNull();
    }

    // The tick thread is up to a tick ahead of what is heard.
    private EngineTime Now()
    {
        int ticksPerBar = _meter.TicksPerBar(24);
        long tick = (long)Math.Ceiling(_now);
        return new EngineTime
        {
            Playhead = new Playhead
            {
                Playing = _playing,
                Bar = (int)(tick / ticksPerBar),
                Tick = (int)(tick % ticksPerBar),
                Meter = _meter,
                Bpm = 125,
                Ticks = _apart,
                Due = tick * Tick,
            },
            NextDue = (tick + 1) * Tick,
        };
    }
}
