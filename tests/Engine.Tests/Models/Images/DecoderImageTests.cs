using System.Runtime.InteropServices;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Engine.Models.Graphs;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Models.TensorFlowJs;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models.Images;

/// <summary>A decoder out of an image gives what the model's own gives, bit for bit; a damaged image is refused or harmless.</summary>
public sealed class DecoderImageTests
{
    private static readonly Grid Waltz = new(new Meter(3, 4), 12, 2);

    public static TheoryData<string> Kinds => [AtlasModel.KindName, KernelModel.KindName, ClassicModel.KindName, GraphModel.KindName];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_image_decodes_as_its_model_does(string kind)
    {
        for (int seed = 1; seed <= 5; seed++)
            ShouldDecodeTheSame(Random(kind, seed));
    }

    [Fact]
    public void Every_built_in_model_decodes_from_its_image_as_from_its_file()
    {
        string[] files = Directory.GetFiles(Folder("models"), "*" + ModelFile.Extension);
        files.ShouldNotBeEmpty();
        foreach (string file in files)
            ShouldDecodeTheSame(ModelFile.Load(file).Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Opening_copies_no_weights_and_decoding_allocates_nothing(string kind)
    {
        float[] image = Image(Random(kind, 1, hidden: 256));
        DecoderImage opened = DecoderImage.Open(image).Value;
        Memory<float> scratch = new float[opened.ScratchLength];
        IGrooveDecoder decoder = opened.CreateDecoder(scratch);
        Allocations.InSteadyState(() => decoder = DecoderImage.Open(image).Value.CreateDecoder(scratch)).ShouldBeLessThan(1000);
        float[] conditions = new float[opened.Conditions];
        TestModels.AllocatedBy(decoder, new Groove(opened.Grid), [0.5f, -1], conditions).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_damaged_image_is_refused_or_decodes_within_its_bounds(string kind)
    {
        float[] whole = Image(Random(kind, 2));
        var random = new Random(3);
        int refused = 0;
        for (int round = 0; round < 3000; round++)
        {
            float[] damaged = [.. whole];
            Span<int> words = MemoryMarshal.Cast<float, int>(damaged.AsSpan());
            for (int i = random.Next(1, 4); i > 0; i--)
                words[random.Next(round % 2 == 0 ? Math.Min(ImageHeader.Words, words.Length) : words.Length)] = Odd(random);
            ReadOnlyMemory<float> memory = damaged.AsMemory(0, random.Next(4) == 0 ? random.Next(damaged.Length) : damaged.Length);
            refused += TryDecode(memory) ? 0 : 1;
        }

        refused.ShouldBeInRange(300, 2999);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_image_that_is_cut_short_anywhere_is_refused(string kind)
    {
        float[] whole = Image(Random(kind, 2));
        for (int length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 500))
            DecoderImage.Open(whole.AsMemory(0, length)).Fault!.Value.Message.ShouldContain("damaged");
        DecoderImage.Open(whole).Fault.ShouldBeNull();
    }

    [Fact]
    public void A_model_without_a_form_for_images_and_too_little_room_are_told()
    {
        DecoderImage.LengthOf(new Drawn()).Fault!.Value.Message.ShouldContain("kind 'drawn'");
        DecoderImage.Write(Random(ClassicModel.KindName, 1), new float[64]).Fault!.Value.Message.ShouldContain("there is room for 256");
    }

    private static int Odd(Random random) => random.Next(6) switch
    {
        0 => random.Next(int.MinValue, int.MaxValue),
        1 => random.Next(-2, 20),
        2 => int.MaxValue - random.Next(3),
        3 => random.Next(0, 5000),
        4 => BitConverter.SingleToInt32Bits(float.NaN),
        _ => 1 << random.Next(31),
    };

    private static bool TryDecode(ReadOnlyMemory<float> memory)
    {
        if (!DecoderImage.Open(memory).TryGet(out DecoderImage image, out _))
            return false;
        var groove = new Groove(image.Grid);
        IGrooveDecoder decoder = image.CreateDecoder(new float[image.ScratchLength]);
        decoder.Decode(new float[image.LatentDimensions], new float[image.Conditions], groove);
        return true;
    }

    private static void ShouldDecodeTheSame(RhythmModel model)
    {
        DecoderImage image = DecoderImage.Open(Image(model)).Value;
        (image.Grid, image.LatentDimensions, image.Conditions, image.LatentRange)
            .ShouldBe((model.Card.Grid, model.Card.LatentDimensions, model.Card.Conditions.Length, model.Card.LatentRange));
        IGrooveDecoder ours = model.CreateDecoder(), theirs = image.CreateDecoder(new float[image.ScratchLength]);
        var expected = new Groove(model.Card.Grid);
        var found = new Groove(model.Card.Grid);
        float[] latent = new float[image.LatentDimensions], conditions = new float[image.Conditions];
        var random = new Random(9);
        for (int i = 0; i < 20; i++)
        {
            for (int axis = 0; axis < latent.Length; axis++)
                latent[axis] = (random.NextSingle() - 0.5f) * 8;
            conditions.AsSpan().Fill(random.NextSingle());
            ours.Decode(latent, conditions, expected);
            theirs.Decode(latent, conditions, found);
            found.Onsets.AsSpan().SequenceEqual(expected.Onsets).ShouldBeTrue();
            found.Velocities.AsSpan().SequenceEqual(expected.Velocities).ShouldBeTrue();
            found.Offsets.AsSpan().SequenceEqual(expected.Offsets).ShouldBeTrue();
        }

        expected.Onsets.ShouldContain(onset => onset > 0);
    }

    internal static float[] Image(RhythmModel model)
    {
        float[] image = new float[DecoderImage.LengthOf(model).Value];
        DecoderImage.Write(model, image).Value.ShouldBe(image.Length);
        return image;
    }

    internal static RhythmModel Random(string kind, int seed, int hidden = 21)
    {
        ModelCard card = TestModels.Card(hidden, Waltz) with { Kind = kind, HasDrummerRules = seed % 2 == 0 };
        TrainedModel model = kind switch
        {
            AtlasModel.KindName => Placed(card, seed, struck => AtlasNames.Shapes(card, struck)),
            KernelModel.KindName => Placed(card, seed, struck => KernelNames.Shapes(card, struck)),
            ClassicModel.KindName => TestModels.Random(card, seed),
            _ => AsGraph(TestModels.Random(card with { Kind = ClassicModel.KindName }, seed), card),
        };
        return ModelKinds.Create(model).Value;
    }

    private static TrainedModel AsGraph(TrainedModel classic, ModelCard card)
    {
        DecoderGraph drawn = DecoderExport.Of(classic).Value;
        return new TrainedModel(card, drawn.Weights) { Graph = GraphText.Write(new GraphPair(drawn.Graph, null, null)) };
    }

    private static TrainedModel Placed(ModelCard card, int seed, Func<int, IReadOnlyDictionary<string, int[]>> shapes)
    {
        var random = new Random(seed);
        int[] cells = [.. Enumerable.Range(0, card.Grid.CellCount).Where(_ => random.Next(5) == 0)];
        var weights = shapes(cells.Length).ToDictionary(
            shape => shape.Key,
            shape => new Weight(
                shape.Value, [.. Enumerable.Range(0, shape.Value.Aggregate(1, (a, b) => a * b)).Select(_ => 0.1f + (0.8f * random.NextSingle()))]));
        weights[StruckCells.TensorName] = StruckCells.Tensor(cells, card.Grid.CellCount);
        return new TrainedModel(card, weights);
    }

    private static string Folder(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RVae.Daemon.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, name);
    }

    private sealed class Drawn() : RhythmModel(TestModels.Card() with { Kind = "drawn" })
    {
        public override IGrooveDecoder CreateDecoder() => throw new NotSupportedException();

        public override float[] Encode(Groove groove) => throw new NotSupportedException();
    }
}
