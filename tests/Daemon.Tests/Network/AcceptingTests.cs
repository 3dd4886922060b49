using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using RVae.Daemon.Network;

namespace RVae.Daemon.Tests.Network;

public sealed class AcceptingTests
{
    private readonly List<Socket> _taken = [];
    private readonly List<TimeSpan> _rests = [];
    private readonly Warnings _warnings = new();

    [Fact]
    public void A_system_without_sockets_is_told_of_once_and_asked_again_after_a_rest()
    {
        Run(() => throw new SocketException((int)SocketError.TooManyOpenSockets), _taken.Add, () => _rests.Count == 5);
        _rests.ShouldBe(Enumerable.Repeat(Accepting.Rest, 5));
        _warnings.Count.ShouldBe(1);
    }

    [Fact]
    public void A_system_without_threads_costs_a_connection_and_not_the_program()
    {
        int calls = 0;
        using var peer = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Run(() => peer, EveryOther, () => calls == 4);
        _taken.Count.ShouldBe(2);
        _rests.Count.ShouldBe(2);
        _warnings.Count.ShouldBe(2, "between them all was well");

        void EveryOther(Socket accepted)
        {
            if (++calls % 2 == 1)
                throw new InsufficientMemoryException("no thread");
            _taken.Add(accepted);
        }
    }

    [Fact]
    public void The_end_is_no_failure()
    {
        bool closed = false;
        Run(Close, _taken.Add, () => closed);
        _warnings.Count.ShouldBe(0);

        Socket Close()
        {
            closed = true;
            throw new ObjectDisposedException("socket");
        }
    }

    private void Run(Func<Socket> accept, Action<Socket> take, Func<bool> ended) => new Accepting(
        accept, take,
        time =>
        {
            if (time > TimeSpan.Zero)
                _rests.Add(time);
            return ended();
        },
        _warnings).Run();

    private sealed class Warnings : ILogger
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Count++;
    }
}
