using RVae.Daemon.Bridge;
using RVae.Daemon.Tests.Fakes;
using RVae.Controllers;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>What <c>rvae bridge --learn</c> keeps of the answers that it gets.</summary>
public sealed class WalkThroughAController : IDisposable
{
    private static readonly DeviceProfile Unknown = new() { Name = "mine", Ports = ["knobs"] };

    private readonly TestFolder _folder = new();

    private ProfileFolders Folders => _folder.Folders.Profiles();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_control_is_saved_as_soon_as_it_is_known()
    {
        int number = 20;
        var saved = new List<int>();
        ControlSource? Ask(string address, string words)
        {
            saved.Add(Folders.Read("mine").TryGet(out DeviceProfile? profile, out _) ? profile.Controls.Length : -1);
            return address is "/rvae/threshold" or "/rvae/freeze" ? new ControlSource(ControlKind.Controller, number++) : null;
        }

        LearnWalk.Learn(Unknown, Ask, Folders).Value.ShouldBe(Path.Combine(Folders.Own, "mine.json"));
        saved.ShouldBe([-1, -1, -1, -1, 1, 1, 2, 2, 2, 2, 2]);
    }

    [Fact]
    public void Where_nothing_is_learned_nothing_is_written()
    {
        LearnWalk.Learn(Unknown, (_, _) => null, Folders).Value.ShouldBeNull();
        Directory.Exists(Folders.Own).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_ends_the_walk_with_a_word()
    {
        File.WriteAllText(Folders.Own, "no folder");
        LearnWalk.Learn(Unknown, (_, _) => new ControlSource(ControlKind.Controller, 20), Folders).Fault!.Value.Message.ShouldContain("mine.json");
    }
}
