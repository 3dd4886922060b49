using System.Xml.Linq;

namespace RVae.Clients.Tests.Documents;

public sealed class NoticesNameEveryPackage
{
    [Fact]
    public void Every_package_that_is_restored_is_named_with_its_licence()
    {
        string[] notices = File.ReadAllLines(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md"));
        IEnumerable<string> packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion").Select(package => (string)package.Attribute("Include")!);
        foreach (string package in packages)
            notices.ShouldContain(line => line.StartsWith($"| {package} | ", StringComparison.Ordinal) && line.TrimEnd().Length > package.Length + 6);
    }

    [Fact]
    public void Continuous_integration_takes_what_the_lock_files_say()
    {
        File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")).ShouldContain("export CI=true");
        File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")).ShouldContain("<RestoreLockedMode Condition=\"'$(CI)' == 'true'\">true");
    }
}
