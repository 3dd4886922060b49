using System.Runtime.CompilerServices;

namespace RVae.Protocol.Osc;

/// <summary>The rules for the tags of a message, when reading and when writing.</summary>
internal static class OscTagList
{
    // All tags are among the 64 characters from '@' on, so one bit each is enough.
    private const byte First = (byte)'@';

    private const ulong Known =
        (1UL << ('i' - First)) | (1UL << ('f' - First)) | (1UL << ('s' - First)) | (1UL << ('b' - First)) | (1UL << ('h' - First))
        | (1UL << ('t' - First)) | (1UL << ('d' - First)) | (1UL << ('S' - First)) | (1UL << ('c' - First)) | (1UL << ('r' - First))
        | (1UL << ('m' - First)) | (1UL << ('T' - First)) | (1UL << ('F' - First)) | (1UL << ('N' - First)) | (1UL << ('I' - First))
        | (1UL << ('[' - First)) | (1UL << (']' - First));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsKnown(byte tag) => tag is >= First and < First + 64 && ((Known >> (tag - First)) & 1) != 0;

    /// <summary>Checks that every tag is known, and that brackets match and are not nested too deep.</summary>
    /// <param name="tags">The tags without their comma.</param>
    /// <param name="index">Index of the wrong tag; the number of tags where an array is not closed.</param>
    public static OscError Check(ReadOnlySpan<byte> tags, out int index)
    {
        int depth = 0;
        for (index = 0; index < tags.Length; index++)
        {
            byte tag = tags[index];
            if (!IsKnown(tag))
                return OscError.UnknownTag;

            depth += tag == (byte)OscTag.ArrayBegin ? 1 : tag == (byte)OscTag.ArrayEnd ? -1 : 0;
            if (depth is < 0 or > OscPacket.MaxDepth)
                return depth < 0 ? OscError.UnbalancedArray : OscError.TooDeep;
        }

        return depth == 0 ? OscError.None : OscError.UnbalancedArray;
    }
}
