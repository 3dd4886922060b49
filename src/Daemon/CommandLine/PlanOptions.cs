using System.CommandLine;
using RVae.Daemon.Startup;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.CommandLine;

/// <summary>The options that make up the plan of a training.</summary>
internal sealed class PlanOptions
{
    private readonly Option<string> _name = CommandOptions.NewName();

    private readonly Option<string?> _kind = new("--kind")
    {
        Description = $"Recipe: {string.Join(", ", ModelKinds.Learnable)} (default {ModelKinds.Learnable[0]}).",
        HelpName = "KIND",
    };

    private readonly Option<int?> _bars = CommandOptions.Number("--bars", 1, 4, "Bars in a groove: 1, 2 or 4 (default 1).");

    private readonly Option<string?> _meter = CommandOptions.Meter(
        "Metre to learn where the clips come in several, such as 6/8 (default: the commonest).");

    private readonly ReadingOptions _reading = new();

    private readonly Option<int?> _dimensions = CommandOptions.Number("--dims", 2, 8, "Latent dimensions (default 2).");

    private readonly Option<bool> _keepRaw = new("--keep-raw")
    {
        Description = "Keep every tick as it was played; usually beats snap to sixteenths or triplets, with offsets.",
    };

    private readonly Option<string?> _from = new("--from")
    {
        Description = "Model whose clips stay where they are when others come to them; its bars, metre and dimensions hold.",
        HelpName = "MODEL",
    };

    private readonly Option<int?> _seed = CommandOptions.Number(
        "--seed", int.MinValue, int.MaxValue, "Seed of everything random (default 1).");

    private readonly Option<int?> _epochs = CommandOptions.Number(
        "--epochs", 1, 100_000, "Passes over the clips (default: enough for the size of the dataset).");

    private readonly Option<int?> _width = CommandOptions.Number("--width", 8, 2048, "Hidden units (default: by kind and size of the dataset).");

    public PlanOptions()
    {
        _dimensions.Aliases.Add("--dimensions");
        _bars.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "3" }])
                result.AddError("--bars takes 1, 2 or 4, not 3.");
        });
    }

    /// <summary>The options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_name, _kind, _bars, _meter, .. _reading.All, _dimensions, _keepRaw, _from, _seed, _epochs, _width];

    /// <summary>The plan that the options of a command line make up.</summary>
    public TrainingPlan Read(ParseResult parsed)
    {
        var usual = new TrainingPlan { Name = parsed.GetValue(_name)! };
        return usual with
        {
            Kind = parsed.GetValue(_kind) ?? usual.Kind,
            Bars = parsed.GetValue(_bars) ?? usual.Bars,
            Meter = Meter.TryParse(parsed.GetValue(_meter), out Meter meter) ? meter : null,
            LatentDimensions = parsed.GetValue(_dimensions) ?? usual.LatentDimensions,
            KeepRaw = parsed.GetValue(_keepRaw),
            From = parsed.GetValue(_from),
            Map = _reading.Map(parsed),
            Notes = _reading.Notes(parsed),
            Kit = _reading.Kit(parsed),
            Strict = _reading.IsStrict(parsed),
            Seed = parsed.GetValue(_seed) ?? usual.Seed,
            Epochs = parsed.GetValue(_epochs),
            HiddenWidth = parsed.GetValue(_width),
        };
    }
}
