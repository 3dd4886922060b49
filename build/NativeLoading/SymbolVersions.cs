using System.Buffers.Binary;
using System.Text;

namespace RVae.NativeLoading;

/// <summary>
/// Marks a symbol version that an ELF library asks for as weak. The loader refuses a library when a version it asks for
/// is missing from the system's, unless that version is weak: then it goes on, and only a symbol that is really bound
/// to it would fail.
/// </summary>
/// <remarks>
/// TorchSharp 0.107's libLibTorchSharp.so asks for GLIBCXX_3.4.32 (GCC 13), which Debian 12 and Ubuntu 22.04 do not
/// have, for one symbol (<c>_ZSt21ios_base_library_initv</c>) that nothing in it relocates against. Layout: System V
/// gABI, "Symbol Version Requirements" (LSB Core 10.7.3): a chain of Elf64_Verneed (16 bytes: version u16, count u16,
/// file u32, aux u32, next u32), each with a chain of Elf64_Vernaux (16 bytes: hash u32, flags u16, other u16, name u32,
/// next u32). Pure functions over bytes; a file that is not as expected is an answer, never an exception.
/// </remarks>
public static class SymbolVersions
{
    private const int SectionHeaderSize = 64;
    private const uint SectionTypeVersionNeed = 0x6ffffffe;
    private const ushort FlagWeak = 2;

    /// <summary>Sets VER_FLG_WEAK on every requirement of <paramref name="version"/>, in place.</summary>
    /// <param name="elf">A whole 64-bit little-endian ELF file.</param>
    /// <param name="version">Version name, e.g. <c>GLIBCXX_3.4.32</c>.</param>
    public static WeakenResult Weaken(Span<byte> elf, string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (elf.Length < SectionHeaderSize || !elf.StartsWith("\u007fELF\u0002\u0001"u8))
            return WeakenResult.NotElf64;
        if (!TryFindSection(elf, SectionTypeVersionNeed, out Section needs) || !TryReadSection(elf, needs.Link, out Section names))
            return WeakenResult.NotAsked;
        return WeakenIn(elf.Slice(needs.Offset, needs.Size), elf.Slice(names.Offset, names.Size), Encoding.ASCII.GetBytes(version));
    }

    private static WeakenResult WeakenIn(Span<byte> needs, ReadOnlySpan<byte> names, ReadOnlySpan<byte> version)
    {
        var result = WeakenResult.NotAsked;
        // Links run forward only, so that a file whose chain bites its own tail ends too.
        for (long need = 0, next = 1; next > 0 && need + 16 <= needs.Length; need += next)
        {
            Span<byte> entry = needs[(int)need..];
            next = U32(entry, 12);
            long aux = need + U32(entry, 8);
            for (long step = 1; step > 0 && aux + 16 <= needs.Length; aux += step)
            {
                Span<byte> requirement = needs[(int)aux..];
                step = U32(requirement, 12);
                if (!NameAt(names, U32(requirement, 8)).SequenceEqual(version))
                    continue;
                ushort flags = BinaryPrimitives.ReadUInt16LittleEndian(requirement[4..]);
                if ((flags & FlagWeak) != 0)
                    return WeakenResult.AlreadyWeak;
                BinaryPrimitives.WriteUInt16LittleEndian(requirement[4..], (ushort)(flags | FlagWeak));
                result = WeakenResult.Weakened;
            }
        }

        return result;
    }

    private static bool TryFindSection(ReadOnlySpan<byte> elf, uint type, out Section section)
    {
        int count = BinaryPrimitives.ReadUInt16LittleEndian(elf[60..]);
        for (uint i = 0; i < count; i++)
        {
            if (TryReadSection(elf, i, out section) && section.Type == type)
                return true;
        }

        section = default;
        return false;
    }

    private static bool TryReadSection(ReadOnlySpan<byte> elf, uint index, out Section section)
    {
        section = default;
        ulong start = BinaryPrimitives.ReadUInt64LittleEndian(elf[40..]);
        int stride = BinaryPrimitives.ReadUInt16LittleEndian(elf[58..]);
        if (stride < SectionHeaderSize || start > (ulong)elf.Length)
            return false;
        ulong at = start + ((ulong)index * (ulong)stride);
        if (at + SectionHeaderSize > (ulong)elf.Length)
            return false;
        ReadOnlySpan<byte> header = elf.Slice((int)at, SectionHeaderSize);
        ulong offset = BinaryPrimitives.ReadUInt64LittleEndian(header[24..]);
        ulong size = BinaryPrimitives.ReadUInt64LittleEndian(header[32..]);
        if (offset > (ulong)elf.Length || size > (ulong)elf.Length - offset)
            return false;
        section = new Section(U32(header, 4), (int)offset, (int)size, U32(header, 40));
        return true;
    }

    private static ReadOnlySpan<byte> NameAt(ReadOnlySpan<byte> names, uint offset)
    {
        if (offset >= names.Length)
            return [];
        ReadOnlySpan<byte> rest = names[(int)offset..];
        int end = rest.IndexOf((byte)0);
        return end < 0 ? [] : rest[..end];
    }

    private static uint U32(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);

    private readonly record struct Section(uint Type, int Offset, int Size, uint Link);
}

/// <summary>What came of weakening a version.</summary>
public enum WeakenResult
{
    /// <summary>The bytes are no 64-bit little-endian ELF file.</summary>
    NotElf64,

    /// <summary>The file does not ask for the version: a newer release may not; nothing to do.</summary>
    NotAsked,

    /// <summary>It was weak already.</summary>
    AlreadyWeak,

    /// <summary>Changed.</summary>
    Weakened,
}
