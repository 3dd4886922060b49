using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Stage.Layout;
using RVae.Stage.Memory;

namespace RVae.Daemon.Performance;

/// <summary>What this process, the desk, shares with the stage, and what an earlier desk left there.</summary>
internal sealed unsafe class StageLink
{
    private readonly Lazy<(PerformanceState State, long[] Numbers)?> _left;

    private StageLink(StageDescriptors descriptors, ModelStore store)
    {
        Descriptors = descriptors;
        Memory = descriptors.OpenMemory();
        Inbox = Signal.Open(descriptors.Inbox);
        Wake = Signal.Open(descriptors.Wake);
        Midi = Signal.Open(descriptors.Midi);
        SoundDelay = new SoundDelay(&Memory.Header->SoundDelay);
        Memory.Header->DeskPid = Environment.ProcessId;
        Volatile.Write(ref Memory.Header->DeskHears, Environment.ProcessId); // the desk has listened for the signal since before it read its configuration
        TakeUpOrder();
        _left = new(() => Read(store));
    }

    /// <summary>The numbers of the inherited descriptors.</summary>
    public StageDescriptors Descriptors { get; }

    /// <summary>The shared memory.</summary>
    public StageMemory Memory { get; }

    /// <summary>How long after their due time all events are heard. One thread changes it.</summary>
    public SoundDelay SoundDelay { get; }

    /// <summary>The stage sets this signal when it has put a datagram into the inbox.</summary>
    public Signal Inbox { get; }

    /// <summary>The stage sets this signal when a MIDI device has sent something.</summary>
    public Signal Midi { get; }

    /// <summary>The desk sets this signal to wake the stage.</summary>
    public Signal Wake { get; }

    /// <summary>Whether an earlier desk has left a state. The stage plays that state on, also if this desk ends.</summary>
    public bool TakesOver => Memory.State.Newest > 0;

    /// <summary>The state that an earlier desk left, and that is played; null for the first desk.</summary>
    public PerformanceState? LeftState => _left.Value?.State;

    /// <summary>Whether the performance that an earlier desk began plays on.</summary>
    public bool PlaysOn => LeftState is not null && !Begins;

    /// <summary>The number of the model of each deck in <see cref="LeftState"/>.</summary>
    public long[] LeftNumbers => _left.Value?.Numbers ?? new long[PerformanceState.DeckCount];

    /// <summary>When the daemon started, nanoseconds of the monotonic clock.</summary>
    public long Started => Memory.Header->Started;

    /// <summary>Whether the whole daemon is to end, and not only this process.</summary>
    public bool Ending => Volatile.Read(ref Memory.Header->Ending) != 0;

    /// <summary>
    /// Whether a new performance has begun and does not play yet. An earlier desk may have left that, when it ended before it let the
    /// performance play.
    /// </summary>
    public bool Begins
    {
        get => Volatile.Read(ref Memory.Header->Begins) != 0;
        set => Volatile.Write(ref Memory.Header->Begins, value ? 1 : 0);
    }

    /// <summary>The join code of the first desk. For the first desk that is the code that it has drawn.</summary>
    public int KeptJoinCode(int drawn)
    {
        if (Memory.Header->JoinCode == 0)
            Memory.Header->JoinCode = drawn;
        return Memory.Header->JoinCode;
    }

    /// <summary>The key of the first desk for tickets of plain HTTP. For the first desk that is the key that it has drawn.</summary>
    public byte[] KeptTicketKey(byte[] drawn)
    {
        var kept = new Span<byte>(Memory.Header->TicketKey, StageHeader.TicketKeyBytes);
        if (!kept.ContainsAnyExcept((byte)0))
            drawn.CopyTo(kept);
        return kept.ToArray();
    }

    /// <summary>Opens the link with the inherited descriptors.</summary>
    /// <exception cref="StartupException">The daemon that plays was started by another version of the program.</exception>
    public static StageLink Open(StageDescriptors descriptors, ModelStore store)
    {
        try
        {
            return new(descriptors, store);
        }
        catch (InvalidDataException)
        {
            throw new StartupException(
                ExitCode.Unavailable,
                "the daemon that runs was started by another version of this program, which has been replaced since: start the daemon anew");
        }
    }

    // A message that was being carried out when the last desk died is not carried out again. What the stage did at once for this message stands.
    private void TakeUpOrder()
    {
        InboxMark mark = default;
        if (!Memory.Inbox.TryReadInHand(new Span<byte>(&mark, sizeof(InboxMark))) || !mark.Order.IsGiven)
            return;
        if (Memory.State.Read(out PlayedState played) > 0)
            Memory.State.Write(played.With(mark.Order.In(played.Transport)));
    }

    private (PerformanceState State, long[] Numbers)? Read(ModelStore store)
    {
        if (Memory.State.Read(out PlayedState played) == 0)
            return null;
        var state = new PerformanceState { Version = played.Version, Transport = played.Transport, Cue = played.Cue };
        long[] numbers = new long[PerformanceState.DeckCount];
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            ref readonly PlayedDeck left = ref played.Deck(deck);
            numbers[deck] = left.Model;
            state = state.WithDeck(deck, new DeckState
            {
                Model = ModelOf(left.Model, store),
                Controls = left.Controls,
                Held = left.Held,
                Cue = left.Cue,
                Morph = left.Morph,
                Leaving = ModelOf(left.Morph.Left, store),
            });
        }

        return (state, numbers);
    }

    private RhythmModel? ModelOf(long number, ModelStore store)
    {
        if (number == 0)
            return null;
        ref ModelSlots.Slot slot = ref Memory.Slots[ModelSlots.IndexOf(number)];
        if (slot.Number != number)
            return null;
        return store.Load(slot.Name).TryGet(out RhythmModel? loaded, out _) ? loaded : null;
    }
}
