using System.Buffers.Binary;

namespace RVae.Daemon.Maps;

/// <summary>
/// Writes an animated GIF (version 89a) of 256 colours that repeats for ever: header, colours, then a control block and
/// an image a picture. No library among those that can be had writes one.
/// </summary>
internal sealed class GifWriter
{
    private const int CodeBits = 8;

    private readonly Stream _stream;
    private readonly int _width;
    private readonly int _height;

    /// <summary>Begins a film.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="width">Dots in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="palette">256 colours, three bytes each.</param>
    public GifWriter(Stream stream, int width, int height, ReadOnlySpan<byte> palette)
    {
        (_stream, _width, _height) = (stream, width, height);
        _stream.Write("GIF89a"u8);
        Write16(width);
        Write16(height);
        _stream.Write([0xF7, 0, 0]); // a table of 256 colours for all pictures
        _stream.Write(palette);
        _stream.Write([0x21, 0xFF, 11]);
        _stream.Write("NETSCAPE2.0"u8);
        _stream.Write([3, 1, 0, 0, 0]); // again and again
    }

    /// <summary>Adds a picture, a colour's number a dot, that stays for so many hundredths of a second.</summary>
    public void Add(ReadOnlySpan<byte> dots, int hundredths)
    {
        _stream.Write([0x21, 0xF9, 4, 0]);
        Write16(hundredths);
        _stream.Write([0, 0, 0x2C, 0, 0, 0, 0]);
        Write16(_width);
        Write16(_height);
        _stream.Write([0, CodeBits]);
        var packed = new MemoryStream();
        new LzwPacker(packed, CodeBits).Pack(dots);
        ReadOnlySpan<byte> rest = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        while (rest.Length > 0)
        {
            int length = Math.Min(rest.Length, 255);
            _stream.WriteByte((byte)length);
            _stream.Write(rest[..length]);
            rest = rest[length..];
        }

        _stream.WriteByte(0);
    }

    /// <summary>Ends the film.</summary>
    public void End() => _stream.WriteByte(0x3B);

    private void Write16(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        _stream.Write(bytes);
    }

    /// <summary>GIF's compression: codes that grow from 9 to 12 bits, the lowest bit first; a clear code empties the table.</summary>
    private sealed class LzwPacker(Stream stream, int codeBits)
    {
        private const int MostCodes = 4096;

        private readonly Dictionary<(int Prefix, byte Next), int> _known = [];
        private int _bits = codeBits + 1;
        private int _pending;
        private int _pendingBits;

        private int Clear => 1 << codeBits;

        public void Pack(ReadOnlySpan<byte> values)
        {
            Put(Clear);
            int prefix = values[0];
            foreach (byte next in values[1..])
            {
                if (_known.TryGetValue((prefix, next), out int code))
                {
                    prefix = code;
                    continue;
                }

                Put(prefix);
                Learn(prefix, next);
                prefix = next;
            }

            Put(prefix);
            Put(Clear + 1); // the end
            if (_pendingBits > 0)
                stream.WriteByte((byte)_pending);
        }

        private void Learn(int prefix, byte next)
        {
            int code = Clear + 2 + _known.Count;
            if (code == MostCodes)
            {
                Put(Clear);
                _known.Clear();
                _bits = codeBits + 1;
                return;
            }

            _known.Add((prefix, next), code);
            if (code == 1 << _bits)
                _bits++;
        }

        private void Put(int code)
        {
            _pending |= code << _pendingBits;
            _pendingBits += _bits;
            for (; _pendingBits >= 8; _pendingBits -= 8, _pending >>= 8)
                stream.WriteByte((byte)_pending);
        }
    }
}
