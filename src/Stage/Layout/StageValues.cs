using System.Runtime.CompilerServices;

namespace RVae.Stage.Layout;

/// <summary>Where a datagram came from and when. In the inbox this mark stands before the datagram's bytes.</summary>
/// <param name="Source">Address of the sender.</param>
/// <param name="Arrived">When the datagram came, nanoseconds of the monotonic clock.</param>
/// <param name="Played">Not 0 when the stage has made the datagram's move already.</param>
/// <param name="Order">The order that the stage has carried out already; zeros for none.</param>
public readonly record struct InboxMark(PeerAddress Source, long Arrived, int Played, TransportOrder Order);

/// <summary>What the stage counts and measures of itself.</summary>
public struct StageFigures
{
    /// <summary>Ticks that were worked out too late to be heard in time, summed over all stages since the start.</summary>
    public long Missed { get; set; }

    /// <summary>Events left out.</summary>
    public long Dropped { get; set; }

    /// <summary>The lateness that 99 of 100 recent events did not exceed, nanoseconds.</summary>
    public long LateP99 { get; set; }

    /// <summary>Bytes that the tick thread has allocated.</summary>
    public long AllocatedTicks { get; set; }

    /// <summary>Bytes that the inference thread has allocated.</summary>
    public long AllocatedInference { get; set; }

    /// <summary>Bytes that the output threads have allocated.</summary>
    public long AllocatedOutputs { get; set; }

    /// <summary>Bytes that the receiving thread has allocated.</summary>
    public long AllocatedReceiver { get; set; }

    /// <summary>Bytes that the whole stage has allocated.</summary>
    public long Allocated { get; set; }

    /// <summary>Garbage collections in the stage.</summary>
    public long Collections { get; set; }

    /// <summary>Milliseconds for which garbage collections held up the stage.</summary>
    public long Paused { get; set; }

    /// <summary>Datagrams received since the start.</summary>
    public long Received { get; set; }

    /// <summary>Moves made without the desk.</summary>
    public long Played { get; set; }

    /// <summary>Orders to the transport carried out without the desk.</summary>
    public long Ordered { get; set; }

    /// <summary>Datagrams that the system refused to send.</summary>
    public long Unsent { get; set; }

    /// <summary>Not 0 where the tick thread has realtime priority.</summary>
    public int Realtime { get; set; }

    /// <summary>Hits handed out.</summary>
    public long Hits { get; set; }

    /// <summary>How late events were handed to outputs, over all outputs.</summary>
    public Tally Lateness { get; set; }

    /// <summary>How long a groove took to decode.</summary>
    public Tally Decodes { get; set; }
}

/// <summary>A line of the stage for the log, which the desk writes.</summary>
public struct LogLine
{
    private const int MostBytes = 480;

    private Room _text;

    /// <summary>0 for information, 1 for a warning, 2 for an error.</summary>
    public int Gravity { get; set; }

    /// <summary>The line as text.</summary>
    public string Text
    {
        readonly get => SharedText.Read(_text);
        set => SharedText.Write(_text, value);
    }

    [InlineArray(MostBytes)]
    private struct Room
    {
        private byte _first;
    }
}

/// <summary>The settings that hold, as one text.</summary>
public struct SettingsText
{
    /// <summary>Most bytes of the text. A text that is longer is cut.</summary>
    public const int MostBytes = 16 << 10;

    private Room _text;

    /// <summary>The text; empty where nothing is kept.</summary>
    public string Text
    {
        readonly get => SharedText.Read(_text);
        set => SharedText.Write(_text, value);
    }

    [InlineArray(MostBytes)]
    private struct Room
    {
        private byte _first;
    }
}
