using RVae.Protocol.Addresses.Rows;

namespace RVae.Clients.Tests.SuperCollider;

public sealed class AddressClassesAreFresh
{
    [Fact]
    public void The_Quarks_address_classes_are_the_address_table() =>
        Repository.ShouldBeFresh("clients/supercollider/RVae/Classes/RVaeAddresses.sc", AddressClasses.Write(DaemonAddresses.Table));

    [Fact]
    public void The_Quarks_help_of_addresses_is_the_address_table() =>
        Repository.ShouldBeFresh("clients/supercollider/RVae/HelpSource/Guides/RVae-addresses.schelp", AddressHelp.Write(DaemonAddresses.Table));
}
