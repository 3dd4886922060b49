using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Engine.Tests.Learning;
using RVae.Torch.Classic;
using TorchSharp;

namespace RVae.Engine.Tests.Models;

public sealed class ClassicModelTests
{
    [Theory]
    [InlineData(7, 3, 4)] // widths that fill no vector
    [InlineData(48, 4, 4)]
    [InlineData(64, 7, 8)]
    public void Plain_code_decodes_what_torch_decodes(int hidden, int numerator, int denominator)
    {
        ModelCard card = TestModels.Card(hidden, new Grid(new Meter(numerator, denominator), 24, 1));
        using var torch = new TorchTwin(card);
        foreach ((float x, float y) in new[] { (0f, 0f), (1.5f, -2.5f), (-3f, 3f) })
        {
            (float[] onsets, float[] velocities, float[] offsets) = torch.Decode(x, y);
            Groove groove = torch.Plain.Decode(x, y);
            Difference(groove.Onsets, onsets).ShouldBeLessThan(1e-5f);
            Difference(groove.Velocities, velocities).ShouldBeLessThan(1e-5f);
            Difference(groove.Offsets, [.. offsets.Select(offset => offset * card.OffsetScale)]).ShouldBeLessThan(1e-5f * card.OffsetScale);
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(64)]
    public void Plain_code_encodes_what_torch_encodes(int hidden)
    {
        ModelCard card = TestModels.Card(hidden, Grid.OneBar);
        using var torch = new TorchTwin(card);
        var groove = new Groove(card.Grid);
        groove.SetHits(Rhythms.Random(1, card.Grid).Clips[0].Hits);
        Difference(torch.Plain.Encode(groove), torch.Encode(groove)).ShouldBeLessThan(1e-5f);
    }

    [Fact]
    public void What_is_decoded_lies_in_its_ranges()
    {
        ModelCard card = TestModels.Card(16) with { OffsetScale = 4 };
        Groove groove = ModelKinds.Create(TestModels.Random(card)).Value.Decode(1000, -1000);
        groove.Onsets.ShouldAllBe(value => value >= 0 && value <= 1);
        groove.Velocities.ShouldAllBe(value => value >= 0 && value <= 1);
        groove.Offsets.ShouldAllBe(value => value >= -4 && value <= 4);
        groove.Offsets.Max(MathF.Abs).ShouldBeGreaterThan(1); // the card's scale, not the bare ±1
    }

    [Fact]
    public void Decoding_allocates_nothing()
    {
        RhythmModel model = ModelKinds.Create(TestModels.Random(TestModels.Card(48, Grid.OneBar))).Value;
        TestModels.AllocatedBy(model.CreateDecoder(), new Groove(model.Card.Grid), [0.5f, -0.5f]).ShouldBe(0);
    }

    [Fact]
    public void Two_decoders_of_one_model_do_not_disturb_each_other()
    {
        RhythmModel model = ModelKinds.Create(TestModels.Random(TestModels.Card(32, Grid.OneBar))).Value;
        float[] expected = [.. model.Decode(1, 1).Onsets];
        Parallel.For(0, 8, i =>
        {
            IGrooveDecoder decoder = model.CreateDecoder();
            var groove = new Groove(model.Card.Grid);
            for (int round = 0; round < 50; round++)
            {
                decoder.Decode([i, -i], [], groove);
                decoder.Decode([1, 1], [], groove);
                groove.Onsets.ShouldBe(expected);
            }
        });
    }

    [Fact]
    public void A_latent_position_of_the_wrong_length_is_a_broken_invariant()
    {
        RhythmModel model = ModelKinds.Create(TestModels.Random()).Value;
        Should.Throw<ArgumentException>(() => model.Decode(1, 2, 3));
        Should.Throw<ArgumentException>(() => model.Encode(new Groove(Grid.OneBar)));
    }

    private static float Difference(float[] a, float[] b) => a.Zip(b, (x, y) => MathF.Abs(x - y)).Max();

    /// <summary>The same weights in Torch and in plain code.</summary>
    private sealed class TorchTwin : IDisposable
    {
        private readonly ModelCard _card;
        private readonly torch.Generator _generator = new(3);
        private readonly ClassicNetwork _network;

        public TorchTwin(ModelCard card)
        {
            _card = card;
            _network = new ClassicNetwork(card.Grid, card.HiddenWidth, card.LatentDimensions, _generator);
            using IDisposable frozen = torch.no_grad();
            // Away from the first values, so that scale, shift and bias count too.
            using torch.Tensor nudge = torch.randn(_network.Values.NumberOfElements, generator: _generator);
            using Scalar share = 0.1f;
            _network.Values.add_(nudge, share);
            Plain = ModelKinds.Create(new TrainedModel(card, _network.Export())).Value;
        }

        public RhythmModel Plain { get; }

        public (float[] Onsets, float[] Velocities, float[] Offsets) Decode(float x, float y)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using IDisposable frozen = torch.no_grad();
            (torch.Tensor logits, torch.Tensor velocities, torch.Tensor offsets) =
                _network.Decode(torch.tensor(new[] { x, y }).reshape(1, 2));
            return (Values(logits.sigmoid()), Values(velocities), Values(offsets));
        }

        public float[] Encode(Groove groove)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using IDisposable frozen = torch.no_grad();
            float[] offsets = [.. groove.Offsets.Select(offset => offset / _card.OffsetScale)];
            torch.Tensor[] batch = [.. new[] { groove.Onsets, groove.Velocities, offsets }
                .Select(matrix => torch.tensor(matrix).reshape(1, matrix.Length))];
            return Values(_network.Encode(batch).Mean);
        }

        public void Dispose()
        {
            _network.Dispose();
            _generator.Dispose();
        }

        private static float[] Values(torch.Tensor tensor) => tensor.data<float>().ToArray();
    }
}
