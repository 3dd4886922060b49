using CsCheck;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Midi.Files;
using RVae.Midi.Kits;

namespace RVae.Midi.Tests.Files;

/// <summary>Broken files: for any bytes there is a file or a fault that names it, and no more memory than the bytes warrant.</summary>
public sealed class MidiMutationTests
{
    // An event takes two bytes of a file at least and 16 here; a builder doubles, and its content is drained once.
    private const int BytesOfMemoryPerByte = 64;
    private const int FixedBytes = 16_384;

    private static readonly byte[] Whole = Smf.File(1, 96,
        [.. Smf.Tempo(0, 500_000), .. Smf.Signature(0, 7, 3), .. Smf.Tempo(96, 400_000), .. Smf.Signature(96, 3, 2), .. Smf.EndOfTrack],
        [0, 0xFF, 0x03, 1, 65, .. Smf.Kick(0), 24, 38, 80, 0, 0xF0, 2, 1, 0xF7, .. Smf.Kick(100), 0, 0xC9, 3, .. Smf.Kick(7), .. Smf.EndOfTrack]);

    [Fact]
    public void No_change_of_a_file_makes_reading_or_cutting_throw() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Byte, Gen.Int[0, 3]).Array[1, 8].Sample(Survives, iter: 20_000);

    [Fact]
    public void No_bytes_at_all_make_the_reader_throw() =>
        Gen.Byte.Array[0, 200].Sample(
            bytes => Outcomes([.. Whole[..22], .. bytes]) && Outcomes(bytes), iter: 20_000);

    [Fact]
    public void Lengths_that_lie_cost_no_memory() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            byte[] bytes = [.. Whole];
            foreach ((int at, byte value) in changes)
                bytes[at] = value;
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = MidiFile.Parse(bytes, "song.mid");
            return GC.GetAllocatedBytesForCurrentThread() - before < FixedBytes + (BytesOfMemoryPerByte * bytes.Length);
        }, iter: 5_000);

    [Fact]
    public void A_small_file_that_claims_centuries_is_a_fault()
    {
        byte[] longest = [0xFF, 0xFF, 0xFF, 0x7F, 0x99, 36, 100];
        byte[] bytes = Smf.File(0, 1, [.. Enumerable.Repeat(longest, 40).SelectMany(part => part), .. Smf.EndOfTrack]);

        Outcome<MidiSequences> outcome = MidiFile.Parse(bytes, "song.mid")
            .Then(file => MidiSequences.Of(file, "song.mid", NoteChoice.Recognised, Kit.Standard, 24));

        outcome.Fault!.Value.Code.ShouldBe(FaultCode.TooLarge);
        outcome.Fault.Value.Message.ShouldStartWith("song.mid: ");
    }

    private static bool Survives((int At, byte Value, int Kind)[] changes)
    {
        List<byte> bytes = [.. Whole];
        foreach ((int at, byte value, int kind) in changes)
        {
            int place = Math.Min(at, bytes.Count - 1);
            if (kind == 0)
                bytes.Insert(place, value);
            else if (kind == 1 && bytes.Count > 1)
                bytes.RemoveAt(place);
            else
                bytes[place] = value;
        }

        return Outcomes([.. bytes]);
    }

    private static bool Outcomes(byte[] bytes)
    {
        Outcome<MidiSequences> outcome = MidiFile.Parse(bytes, "song.mid")
            .Then(file => MidiSequences.Of(file, "song.mid", NoteChoice.Recognised, Kit.Standard, 24));
        if (outcome.Fault is { } fault)
            return fault.Message.StartsWith("song.mid", StringComparison.Ordinal);
        foreach (Engine.Rhythm.HitSequence sequence in outcome.Value.Sequences)
            Engine.Rhythm.ClipCutter.Cut(sequence, "song", Engine.Rhythm.CutOptions.Default);
        return true;
    }
}
