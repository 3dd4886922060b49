using System.Reflection;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Clients;

public sealed class EveryRowIsCovered
{
    [Fact]
    public void Every_row_of_the_address_table_has_a_test_and_every_test_a_row()
    {
        IEnumerable<string> covered = typeof(EveryRowIsCovered).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Cast<MemberInfo>().Append(type))
            .SelectMany(member => member.GetCustomAttributes<CoversAttribute>())
            .Select(covers => covers.Template)
            .Distinct()
            .Order(StringComparer.Ordinal);

        covered.ShouldBe(DaemonAddresses.Table.Rows.Select(row => row.Template).Order(StringComparer.Ordinal));
    }
}
