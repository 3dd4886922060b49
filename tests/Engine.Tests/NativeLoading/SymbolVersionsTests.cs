using System.Buffers.Binary;
using System.Text;
using CsCheck;
using RVae.NativeLoading;
using TorchSharp;

namespace RVae.Engine.Tests.NativeLoading;

public sealed class SymbolVersionsTests
{
    private const string Wanted = "GLIBCXX_3.4.32";

    [Fact]
    public void The_version_asked_for_becomes_weak_and_nothing_else_changes()
    {
        byte[] before = SyntheticElf.With("GLIBCXX_3.4.30", Wanted, "GLIBC_2.4");
        byte[] after = [.. before];

        SymbolVersions.Weaken(after, Wanted).ShouldBe(WeakenResult.Weakened);

        int[] changed = [.. Enumerable.Range(0, before.Length).Where(i => before[i] != after[i])];
        changed.ShouldBe([SyntheticElf.FlagsOf(1)]);
        after[changed[0]].ShouldBe((byte)2);
    }

    [Fact]
    public void A_second_time_changes_nothing()
    {
        byte[] elf = SyntheticElf.With(Wanted);
        SymbolVersions.Weaken(elf, Wanted);
        byte[] once = [.. elf];

        SymbolVersions.Weaken(elf, Wanted).ShouldBe(WeakenResult.AlreadyWeak);
        elf.ShouldBe(once);
    }

    [Fact]
    public void A_version_whose_name_only_begins_alike_is_left_alone() =>
        SymbolVersions.Weaken(SyntheticElf.With("GLIBCXX_3.4.3", "GLIBCXX_3.4.320"), Wanted).ShouldBe(WeakenResult.NotAsked);

    [Fact]
    public void What_is_no_library_is_told_apart() =>
        SymbolVersions.Weaken(Encoding.ASCII.GetBytes(new string('x', 100)), Wanted).ShouldBe(WeakenResult.NotElf64);

    [Fact]
    public void No_damage_to_a_library_makes_it_throw_or_hang() =>
        Gen.Select(Gen.Int[0, SyntheticElf.With(Wanted).Length - 1], Gen.Byte, Gen.Int[0, 400]).Sample((at, value, cut) =>
        {
            byte[] elf = SyntheticElf.With("GLIBCXX_3.4.30", Wanted);
            elf[at] = value;
            SymbolVersions.Weaken(elf.AsSpan(0, Math.Min(cut, elf.Length)), Wanted);
            SymbolVersions.Weaken(elf, Wanted);
        });

    [Fact]
    public void The_library_beside_this_test_asks_weakly_for_what_old_systems_lack()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the patch is for Linux");
        byte[] library = File.ReadAllBytes(
            Path.Combine(AppContext.BaseDirectory, "runtimes/linux-x64/native/libLibTorchSharp.so"));

        SymbolVersions.Weaken(library, Wanted).ShouldBe(WeakenResult.AlreadyWeak);
        SymbolVersions.Weaken(library, "GLIBCXX_3.4.30").ShouldBe(WeakenResult.Weakened);
    }

    [Fact]
    public void Torch_loads_and_computes()
    {
        using torch.Tensor sum = torch.ones(3).sum();
        sum.item<float>().ShouldBe(3f);
    }
}

/// <summary>The least of an ELF file that asks one library for symbol versions.</summary>
internal static class SyntheticElf
{
    private const int NeedsAt = 64;

    /// <summary>Where the flags of the n-th version are.</summary>
    public static int FlagsOf(int index) => NeedsAt + 16 + (16 * index) + 4;

    public static byte[] With(params string[] versions)
    {
        int needsSize = 16 + (16 * versions.Length);
        byte[] names = Encoding.ASCII.GetBytes("\0" + string.Join('\0', versions) + "\0");
        int namesAt = NeedsAt + needsSize;
        int sectionsAt = namesAt + names.Length;
        byte[] elf = new byte[sectionsAt + (3 * 64)];
        "\u007fELF\u0002\u0001"u8.CopyTo(elf);
        BinaryPrimitives.WriteInt64LittleEndian(elf.AsSpan(40), sectionsAt);
        BinaryPrimitives.WriteUInt16LittleEndian(elf.AsSpan(58), 64);
        BinaryPrimitives.WriteUInt16LittleEndian(elf.AsSpan(60), 3);
        WriteNeeds(elf.AsSpan(NeedsAt, needsSize), versions);
        names.CopyTo(elf, namesAt);
        WriteSection(elf.AsSpan(sectionsAt + 64), 0x6ffffffe, NeedsAt, needsSize, link: 2);
        WriteSection(elf.AsSpan(sectionsAt + 128), 3, namesAt, names.Length, link: 0);
        return elf;
    }

    private static void WriteNeeds(Span<byte> needs, string[] versions)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(needs, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(needs[2..], (ushort)versions.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(needs[8..], 16);
        uint name = 1;
        for (int i = 0; i < versions.Length; i++)
        {
            Span<byte> entry = needs[(16 + (16 * i))..];
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], name);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], i == versions.Length - 1 ? 0u : 16u);
            name += (uint)versions[i].Length + 1;
        }
    }

    private static void WriteSection(Span<byte> header, uint type, int offset, int size, uint link)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], type);
        BinaryPrimitives.WriteInt64LittleEndian(header[24..], offset);
        BinaryPrimitives.WriteInt64LittleEndian(header[32..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], link);
    }
}
