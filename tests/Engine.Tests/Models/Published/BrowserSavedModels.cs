using System.Text.Json.Nodes;

namespace RVae.Engine.Tests.Models.Published;

/// <summary>Models as a browser saves them: the weights under the name that the model was saved by.</summary>
public sealed class BrowserSavedModels : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("./mine.weights.bin", "mine.weights.bin")]
    [InlineData("model.weights (1).bin", "model.weights (1).bin")]
    public void The_file_that_the_manifest_names_is_read(string named, string file)
    {
        LayersDraft draft = LayersDraft.Plain();
        draft.Save(_folder, json => json["weightsManifest"]![0]!["paths"] = new JsonArray(named));
        File.Move(_folder.File("weights.bin"), _folder.File(file));

        Engine.Models.TensorFlowJs.TensorFlowJsImport.Read(_folder.Path, new Engine.Models.TensorFlowJs.ImportOptions { Name = "mine" }).Fault.ShouldBeNull();
    }

    [Fact]
    public void A_fault_is_short_however_long_the_names_of_a_file_are() =>
        LayersDraft.Plain().Import(_folder, json => json.Layer("Dense")["config"]!["activation"] = new string('x', 20_000))
            .Fault!.Value.Message.Length.ShouldBeLessThan(600);
}
