using CsCheck;
using RVae.Fuzz;
using RVae.Protocol.Osc;

namespace RVae.Protocol.Tests.Osc;

/// <summary>What holds for every packet, and for all bytes that are none.</summary>
public sealed class AnyPacketTests
{
    [Fact]
    public void Writing_a_packet_and_reading_it_is_the_identity() => PacketModel.Any.Sample(model =>
    {
        byte[] packet = model.ToBytes();
        Packets.Judge(packet).ShouldBe(OscError.None);
        PacketModel.Read(packet).ToString().ShouldBe(model.ToString());
    });

    [Fact]
    public void A_packet_that_is_cut_short_is_refused_unless_it_ends_between_elements_or_before_its_tags() =>
        PacketModel.Any.Sample(
            model =>
            {
                byte[] packet = model.ToBytes();
                for (int length = 0; length < Math.Min(packet.Length, 400); length++)
                {
                    byte[] cut = packet[..length];
                    bool endsWell = OscMessage.TryRead(cut, out OscMessage message)
                        ? !message.HasTypeTags
                        : OscBundle.TryRead(cut, out OscBundle bundle) && EndsAfterAnElement(bundle);
                    (endsWell || Packets.Judge(cut) != OscError.None).ShouldBeTrue();
                }
            },
            iter: 50);

    [Fact]
    public void No_bytes_make_the_reader_throw_allocate_or_pass_their_end() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        var target = new PacketTarget();
        target.Run(bytes);
        target.Run([(byte)'/', .. bytes]);
        target.Run([.. "#bundle\0"u8, .. bytes]);
    });

    [Fact]
    public void Reading_and_writing_a_thousand_packets_allocates_nothing()
    {
        byte[][] packets = [.. Enumerable.Range(0, 100).Select(Seeded)];
        byte[] copy = new byte[4096];
        Allocations.InSteadyState(() =>
        {
            for (int i = 0; i < 10; i++)
                CopyAll(packets, copy);
        }).ShouldBe(0);
    }

    private static bool EndsAfterAnElement(OscBundle bundle)
    {
        OscElements elements = bundle.Elements;
        while (elements.MoveNext())
        {
        }

        return elements.AtEnd;
    }

    private static byte[] Seeded(int seed)
    {
        byte[] buffer = new byte[4096];
        int length = PacketGrammar.Write(new Random(seed), buffer);
        length.ShouldBeGreaterThan(0);
        return buffer[..length];
    }

    private static void CopyAll(byte[][] packets, byte[] copy)
    {
        foreach (byte[] packet in packets)
        {
            var writer = new OscWriter(copy);
            bool untagged = false;
            bool same = OscPacket.Validate(packet, out _, out _)
                && PacketCopy.TryCopy(packet, ref writer, ref untagged)
                && writer.TryFinish(out ReadOnlySpan<byte> written)
                && written.SequenceEqual(packet);
            if (!same)
                throw new InvalidOperationException("A packet does not come back as it was.");
        }
    }
}
