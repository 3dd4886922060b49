using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Midi.Tests.Files;

/// <summary>Another implementation reads what we write, and we what it writes: Python's mido, where the machine has it.</summary>
public sealed class MidoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Mido_reads_what_we_write()
    {
        Mido.Need();
        Grid grid = new(new Meter(7, 8), 24, 2);
        string path = Path.Combine(_folder.Path, "ours.mid");
        GrooveFile.Of(grid, [new NoteHit(0, 0, 0, 100, 36), new NoteHit(1, 12, -0.25f, 77, 38)], 133, "Ours").Write(path);

        string told = Mido.Describe(path);

        told.ShouldBe("""
            1 960 ['Ours', 'Drums']
            tempo 451128
            meter 7 8
            end 6720
            note_on 0 9 36 100
            note_off 120 9 36 64
            note_on 3830 9 38 77
            note_off 3950 9 38 64
            end 6720

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void We_read_what_mido_writes()
    {
        Mido.Need();
        string path = Path.Combine(_folder.Path, "theirs.mid");

        Mido.Run("""
            import mido, sys
            f = mido.MidiFile(type=0, ticks_per_beat=480)
            t = mido.MidiTrack()
            f.tracks.append(t)
            t.append(mido.MetaMessage('time_signature', numerator=12, denominator=8, time=0))
            t.append(mido.MetaMessage('set_tempo', tempo=428571, time=0))
            t.append(mido.Message('sysex', data=(1, 2, 3), time=0))
            for i in range(12):
                t.append(mido.Message('note_on', channel=9, note=42, velocity=i + 1, time=0 if i == 0 else 120))
                t.append(mido.Message('note_off', channel=9, note=42, time=120))
            t.append(mido.MetaMessage('text', text='the end', time=120))
            f.save(sys.argv[1])
            """, path);

        Clip clip = ClipFiles.Read([path], new ClipOptions()).Value.Clips.Single();
        clip.Grid.ShouldBe(new Grid(new Meter(12, 8), 24, 1));
        clip.Source.Bpm.ShouldBe(140, 0.01);
        clip.Hits.ShouldBe(Enumerable.Range(0, 12).Select(i => new Hit(Instrument.Hat, i * 12, i + 1, 0)));
    }
}
