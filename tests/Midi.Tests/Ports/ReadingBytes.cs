using CsCheck;
using RVae.Midi.Ports;

namespace RVae.Midi.Tests.Ports;

public sealed class ReadingBytes
{
    [Fact]
    public void Running_status_stands_for_the_status_that_was_left_out() =>
        Read(0xB0, 12, 64, 13, 70, 12, 65).ShouldBe(["B0 12 64", "B0 13 70", "B0 12 65"]);

    [Fact]
    public void Clock_in_the_middle_of_a_message_does_not_disturb_it() =>
        Read(0xB0, 12, 0xF8, 64, 0xF8, 13, 0xF8, 1).ShouldBe(["F8 0 0", "B0 12 64", "F8 0 0", "F8 0 0", "B0 13 1"]);

    [Fact]
    public void System_exclusive_is_skipped_and_ends_running_status() =>
        Read(0x90, 36, 100, 0xF0, 66, 64, 0, 0xF7, 36, 0, 0x80, 36, 0).ShouldBe(["90 36 100", "80 36 0"]);

    [Fact]
    public void Two_byte_messages_and_song_position_have_their_own_lengths() =>
        Read(0xC0, 5, 6, 0xF2, 1, 2, 3, 0xD1, 9).ShouldBe(["C0 5 0", "C0 6 0", "F2 1 2", "D1 9 0"]);

    [Fact]
    public void Whatever_bytes_come_only_whole_messages_leave() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            var reader = new MidiStreamReader();
            foreach (byte value in bytes)
            {
                if (!reader.TryRead(0, value, out MidiMessage message))
                    continue;
                message.Length.ShouldBeInRange(1, 3);
                ((int)message.Status).ShouldBeGreaterThanOrEqualTo(0x80);
                (message.Data1 | message.Data2).ShouldBeLessThan(0x80);
            }
        });

    private static string[] Read(params byte[] bytes)
    {
        var reader = new MidiStreamReader();
        var messages = new List<string>();
        foreach (byte value in bytes)
        {
            if (reader.TryRead(0, value, out MidiMessage message))
                messages.Add($"{message.Status:X2} {message.Data1} {message.Data2}");
        }

        return [.. messages];
    }
}
