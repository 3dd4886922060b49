using System.Net;
using System.Text;
using RVae.Daemon.Subscribing;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Monitor;

/// <summary>The link of the monitor to a daemon: an ordinary client over UDP.</summary>
internal sealed class MonitorLink(IPEndPoint daemon, string secret, int code) : IDisposable
{
    private readonly DaemonLink _link = new(daemon, new SubscriptionOptions("monitor", "state hits beats ticks patterns", secret, code));
    private readonly HashSet<string> _set = []; // addresses of values that keys have set

    /// <inheritdoc cref="Subscription.Joined"/>
    public bool Joined => _link.Joined;

    /// <inheritdoc cref="Subscription.Refusal"/>
    public string Refusal => _link.Refusal;

    /// <summary>Sends the message of a key. When the daemon is not there, its silence shows that.</summary>
    public void Send(MonitorMessage message)
    {
        if (message.Count > 0)
            _set.Add(message.Address);
        switch (message.Arguments)
        {
            case []:
                _link.Send(message.Address);
                break;
            case [int whole]:
                _link.Send(message.Address, whole);
                break;
            case [float value]:
                _link.Send(message.Address, value);
                break;
            case [string text]:
                _link.Send(message.Address, text);
                break;
            case [float x, float y]:
                _link.Send(message.Address, x, y);
                break;
            default:
                throw new ArgumentException($"no key sends {message}", nameof(message));
        }
    }

    /// <inheritdoc cref="Subscription.KeepUp"/>
    public void KeepUp(long now) => _link.KeepUp(now);

    /// <summary>All messages that have arrived.</summary>
    public IReadOnlyList<MonitorMessage> Receive(long now)
    {
        var messages = new List<MonitorMessage>();
        while (_link.TryReceive(now, out OscMessage message))
        {
            messages.Add(Read(message));
            AskAfter(messages[^1].Address);
            if (messages[^1].Address == "/rvae/fail")
                AskWhatIs(messages[^1].Text(0));
        }

        return messages;
    }

    public void Dispose() => _link.Dispose();

    // The state after a welcome has neither of them, and a datagram may be lost. So the status is asked for now and then, and the list when
    // a model plays that may be new.
    private void AskAfter(string address)
    {
        if (address is "/rvae/welcome" or "/rvae/reply")
            _link.Send("/rvae/status");
        if (address is "/rvae/welcome")
            _link.Send("/rvae/join/code");
        if (address is "/rvae/welcome" or "/rvae/model")
            _link.Send("/rvae/models");
    }

    // A value that a key sets is shown at once. If it was refused, the real value is asked for.
    private void AskWhatIs(string address)
    {
        if (_set.Remove(address))
            _link.Send(address);
    }

    private static MonitorMessage Read(OscMessage message)
    {
        var values = new List<object>();
        OscArguments arguments = message.Arguments;
        while (!arguments.AtEnd)
        {
            if (arguments.TryReadInt32(out int whole))
                values.Add(whole);
            else if (arguments.TryReadFloat32(out float real))
                values.Add(real);
            else if (arguments.TryReadString(out ReadOnlySpan<byte> text))
                values.Add(ShownText.Of(text));
            else
                break;
        }

        return new MonitorMessage(Encoding.ASCII.GetString(message.Address), values);
    }
}
