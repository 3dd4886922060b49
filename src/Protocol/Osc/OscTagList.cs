using System.Buffers;

namespace RVae.Protocol.Osc;

/// <summary>The rules for a message's tags, the same for what is read and what is written.</summary>
internal static class OscTagList
{
    private static readonly SearchValues<byte> Known = SearchValues.Create("ifsbhtdScrmTFNI[]"u8);

    public static bool IsKnown(byte tag) => Known.Contains(tag);

    /// <summary>Whether every tag is known, and brackets match and are no deeper than packets may be.</summary>
    /// <param name="tags">The tags without their comma.</param>
    /// <param name="index">The tag that is wrong; the number of tags for an array that is not closed.</param>
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
