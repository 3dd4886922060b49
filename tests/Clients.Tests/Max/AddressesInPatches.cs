using System.Globalization;
using RVae.Protocol;
using RVae.Protocol.Addresses;

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
            AddressRow? row = AddressTable.Default.FindRow(box.Atoms[1]);
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
                Spoken.Contains(address).ShouldBeTrue($"{name}: {box} waits for {address}, which the daemon does not send");
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
        wanted.Except(sent).ShouldBeEmpty();
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

    private static readonly HashSet<string> Spoken =
    [
        .. AddressTable.Default.Entries.Where(entry => (entry.Row.Access & (Access.Get | Access.Event | Access.Query)) != 0)
            .Select(entry => entry.Address),
        .. AddressTable.Default.Rows.SelectMany(row => row.Answers).Select(answer => answer.Split(' ')[0]),
        // After /rvae/done and /rvae/fail comes the address that was asked.
        "/rvae/train",
    ];

    /// <summary>What is wrong with a message to the daemon, or null.</summary>
    private static string? Complaint(IReadOnlyList<string> message)
    {
        if (AddressTable.Default.FindRow(message[0]) is not { } row)
            return $"{message[0]} is not of the address table";
        if (row.Access == Access.Event)
            return $"{message[0]} is the daemon's to send";
        string[] values = [.. message.Skip(1)];
        if (values.Length == 0 && (row.Access & (Access.Get | Access.Query)) != 0 && row.Access != Access.Query)
            return null;
        int required = row.Parameters.Count(parameter => !parameter.Optional);
        if (values.Length < required)
            return $"it takes {row.Signature}";
        string? complaint = row.Parameters.Zip(values, Complaint).FirstOrDefault(found => found is not null);
        return complaint ?? ComplaintOfOptions(row, [.. values.Skip(row.Parameters.Length)]);
    }

    private static string? ComplaintOfOptions(AddressRow row, string[] pairs)
    {
        if (pairs.Length % 2 != 0 || (pairs.Length > 0 && row.Options.IsEmpty))
            return $"it takes {row.Signature}";
        foreach (string[] pair in pairs.Chunk(2))
        {
            if (row.Options.FirstOrDefault(option => option.Name == pair[0]) is not { } option)
                return $"{pair[0]} is no option of {row.Template}";
            if (Complaint(option, pair[1]) is { } complaint)
                return complaint;
        }

        return null;
    }

    private static string? Complaint(Parameter parameter, string atom)
    {
        if (MaxText.IsPlaceholder(atom))
            return null;
        object value = MaxText.Typed(atom);
        bool fits = parameter.Kind switch
        {
            WireKind.Whole => value is int,
            WireKind.Real => value is int or float,
            _ => value is string text && (parameter.Choices.IsEmpty || parameter.Choices.Contains(text)),
        };
        if (!fits)
            return $"{atom} is no {parameter}";
        if (parameter.Kind == WireKind.Text)
            return null;
        float number = Convert.ToSingle(value, CultureInfo.InvariantCulture);
        WireValue taken = parameter.Clamp(number);
        return taken.Real == number ? null : $"{atom} is out of range: {parameter.Name} {parameter.DescribeRange()}";
    }
}
