using System.Collections.Immutable;
using RVae.Daemon.Scenes;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Protocol.Services;
using RVae.Stage.Recording;

namespace RVae.Daemon.Recording;

/// <summary>Reads the frames that the logs have written; null where a frame is not valid.</summary>
internal static class RecordedFrames
{
    public static RecordedTransaction? ReadTransaction(ref FrameReader reader)
    {
        var transaction = new RecordedTransaction(reader.Int32(), reader.Text(), reader.Int64(), reader.Int64());
        while (!reader.AtEnd)
        {
            if (!ReadPart(ref reader, transaction))
                return null;
        }

        return reader.Broken ? null : transaction;
    }

    public static TransportChange? ReadTransport(ref FrameReader reader)
    {
        long version = reader.Int64();
        var transport = new TransportState
        {
            Bpm = reader.Double(),
            Playing = reader.Flag(),
            Source = (ClockSource)reader.Byte(),
            Jump = new Jump(reader.Int64(), reader.Int32(), reader.Double()),
            NudgeMilliseconds = reader.Double(),
            Panics = reader.Int64(),
        };
        if (!reader.AtEnd) // records of version 0.1 end before it
            transport = transport with { HeldBpm = reader.Double() };
        return reader.Broken || transport.Bpm is not (>= 20 and <= 300) ? null : new TransportChange(version, transport);
    }

    public static SwapChange? ReadSwap(ref FrameReader reader)
    {
        var swap = new SwapChange(reader.Int64(), reader.Byte(), reader.Flag(), reader.Int32());
        if (!reader.AtEnd) // records of version 0.1 end before it
            swap = swap with { Bars = reader.Int32() };
        return reader.Broken || swap.Deck >= PerformanceState.DeckCount ? null : swap;
    }

    public static RecallChange? ReadRecall(ref FrameReader reader)
    {
        long version = reader.Int64();
        SceneOrder? order = SceneOrder.Read(reader.Bytes());
        var swaps = ImmutableArray.CreateBuilder<SwapChange>();
        while (!reader.AtEnd)
            swaps.Add(new SwapChange(version, reader.Byte(), reader.Flag(), reader.Int32()));
        bool whole = order is not null && !reader.Broken && swaps.All(swap => swap.Deck < PerformanceState.DeckCount);
        return whole ? new RecallChange(version, order!, swaps.ToImmutable()) : null;
    }

    public static RecordedInference? ReadInference(ref FrameReader reader)
    {
        byte deck = reader.Byte();
        long version = reader.Int64();
        var inputs = new InferenceInputs(
            new LatentPoint(reader.Single(), reader.Single()), new DeckTime(reader.Int32(), reader.Int32(), reader.Int32()), reader.Flag(), reader.Int64());
        long generation = reader.Int64();
        if (!reader.AtEnd) // records of version 0.1 end before it
            inputs = inputs with { Cue = new CueMoment(reader.Int64(), reader.Single()) };
        if (!reader.AtEnd)
            inputs = inputs with { Next = inputs.Next with { Morph = new CueMoment(reader.Int64(), reader.Single()) } };
        var inference = new RecordedInference(deck, version, inputs, generation);
        return reader.Broken || deck >= PerformanceState.DeckCount ? null : inference;
    }

    public static RecordedTick? ReadTick(ref FrameReader reader)
    {
        (long number, long now, long lead, long version) = (reader.Int64(), reader.Int64(), reader.Int64(), reader.Int64());
        bool resumed = reader.Flag();
        var taken = new TakenGrooves[PerformanceState.DeckCount];
        for (int deck = 0; deck < taken.Length; deck++)
            taken[deck] = new TakenGrooves(reader.Int64(), reader.Int64());
        Leading leading = reader.Flag() ? ReadLeading(ref reader) : default;
        return reader.Broken ? null : new RecordedTick(number, now, lead, version, resumed, taken, leading);
    }

    public static RecordedModel? ReadModel(ref FrameReader reader)
    {
        var model = new RecordedModel(reader.Int32(), reader.Text(), reader.Text(), reader.Bytes().ToArray());
        return reader.Broken ? null : model;
    }

    private static Leading ReadLeading(ref FrameReader reader) => new(
        true, reader.Flag(), reader.Int64(), new Timeline(reader.Int64(), reader.Int64(), reader.Double()), reader.Int64(),
        reader.AtEnd ? 0 : reader.Int32()); // records of version 0.1 end before it

    private static bool ReadPart(ref FrameReader reader, RecordedTransaction transaction)
    {
        switch ((TransactionPart)reader.Byte())
        {
            case TransactionPart.Message:
                transaction.Messages.Add(new RecordedMessage(reader.Bytes().ToArray(), []));
                return true;
            case TransactionPart.Refused when transaction.Messages is [.., var refused]:
                refused.Refused.Add(reader.Text());
                return true;
            case TransactionPart.Published:
                transaction.Published.Add(reader.Int64());
                return true;
            case TransactionPart.Recalled:
                bool found = reader.Flag();
                var place = new StoredPlace(new LatentPoint(reader.Single(), reader.Single()), transaction.Whole);
                transaction.Recalled.Enqueue(found ? place : null);
                transaction.Whole = [];
                return true;
            case TransactionPart.Whole:
                transaction.Whole = ReadAll(ref reader);
                return true;
            case TransactionPart.Names:
                return ReadNames(ref reader, transaction);
            default:
                return false;
        }
    }

    private static ImmutableArray<float> ReadAll(ref FrameReader reader)
    {
        var all = ImmutableArray.CreateBuilder<float>();
        for (int left = reader.Byte(); left > 0 && !reader.Broken; left--)
            all.Add(reader.Single());
        return all.ToImmutable();
    }

    private static bool ReadNames(ref FrameReader reader, RecordedTransaction transaction)
    {
        var names = new List<string>();
        for (int left = reader.Int32(); left > 0 && !reader.Broken; left--)
            names.Add(reader.Text());
        transaction.Names.Enqueue([.. names]);
        return true;
    }
}
