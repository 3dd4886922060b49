using System.Text;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>What a program meets that writes to a terminal whose other side is closed.</summary>
internal sealed class LostTerminal : TextWriter
{
    /// <summary>Whether anything was written to it.</summary>
    public bool IsAsked { get; private set; }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        IsAsked = true;
        throw new IOException("Input/output error");
    }

    public override void Write(string? value) => Write('.');
}
