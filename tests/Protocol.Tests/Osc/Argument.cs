using System.Text;
using RVae.Protocol.Osc;

namespace RVae.Protocol.Tests.Osc;

/// <summary>A tag and its value; brackets, nil and infinitum have an empty text for a value.</summary>
internal sealed record Argument(char Tag, object Value)
{
    public void Write(ref OscWriter writer)
    {
        bool written = Tag switch
        {
            'i' => writer.WriteInt32((int)Value),
            'f' => writer.WriteFloat32((float)Value),
            's' => writer.WriteString((string)Value),
            'S' => writer.WriteSymbol(Encoding.UTF8.GetBytes((string)Value)),
            'b' => writer.WriteBlob(Convert.FromHexString((string)Value)),
            'h' => writer.WriteInt64((long)Value),
            'd' => writer.WriteDouble((double)Value),
            't' => writer.WriteTimeTag((OscTimeTag)Value),
            'c' => writer.WriteChar((int)Value),
            'r' => writer.WriteColour((OscColour)Value),
            'm' => writer.WriteMidi((OscMidi)Value),
            'T' or 'F' => writer.WriteBool((bool)Value),
            'N' => writer.WriteNil(),
            'I' => writer.WriteInfinitum(),
            '[' => writer.BeginArray(),
            _ => writer.EndArray(),
        };
        written.ShouldBeTrue(writer.Error.Describe());
    }

    public static Argument Read(ref OscArguments arguments)
    {
        char tag = (char)arguments.Current;
        return arguments switch
        {
            _ when arguments.TryReadInt32(out int value) => new(tag, value),
            _ when arguments.TryReadFloat32(out float value) => new(tag, value),
            _ when arguments.TryReadString(out ReadOnlySpan<byte> text) => new(tag, Encoding.UTF8.GetString(text)),
            _ when arguments.TryReadSymbol(out ReadOnlySpan<byte> text) => new(tag, Encoding.UTF8.GetString(text)),
            _ when arguments.TryReadBlob(out ReadOnlySpan<byte> blob) => new(tag, Convert.ToHexString(blob)),
            _ when arguments.TryReadInt64(out long value) => new(tag, value),
            _ when arguments.TryReadDouble(out double value) => new(tag, value),
            _ when arguments.TryReadTimeTag(out OscTimeTag value) => new(tag, value),
            _ when arguments.TryReadChar(out int code) => new(tag, code),
            _ when arguments.TryReadColour(out OscColour colour) => new(tag, colour),
            _ when arguments.TryReadMidi(out OscMidi message) => new(tag, message),
            _ when arguments.TryReadBool(out bool value) => new(tag, value),
            _ when arguments.TryReadNil() || arguments.TryReadInfinitum() => new(tag, ""),
            _ when arguments.TryBeginArray() || arguments.TryEndArray() => new(tag, ""),
            _ => throw new InvalidOperationException($"'{tag}' cannot be read"),
        };
    }
}
