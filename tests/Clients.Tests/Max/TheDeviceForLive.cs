using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;

namespace RVae.Clients.Tests.Max;

/// <summary>
/// The device for Live is the patch <c>rvae-device</c> in the chunks that a device's file has. Live does not run where the tests run.
/// </summary>
public sealed class TheDeviceForLive
{
    private static readonly string Device = Path.Combine(Package.Root, "devices", "rvae-live.amxd");

    [Fact]
    public void It_is_a_MIDI_effect_that_holds_the_patch_as_it_is()
    {
        byte[] patch = [.. File.ReadAllBytes(Path.Combine(Package.Root, "patchers", "rvae-device.maxpat")), 0];
        byte[] made = [.. Chunk("ampf", "mmmm"u8), .. Chunk("meta", new byte[4]), .. Chunk("ptch", patch)];
        if (Environment.GetEnvironmentVariable("RVAE_WRITE_REFERENCE") == "1")
            File.WriteAllBytes(Device, made);
        File.ReadAllBytes(Device).ShouldBe(made, "run this test with RVAE_WRITE_REFERENCE=1 and commit the device");
    }

    [Fact]
    public void Its_chunks_follow_each_other_to_the_end_and_the_last_is_a_patcher()
    {
        byte[] file = File.ReadAllBytes(Device);
        var names = new List<string>();
        string patch = "";
        for (int at = 0; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
            names.Add(Encoding.ASCII.GetString(file, at, 4));
            patch = Encoding.UTF8.GetString(file, at + 8, length);
            at += 8 + length;
        }

        names.ShouldBe(["ampf", "meta", "ptch"]);
        JsonNode patcher = JsonNode.Parse(patch.TrimEnd('\0'))!["patcher"]!;
        patcher["openinpresentation"]!.GetValue<int>().ShouldBe(1);
        patcher["devicewidth"]!.GetValue<double>().ShouldBe(Package.Abstraction("rvae-live")!.Presentation!.Value.Width);
    }

    [Fact]
    public void What_Live_plays_goes_to_the_script_and_what_that_says_to_the_daemon()
    {
        Patcher patcher = Package.Abstraction("rvae-device")!;
        string Follows(string from, int outlet) => string.Join(", ", patcher.Cords
            .Where(cord => patcher[cord.Source].Name == from && cord.Outlet == outlet)
            .Select(cord => $"{(patcher[cord.Destination].Class == "bpatcher" ? "rvae-live" : patcher[cord.Destination].Name)} {cord.Inlet}"));

        // bars, beats, units, tempo, whether it plays, ticks, and the beat's unit of the metre: the arguments of look in rvae-follow.js
        new[] { 0, 1, 2, 4, 6, 7 }.Select(outlet => Follows("transport", outlet)).ShouldBe(["pack 0", "pack 1", "pack 2", "pack 3", "pack 4", "pack 5"]);
        (Follows("transport", 5), Follows("unpack", 1)).ShouldBe(("unpack 0", "pack 6"));
        (Follows("pack", 0), Follows("prepend", 0), Follows("js", 0)).ShouldBe(("prepend 0", "js 0", "rvae-live 0"));
        Follows("midiin", 0).ShouldBe("midiout 0", "what the track plays goes through");
    }

    [Fact]
    public void A_daemon_that_is_found_is_told_where_Live_is()
    {
        Patcher device = Package.Abstraction("rvae-device")!, live = Package.Abstraction("rvae-live")!;
        string Follows(string id, int outlet) => string.Join(", ", device.Cords
            .Where(cord => cord.Source == id && cord.Outlet == outlet)
            .Select(cord => device[cord.Destination].Text));

        Box outlet = live.Boxes.Single(box => box.Class == "outlet" && box.Json["index"]!.GetValue<int>() == 3);
        Cord connection = live.Cords.Single(cord => cord.Destination == outlet.Id);
        (live[connection.Source].Name, connection.Outlet).ShouldBe(("rvae", 6));
        string Id(string text) => device.Boxes.Single(box => box.Text == text).Id;
        Follows(device.Boxes.Single(box => box.Class == "bpatcher").Id, 2).ShouldBe("route connected");
        Follows(Id("route connected"), 0).ShouldBe("sel 1");
        Follows(Id("sel 1"), 0).ShouldBe("joined");
        Follows(Id("joined"), 0).ShouldBe("js rvae-follow.js");
    }

    private static byte[] Chunk(string name, ReadOnlySpan<byte> content)
    {
        byte[] head = new byte[8];
        Encoding.ASCII.GetBytes(name, head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), content.Length);
        return [.. head, .. content];
    }
}
