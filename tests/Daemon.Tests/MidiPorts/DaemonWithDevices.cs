using System.Diagnostics;
using System.Net.Sockets;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Rhythm;
using RVae.Library.Datasets;
using RVae.Midi.Ports;
using RVae.Midi.Tests.Ports;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>The daemon as a process, between a real drum machine and a real pair of drum pads: RtMidi over JACK.</summary>
[Collection(OneJackServer.Name)]
public sealed class DaemonWithDevices(JackPeer peer)
{
    [Fact]
    public async Task Nothing_hangs_when_the_daemon_is_killed_and_started_again_or_ended()
    {
        Assert.SkipWhen(peer.Missing is not null, peer.Missing ?? "");
        (string, string)[] options = [("RVAE_MIDI__API", "jack"), ("RVAE_MIDI__OUT", "drums:in"), ("RVAE_MIDI__GATEMILLISECONDS", "5000")];
        var sounding = new HashSet<(int Channel, int Note)>();
        await With(options, (daemon, drums) =>
        {
            ListenUntil(drums, sounding, () => sounding.Count > 0);
            daemon.Program.Kill();
            return Task.CompletedTask;
        });
        await With(options, async (again, drums) =>
        {
            ListenUntil(drums, sounding, () => sounding.Count == 0); // what the crash had left
            ListenUntil(drums, sounding, () => sounding.Count > 0);
            await again.Program.TerminateAsync();
            (await again.Program.EndAsync()).Code.ShouldBe(0);
            ListenUntil(drums, sounding, () => sounding.Count == 0);
        });
    }

    [Fact]
    public async Task Nothing_hangs_whatever_a_client_does_or_does_no_more()
    {
        Assert.SkipWhen(peer.Missing is not null, peer.Missing ?? "");
        peer.Open("kit");
        using (var daemon = new RunningDaemon(
            ("RVAE_MIDI__API", "jack"), ("RVAE_MIDI__OUT", "kit:in"), ("RVAE_MIDI__GATEMILLISECONDS", "2000")))
        {
            await daemon.JoinAsync();
            var sounding = new HashSet<(int Channel, int Note)>();
            TinyModel.Save("other", daemon.Folder.Folders.Models);
            using var lost = new TcpClient("127.0.0.1", daemon.Port);
            byte[] hello = TestOsc.Message("/rvae/hello", "soon lost");
            lost.GetStream().Write([0, 0, 0, (byte)hello.Length, .. hello]);
            void Say(string address, object value) => daemon.Peer.Send(address, value);
            foreach ((Action end, Action playOn) in ((Action, Action)[])
            [
                (() => Say("/rvae/freeze", 1), () => Say("/rvae/freeze", 0)),
                (lost.Close, () => { }),
                (() => daemon.Peer.Send("/rvae/panic"), () => { }),
                (() => Say("/rvae/note/*", 60), () => { }),
                (() => Say("/rvae/midi/channel", 3), () => { }),
                (() => Say("/rvae/model", "other"), () => { }),
                (() => Say("/rvae/midi/out", ""), () => Say("/rvae/midi/out", "kit:in")),
                (() => Say("/rvae/level", 0f), () => Say("/rvae/level", 1f)),
                (() => Say("/rvae/mute", 1), () => Say("/rvae/mute", 0)),
                (() => daemon.Peer.Send("/rvae/stop"), () => { }),
            ])
            {
                ListenUntil(peer, sounding, () => sounding.Count > 0);
                var before = new HashSet<(int Channel, int Note)>(sounding);
                end();
                ListenUntil(peer, before, () => before.Count == 0, sounding);
                playOn();
            }

            await daemon.Program.TerminateAsync();
            (await daemon.Program.EndAsync()).Code.ShouldBe(0);
        }

        peer.Close();
    }

    [Fact]
    public async Task Two_drummers_are_recorded_each_by_the_map_of_their_own_pads()
    {
        Assert.SkipWhen(peer.Missing is not null, peer.Missing ?? "");
        foreach (string pads in (string[])["left", "right"])
            peer.Open(pads);

        using (var daemon = new RunningDaemon(
            ("RVAE_MIDI__API", "jack"), ("RVAE_MIDI__IN", "left-out, right-out"), ("RVAE_MIDI__NOTES", "left: 40=rim,41=none; 40=none")))
        {
            await daemon.JoinAsync();
            daemon.Peer.Send("/rvae/midi/notes", "left: 40=rim,41=none; right: 40=clap; 40=kick");
            int hits = 0;
            for (long start = Stopwatch.GetTimestamp(); hits < 2 && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60);)
                hits = await RecordAsync(daemon);
            hits.ShouldBeGreaterThan(1, "a note of each one's pads");
            await daemon.Program.TerminateAsync();
            (await daemon.Program.EndAsync()).Code.ShouldBe(0);
            var store = new DatasetStore(daemon.Folder.Folders.Corpus, daemon.Folder.Folders.Datasets);
            Hit[] played = [.. store.Load("mine").Value.Clips.SelectMany(clip => clip.Hits)];
            played.ShouldAllBe(hit =>
                (hit.Instrument == Instrument.Rim && hit.Velocity == 77) || (hit.Instrument == Instrument.Clap && hit.Velocity == 88));
            played.Select(hit => hit.Instrument).Distinct().Count().ShouldBe(2);
        }

        peer.Close();
    }

    // The port may not be open yet when the first notes are struck: a drummer would begin again, too.
    private async Task<int> RecordAsync(RunningDaemon daemon)
    {
        daemon.Peer.Send("/rvae/dataset/record", "mine");
        await daemon.Peer.AwaitAsync("/rvae/done '/rvae/dataset/record'");
        foreach (string note in (string[])["from left 153 40 77", "from left 153 41 99", "from left 153 40 0", "from right 153 40 88"])
            peer.Tell(note);
        for (int beats = 0; beats < 2; beats++)
            await daemon.Peer.AwaitAsync("/rvae/beat");
        daemon.Peer.Send("/rvae/dataset/stop");
        string done = await daemon.Peer.AwaitAsync("/rvae/done '/rvae/dataset/stop'");
        return int.Parse(done.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    // A JACK server of its own: one whose client was killed waits for it, and is of no more use.
    private static async Task With((string, string)[] options, Func<RunningDaemon, JackPeer, Task> play)
    {
        using var drums = new JackPeer();
        Assert.SkipWhen(drums.Missing is not null, drums.Missing ?? "");
        drums.Open("drums");
        using var daemon = new RunningDaemon(options);
        await daemon.JoinAsync();
        await play(daemon, drums);
    }

    /// <summary>Keeps what sounds, here or in another set as well, until something is so.</summary>
    private static void ListenUntil(
        JackPeer drums, HashSet<(int Channel, int Note)> sounding, Func<bool> isSo, HashSet<(int Channel, int Note)>? begun = null)
    {
        begun ??= sounding;
        while (!isSo())
        {
            MidiMessage message = drums.Got();
            if (message.Kind == MidiMessage.NoteOn)
                begun.Add((message.Channel, message.Data1));
            foreach (HashSet<(int Channel, int Note)> notes in (HashSet<(int, int)>[])[sounding, begun])
            {
                if (message.Kind == MidiMessage.NoteOff)
                    notes.Remove((message.Channel, message.Data1));
                else if (message.Kind == MidiMessage.ControlChange && message.Data1 is 120 or 123)
                    notes.RemoveWhere(note => note.Channel == message.Channel);
            }
        }
    }
}
