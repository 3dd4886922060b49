using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Clients.Specification;

/// <summary>OSC 1.0, "OSC Address Spaces and OSC Addresses" and "OSC Message Dispatching and Pattern Matching".</summary>
public sealed class Osc10AddressSpaces
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public Osc10AddressSpaces() => _peer = _stage.Stranger(5000);

    [Fact]
    public void The_names_of_methods_and_containers_are_printable_ASCII_without_the_reserved_characters() =>
        DaemonAddresses.Table.Entries.ShouldAllBe(entry => entry.Address.Split('/', StringSplitOptions.None).Skip(1)
            .All(name => name.Length > 0 && name.All(c => c > ' ' && c < '\x7F' && !" #*,/?[]{}".Contains(c))));

    [Fact]
    public void An_address_begins_with_a_slash_followed_by_the_names_of_its_containers_from_the_root_and_its_own()
    {
        DaemonAddresses.Table.Entries.ShouldAllBe(entry => entry.Address.StartsWith('/'));
        _peer.Ask("/rvae/deck/2/mute/kick").ShouldBe(["/rvae/deck/2/mute/kick 0"]);
    }

    [Fact]
    public void Every_method_of_the_address_space_that_the_pattern_matches_is_invoked_once()
    {
        _peer.Say("/rvae/deck/[2-3]/mute/{kick,hat}", 1);
        string[] muted = [.. _peer.Ask("/rvae//mute/*").Where(line => line.EndsWith(" 1", StringComparison.Ordinal))];
        muted.ShouldBe(
            ["/rvae/deck/2/mute/kick 1", "/rvae/deck/2/mute/hat 1", "/rvae/deck/3/mute/kick 1", "/rvae/deck/3/mute/hat 1"],
            ignoreOrder: true);
    }

    [Fact]
    public void An_address_without_operators_invokes_the_one_method_of_that_address()
    {
        _peer.Say("/rvae/mute/kick", 1);
        _peer.Ask("/rvae/mute/*").Count(line => line.EndsWith(" 1", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_method_is_given_the_arguments_of_the_message()
    {
        _peer.Say("/rvae/latent", 0.25f, -0.75f);
        _peer.Ask("/rvae/latent").ShouldBe(["/rvae/latent 0.25f -0.75f"]);
    }

    [Fact]
    public void A_pattern_that_matches_nothing_invokes_nothing() =>
        _peer.Ask("/rvae/muet/*", 1).ShouldHaveSingleItem().ShouldStartWith("/rvae/fail '/rvae/muet/*' 'unknown-address'");
}
