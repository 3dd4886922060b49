using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Clients.Tests.Max;

/// <summary>What the patches send is what the daemon takes, and what they wait for is what it says.</summary>
public sealed class AddressesInPatches
{
    public static TheoryData<string> Names => Package.Names;

    [Theory, MemberData(nameof(Names))]
    public void Every_message_sent_is_of_the_address_table_with_arguments_of_the_right_kinds_and_in_range(string name)
    {
        foreach (Box box in Package.BoxesOf(name).Where(box => box.Class == "message" && box.Text.StartsWith('/')))
            Complaint(box.Atoms).ShouldBeNull($"{name}: {box}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_address_put_before_values_takes_values(string name)
    {
        foreach (Box box in Package.BoxesOf(name).Where(box => box.Name == "prepend" && box.Atoms[1].StartsWith('/')))
        {
            AddressRow? row = DaemonAddresses.Table.FindRow(Messages.ByName(box.Atoms[1]));
            row.ShouldNotBeNull($"{name}: {box} is not of the address table");
            (row.Access & (Access.Set | Access.Act)).ShouldNotBe(Access.None, $"{name}: {box} takes no value");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_address_waited_for_is_one_that_the_daemon_sends(string name)
    {
        foreach (Box box in Package.BoxesOf(name).Where(box => box.Name is "route" or "routepass" or "sel"))
        {
            foreach (string address in box.Atoms.Where(atom => atom.StartsWith('/')))
                (Messages.Spoken.Contains(address) || IsAsked(address)).ShouldBeTrue($"{name}: {box} waits for {address}, which the daemon does not send");
        }
    }

    [Fact]
    public void Every_value_of_deck_1_that_the_demo_plays_is_sent_and_heard()
    {
        string[] wanted =
        [
            "/rvae/latent/pad", "/rvae/threshold", "/rvae/noise", "/rvae/density", "/rvae/mute/kick", "/rvae/mute/rim",
            "/rvae/model", "/rvae/tempo", "/rvae/playing",
        ];
        Patcher[] demo = [.. new[] { "rvae-pad", "rvae-controls" }.Select(part => Package.Abstraction(part)!)];
        string[] sent = [.. demo.SelectMany(part => part.Boxes).Where(box => box.Name == "prepend").Select(box => box.Atoms[1])];
        string[] heard = [.. demo.SelectMany(part => part.Boxes).Where(box => box.Name == "route").SelectMany(box => box.Atoms)];
        wanted.Except(sent.Select(Messages.ByName)).ShouldBeEmpty();
        wanted.Except(heard).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/rvae/nothing 1")]
    [InlineData("/rvae/threshold high")]
    [InlineData("/rvae/threshold 1.5")]
    [InlineData("/rvae/latent 0.5")]
    [InlineData("/rvae/latent 0.5 0.5 0.5")]
    [InlineData("/rvae/walk round")]
    [InlineData("/rvae/train house mine epoch 20")]
    [InlineData("/rvae/train house mine epochs")]
    [InlineData("/rvae/hit 1 2 3 4 5. 6 7")]
    public void A_wrong_message_is_found(string text) => Complaint(MaxText.Atoms(text)).ShouldNotBeNull();

    /// <summary>After /rvae/done and /rvae/fail comes the address that was asked.</summary>
    private static bool IsAsked(string address) => DaemonAddresses.Table.Find(address)?.Row.Access == Access.Act;

    private static string? Complaint(IReadOnlyList<string> message) =>
        Messages.Complaint(message[0], [.. message.Skip(1)], MaxText.IsPlaceholder);
}
