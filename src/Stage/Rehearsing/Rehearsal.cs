using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Protocol.Osc;
using RVae.Stage.Layout;
using RVae.Stage.Memory;
using RVae.Stage.Playing;
using RVae.Stage.Sending;

namespace RVae.Stage.Rehearsing;

/// <summary>
/// Plays the present performance in private memory, and sends nothing, so that all code is compiled and warm when the stage's turn comes. A rehearsal
/// reads the shared memory and writes nothing there.
/// </summary>
/// <param name="shared">The shared memory, with the state and the models.</param>
/// <param name="isOver">Asked again and again: whether the stage's turn has come.</param>
internal sealed unsafe class Rehearsal(StageMemory shared, Func<bool> isOver)
{
    private const int SlotBytes = 4 << 20;
    private const int Turns = 3000;
    private const int Breath = 50; // turns without a rest; then other programs get the processor
    private const int RestMilliseconds = 5;
    private static readonly PeerAddress Nobody = new([2, 0, 0, 9, 127, 0, 0, 1]);

    /// <summary>Rehearses for about two seconds.</summary>
    public void Run()
    {
        using SharedRegion region = SharedRegion.Create(StageMemory.LengthFor(SlotBytes));
        StageMemory memory = StageMemory.Make(region, SlotBytes, 1);
        memory.Header->Socket = -1; // so that no datagram leaves
        shared.State.Read(out PlayedState state);
        memory.State.Write(new PlayedState(state.Version, state.Transport with { Playing = true, Source = ClockSource.Internal }, Decks(state, memory.Slots)));
        memory.Room.Write(Room());
        var time = new RehearsalTime();
        var performance = new StagePerformance(memory, Signal.Create(), Signal.Create(), Signal.Create(), time);
        Play(performance, time);
        performance.StopRehearsal();
        region.Release(0, region.Length);
    }

    private void Play(StagePerformance performance, RehearsalTime time)
    {
        Span<byte> room = stackalloc byte[64];
        using IPreciseWait rest = PreciseWait.Create();
        performance.BeginRehearsal();
        for (int turn = 0; turn < Turns && !isOver(); turn++)
        {
            performance.Rehearse(time, Nobody, Move(room, turn));
            if (turn % Breath == 0)
                rest.Around(SystemMonotonicClock.Instance.Now + (RestMilliseconds * 1_000_000L));
        }
    }

    private static ReadOnlySpan<byte> Move(Span<byte> room, int turn)
    {
        var writer = new OscWriter(room);
        if (turn % 100 == 99)
        {
            writer.BeginMessage("/rvae/play"u8, ""u8);
        }
        else
        {
            writer.BeginMessage("/rvae/latent"u8, "ff"u8);
            writer.WriteFloat32((turn % 7) / 7f);
            writer.WriteFloat32((turn % 5) / 5f);
        }

        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet : default;
    }

    // The decks with their models, copied: the models read here may be freed meanwhile.
    private PlayedDeck[] Decks(in PlayedState state, ModelSlots into)
    {
        var decks = new PlayedDeck[PerformanceState.DeckCount];
        for (int deck = 0; deck < decks.Length; deck++)
            decks[deck] = new PlayedDeck(Copy(state.Deck(deck).Model, deck, into), state.Deck(deck).Controls) { HiHat = state.Deck(deck).HiHat };
        return decks;
    }

    private long Copy(long number, int deck, ModelSlots into)
    {
        int index = ModelSlots.IndexOf(number);
        if (number == 0 || (uint)index >= ModelSlots.Count)
            return 0;
        ref ModelSlots.Slot from = ref shared.Slots[index];
        int length = from.Length;
        if (from.Number != number || length <= 0 || length > into.MostBytes || into.Take(length) is not (>= 0 and var taken))
            return 0;
        shared.Slots.Image(index).Span[..(length / sizeof(float))].CopyTo(into.Image(taken).Span);
        ref ModelSlots.Slot slot = ref into[taken];
        (slot.Deck, slot.Named) = (deck, 1);
        slot.State = SlotState.Ready;
        return slot.Number;
    }

    private static ClientRoom Room()
    {
        var room = default(ClientRoom);
        for (int client = 0; client < 3; client++)
        {
            room.TryAdd(new ClientEntry
            {
                Id = client + 1,
                Place = client,
                Events = (int)(EventClasses.Hits | EventClasses.Beats | EventClasses.Ticks | EventClasses.Patterns),
                Delivery = client,
                Source = Nobody,
                Link = Nobody,
            });
        }

        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            room.Deck(deck) = new DeckReach(3, 0);
        return room;
    }
}
