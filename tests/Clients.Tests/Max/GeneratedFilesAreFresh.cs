using RVae.Protocol.Addresses.Rows;

namespace RVae.Clients.Tests.Max;

/// <summary>What the package has of the address table is the table as it is.</summary>
public sealed class GeneratedFilesAreFresh
{
    [Fact]
    public void The_patcher_of_all_addresses_is_the_address_table() =>
        Repository.ShouldBeFresh("clients/maxmsp/patchers/rvae-addresses.maxpat", AddressPatcher.Make(DaemonAddresses.Table));

    [Fact]
    public void The_reference_page_is_the_address_table() =>
        Repository.ShouldBeFresh("clients/maxmsp/docs/rvae.maxref.xml", ReferencePage.Make(DaemonAddresses.Table, Package.Abstraction("rvae")!));
}
