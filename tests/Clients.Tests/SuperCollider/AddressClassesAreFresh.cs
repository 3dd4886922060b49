using RVae.Protocol.Addresses;

namespace RVae.Clients.Tests.SuperCollider;

public sealed class AddressClassesAreFresh
{
    [Fact]
    public void The_Quarks_address_classes_are_the_address_table() =>
        Repository.ShouldBeFresh("clients/supercollider/Classes/RVaeAddresses.sc", AddressClasses.Write(AddressTable.Default));
}
