using System.Runtime.CompilerServices;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Clients;

public sealed class ReferenceIsFresh
{
    [Fact]
    public void The_reference_in_docs_is_the_address_table()
    {
        string path = Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/osc-reference.md");
        string reference = Reference.ToMarkdown(DaemonAddresses.Table);
        if (Environment.GetEnvironmentVariable("RVAE_WRITE_REFERENCE") == "1")
            File.WriteAllText(path, reference);
        File.ReadAllText(path).ShouldBe(reference, "run this test with RVAE_WRITE_REFERENCE=1 and commit docs/osc-reference.md");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
