using System.Runtime.InteropServices;

namespace RVae.Peers.Tests.Sound;

/// <summary>
/// Records one port of JACK and keeps for each period when it began, so that a sample has a date even where the driver
/// was late. The callback runs on JACK's thread: it only copies.
/// </summary>
internal sealed class JackRecorder : IDisposable
{
    private readonly GCHandle _self;
    private readonly nint _client;
    private readonly nint _port;
    private readonly float[] _samples;
    private readonly ulong[] _periods;
    private readonly uint[] _frames;
    private int _recorded;

    private JackRecorder(int seconds)
    {
        int periods = seconds * JackServer.SampleRate / JackServer.Period;
        (_samples, _periods, _frames) = (new float[periods * JackServer.Period], new ulong[periods], new uint[periods]);
        _client = Connect();
        _port = Jack.Register(_client, "in", Jack.DefaultAudioType, Jack.PortIsInput, 0);
        _self = GCHandle.Alloc(this);
        unsafe
        {
            Jack.SetProcess(_client, &Process, GCHandle.ToIntPtr(_self)).ShouldBe(0);
        }

        Jack.Activate(_client).ShouldBe(0);
    }

    /// <summary>Whole periods recorded so far.</summary>
    public int Periods => Volatile.Read(ref _recorded);

    /// <summary>Whether the time asked for is recorded.</summary>
    public bool IsFull => Periods == _periods.Length;

    /// <summary>Where this recorder missed a period, or the driver was late and began to count anew.</summary>
    public IReadOnlyList<double> Breaks =>
        [.. Enumerable.Range(1, Math.Max(0, Periods - 1)).Where(IsBreak).Select(i => (double)_periods[i])];

    // A period later or earlier than this by JACK's own estimate is not the clock's drift; microseconds.
    private bool IsBreak(int period) =>
        _frames[period] - _frames[period - 1] != JackServer.Period
        || Math.Abs(_periods[period] - (double)_periods[period - 1] - (JackServer.Period * 1e6 / JackServer.SampleRate)) > 250;

    public static JackRecorder Start(string source, int seconds)
    {
        var recorder = new JackRecorder(seconds);
        Jack.Connect(recorder._client, source, "recorder:in").ShouldBe(0, $"{source} can be connected");
        return recorder;
    }

    /// <summary>When a sample was played, microseconds of JACK's clock.</summary>
    public double TimeOf(int sample) =>
        _periods[sample / JackServer.Period] + (sample % JackServer.Period * 1e6 / JackServer.SampleRate);

    /// <summary>When the last sample so far was played, microseconds of JACK's clock.</summary>
    public double End => TimeOf((Periods * JackServer.Period) - 1);

    /// <summary>
    /// The first sample between two times that is louder than a level after at least so many quieter ones; its
    /// time, or null.
    /// </summary>
    public double? Onset(double from, double to, float level, int quiet)
    {
        int sample = IndexAt(from);
        for (int silence = 0; sample < Periods * JackServer.Period && TimeOf(sample) < to; sample++)
        {
            if (MathF.Abs(_samples[sample]) < level)
                silence++;
            else if (silence >= quiet)
                return TimeOf(sample);
            else
                silence = 0;
        }

        return null;
    }

    public void Dispose()
    {
        _ = Jack.Close(_client);
        _self.Free();
    }

    private int IndexAt(double time)
    {
        int period = Array.BinarySearch(_periods, 0, Periods, (ulong)Math.Max(0, time));
        return Math.Max(0, period < 0 ? ~period - 1 : period) * JackServer.Period;
    }

    private static nint Connect()
    {
        for (int tries = 0; tries < 300; tries++)
        {
            nint client = Jack.Open("recorder", Jack.NoStartServer | Jack.ServerName, out _, JackServer.Name);
            if (client != 0)
                return client;
            Program.Run("sleep", "0.2");
        }

        throw new TimeoutException("JACK's server did not take a client within a minute");
    }

    [UnmanagedCallersOnly]
    private static unsafe int Process(uint frames, nint argument)
    {
        var recorder = (JackRecorder)GCHandle.FromIntPtr(argument).Target!;
        int period = recorder._recorded;
        if (period == recorder._periods.Length || frames != JackServer.Period)
            return 0;
        _ = Jack.CycleTimes(recorder._client, out recorder._frames[period], out recorder._periods[period], out _, out _);
        new ReadOnlySpan<float>(Jack.Buffer(recorder._port, frames), (int)frames)
            .CopyTo(recorder._samples.AsSpan(period * JackServer.Period));
        Volatile.Write(ref recorder._recorded, period + 1);
        return 0;
    }
}
