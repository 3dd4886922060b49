using System.Globalization;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Clients.Tests.PureData;

/// <summary>What the patches send is what the daemon takes, and what they wait for is what it says.</summary>
public sealed class AddressesInPatches
{
    /// <summary>Messages to Pd's own objects and to the patches' own; every other message box is meant for the daemon.</summary>
    private static readonly HashSet<string> Local =
    [
        "set", "number", "label", "color", "stop", "clear", "traverse", "bang", "next", "const", "symbol", "dsp", "args", "state",
        "roundtrip", "connect", "disconnect", "draw", "only", "touch", "range", "welcome", "beat", "tick", "send",
    ];

    /// <summary>Words that routes wait for and that come from Pd or from the patches themselves.</summary>
    private static readonly HashSet<string> LocalWords =
    [
        "list", "float", "symbol", "rvae", "connect", "disconnect", "draw", "only", "touch", "range", "click", "change", "state",
        "roundtrip", "off", "waiting", "connected", "late", "lost", "all",
    ];

    private static readonly HashSet<string> Said =
    [
        .. DaemonAddresses.Table.Entries.Select(entry => entry.Address),
        .. DaemonAddresses.Table.Rows.SelectMany(row => row.Answers).Select(answer => answer.Split(' ')[0]),
    ];

    private static readonly HashSet<string> Segments =
    [
        .. Said.SelectMany(address => address.Split('/')),
        .. DaemonAddresses.Table.Rows.SelectMany(row => row.Parameters).SelectMany(parameter => parameter.Choices),
    ];

    public static TheoryData<string> Names => PdLibrary.Names;

    [Theory, MemberData(nameof(Names))]
    public void Every_message_box_is_of_the_address_table_with_arguments_of_the_right_kinds_and_in_range(string name)
    {
        foreach (PdBox box in BoxesOf(name).Where(box => box.Kind == "msg"))
        {
            foreach (IReadOnlyList<string> message in box.Messages().Where(message => !IsLocal(message[0])))
                Complaint(message).ShouldBeNull($"{name}: {box}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_address_put_before_values_is_of_the_address_table(string name)
    {
        foreach (PdBox box in BoxesOf(name).Where(box => box.Atoms is ["list", "prepend", _, ..] && !IsLocal(box.Atoms[2])))
            DaemonAddresses.Table.FindRow($"/rvae/{box.Atoms[2]}").ShouldNotBeNull($"{name}: {box}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_word_that_is_waited_for_is_one_that_the_daemon_says(string name)
    {
        foreach (PdBox box in BoxesOf(name).Where(box => box.Name == "route"))
        {
            foreach (string word in box.Atoms.Skip(1).Where(word => !IsNumber(word) && !LocalWords.Contains(word)))
                (word.StartsWith('/') ? Said : Segments).ShouldContain(word, $"{name}: {box}");
        }
    }

    [Fact]
    public void What_comes_out_of_the_outlet_of_answers_is_every_answer_of_the_daemon()
    {
        PdPatch sort = PdLibrary.CanvasesOf("rvae").Single(canvas => canvas.Name == "sort");
        HashSet<string> listed = [.. sort.Saved.SelectMany(words => words).Where(word => word != ";")];

        // What begins as values do (latent, model, midi) comes out with them; training has an outlet of its own.
        string[] answers =
        [
            .. DaemonAddresses.Table.Rows.Where(row => row.Access is Access.Query || row.Tags.Contains("answers"))
                .SelectMany(row => row.Answers.Append(row.Template)).Where(answer => answer.StartsWith("/rvae/", StringComparison.Ordinal))
                .Select(answer => answer.Split('/', ' ')[2]).Where(word => word is not ("train" or "deck" or "latent" or "model" or "midi" or "scene" or "pins" or "gestures" or "room" or "farm"))
                .Distinct(),
        ];
        answers.Except(listed).ShouldBeEmpty();
        listed.Except(Segments).Except(["encoded", "dataset", "export", "capture"]).ShouldBeEmpty("the daemon says no such thing");
    }

    [Fact]
    public void The_demo_sends_and_shows_what_it_promises()
    {
        string[] wanted = ["latent", "threshold", "noise", "density", "mute/0", "mute/8", "model", "tempo", "playing", "train", "train/cancel"];
        string[] sent =
        [
            .. BoxesOf("rvae-demo").Concat(BoxesOf("rvae-pad")).Where(box => box.Kind == "msg").SelectMany(box => box.Messages()).Select(message => message[0]),
            .. BoxesOf("rvae-demo").Where(box => box.Atoms is ["list", "prepend", ..]).Select(box => box.Atoms[2]),
        ];
        wanted.Except(sent).ShouldBeEmpty();
        HashSet<string> shown = [.. BoxesOf("rvae-demo").Concat(BoxesOf("rvae-pad")).Where(box => box.Name == "route").SelectMany(box => box.Atoms)];
        new[] { "latent", "threshold", "noise", "density", "mute", "model", "tempo", "playing", "progress", "finished", "failed", "fail", "state" }
            .Except(shown).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nothing 1")]
    [InlineData("threshold high")]
    [InlineData("threshold 1.5")]
    [InlineData("latent 0.5")]
    [InlineData("latent 0.5 0.5 0.5")]
    [InlineData("walk round")]
    [InlineData("train house mine epoch 20")]
    [InlineData("train house mine epochs")]
    [InlineData("hit 1 2 3 4 5 6 7")]
    public void A_wrong_message_is_found(string text) => Complaint(text.Split(' ')).ShouldNotBeNull();

    private static IEnumerable<PdBox> BoxesOf(string name) => PdLibrary.CanvasesOf(name).SelectMany(canvas => canvas.Boxes);

    private static bool IsLocal(string word) => Local.Contains(word) || IsNumber(word) || word.StartsWith('$');

    private static bool IsNumber(string word) => float.TryParse(word, CultureInfo.InvariantCulture, out _);

    private static string? Complaint(IReadOnlyList<string> message) =>
        Messages.Complaint($"/rvae/{message[0]}", [.. message.Skip(1)], atom => atom.StartsWith('$'));
}
