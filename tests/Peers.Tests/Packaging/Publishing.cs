using System.Text.Json;

namespace RVae.Peers.Tests.Packaging;

/// <summary>
/// The two programs can be published for each system from this one. A whole publish takes minutes (CONTRIBUTING has the
/// command); here the steps run that once failed: choosing Torch's files, and what the helper of the build inherits.
/// </summary>
public sealed class Publishing
{
    [Theory]
    [InlineData("linux-x64", "libLibTorchSharp.so")]
    [InlineData("win-x64", "LibTorchSharp.dll")]
    [InlineData("osx-arm64", "libLibTorchSharp.dylib")]
    public void Torchs_files_are_chosen_for_each_system(string system, string library)
    {
        // A project of the test's own, so that the repository's own folders stay as they were built.
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-publish-");
        try
        {
            string project = Path.Combine(folder.FullName, "Chosen.csproj");
            File.WriteAllText(project, $"""
                <Project>
                  <PropertyGroup>
                    <DirectoryPackagesPropsPath>{Machine.Root}/Directory.Packages.props</DirectoryPackagesPropsPath>
                    <TargetFramework>net10.0</TargetFramework>
                    <RunsTorch>true</RunsTorch>
                    <TorchSystem>{system}</TorchSystem>
                  </PropertyGroup>
                  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
                  <ItemGroup>
                    <PackageReference Include="TorchSharp" />
                  </ItemGroup>
                  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
                  <Import Project="{Machine.Root}/build/NativeLoading/NativeLoading.targets" />
                </Project>
                """);
            (int code, string output) = Program.Run(
                "dotnet", "msbuild", project, "-nologo", "-restore", "-t:ResolvePackageAssets", "-getItem:NativeCopyLocalItems",
                $"-p:RuntimeIdentifier={system}", "-p:SelfContained=false");
            code.ShouldBe(0, output);
            output.ShouldContain(library);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("linux-x64", "true")]
    [InlineData("win-x64", "")]
    [InlineData("osx-arm64", "")]
    public void The_player_is_whole_and_compiled_and_its_other_program_stays_out(string system, string aheadOfTime)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "what is compiled ahead of time is what this system can link");
        using JsonDocument found = Evaluate("Daemon", system, "-getProperty:SelfContained,PublishAot,PublishReadyToRun", "-getItem:ProjectReference");
        JsonElement properties = found.RootElement.GetProperty("Properties");
        properties.GetProperty("SelfContained").GetString().ShouldBe("true");
        properties.GetProperty("PublishAot").GetString().ShouldBe(aheadOfTime);
        (properties.GetProperty("PublishReadyToRun").GetString() == "true").ShouldBe(aheadOfTime.Length == 0);
        References(found).ShouldNotContain(reference => reference.GetProperty("Filename").GetString() == "RVae.Torch");
    }

    [Fact]
    public void A_program_that_helps_to_build_is_not_built_for_the_other_system()
    {
        using JsonDocument found = Evaluate("Torch", "linux-x64", "-getItem:ProjectReference");
        JsonElement tool = References(found).Single(reference => reference.GetProperty("Filename").GetString() == "RVae.NativeLoading");
        string[] removed = tool.GetProperty("GlobalPropertiesToRemove").GetString()!.Split(';');
        removed.ShouldContain("RuntimeIdentifier");
        removed.ShouldContain("SelfContained");
    }

    [Fact]
    public void A_release_is_prepared_without_a_complaint()
    {
        string bash = Machine.Need("bash", "bash");
        (int code, string output) = Program.Run(bash, Path.Combine(Machine.Root, "packaging", "release.sh"), "--dry-run");
        code.ShouldBe(0, output);
        output.ShouldContain("packaging/deb.sh rvae rvae-training");
        output.ShouldContain("SHA256SUMS");
    }

    [Fact]
    public void A_folder_of_something_else_is_not_emptied_for_the_quark()
    {
        string bash = Machine.Need("bash", "bash");
        _ = Machine.Need("git", "git");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-no-quark-");
        try
        {
            string work = Path.Combine(folder.FullName, "work.txt");
            File.WriteAllText(work, "mine");
            (int code, string output) = Program.Run(bash, Path.Combine(Machine.Root, "packaging", "quark.sh"), folder.FullName);
            code.ShouldBe(1, output);
            output.ShouldContain("neither empty nor the Quark's repository");
            File.Exists(work).ShouldBeTrue();
            Directory.Exists(Path.Combine(folder.FullName, ".git")).ShouldBeFalse();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_for_artifacts_is_meant_from_where_the_caller_stands()
    {
        string bash = Machine.Need("bash", "bash");
        string common = Path.Combine(Machine.Root, "packaging", "common.sh");
        (int code, string output) = Program.Run(
            bash, "-c", $"cd /usr && export PACKAGING_ARTIFACTS=out/here && . '{common}' && echo \"$artifacts\" && printenv PACKAGING_ARTIFACTS");
        code.ShouldBe(0, output);
        output.Trim().Split('\n').ShouldBe(["/usr/out/here", "/usr/out/here"]);
    }

    [Fact]
    public void No_client_is_packed_under_a_name_that_a_release_would_change()
    {
        string bash = Machine.Need("bash", "bash");
        _ = Machine.Need("git", "git");
        _ = Machine.Need("zip", "zip");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-clients-");
        try
        {
            (int code, string output) = Program.Run(
                bash, "-c", $"PACKAGING_ARTIFACTS='{folder.FullName}' '{Path.Combine(Machine.Root, "packaging", "clients.sh")}'");
            code.ShouldBe(0, output);
            string[] packed = [.. folder.GetFiles().Select(file => file.Name)];
            packed.ShouldContain(name => name.StartsWith("RVae-puredata-", StringComparison.Ordinal));
            packed.ShouldAllBe(name => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.' || letter == '-'));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_container_gets_the_newest_of_several_packages()
    {
        string bash = Machine.Need("bash", "bash");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-container-");
        try
        {
            foreach (string version in (string[])["0.9.0", "0.10.0", "0.2.0"])
                File.WriteAllText(Path.Combine(folder.FullName, $"rvae_{version}_amd64.deb"), "");
            string recipe = File.ReadAllText(Path.Combine(Machine.Root, "packaging", "container", "Containerfile"));
            int from = recipe.IndexOf("$(", StringComparison.Ordinal);
            string choice = recipe[(from + 2)..recipe.IndexOf(')', from)].Replace("/tmp/", $"{folder.FullName}/", StringComparison.Ordinal);
            (int code, string output) = Program.Run(bash, "-c", choice);
            code.ShouldBe(0, output);
            output.Trim().ShouldBe(Path.Combine(folder.FullName, "rvae_0.10.0_amd64.deb"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The sandbox of Homebrew lets a formula write to its own folder only.
    [Fact]
    public void The_formula_of_the_training_leaves_it_to_homebrew_to_link_it()
    {
        string formula = File.ReadAllText(Path.Combine(Machine.Root, "packaging", "homebrew", "rvae-training.rb.in"));
        formula.ShouldContain("\n    lib.install_symlink libexec => \"rvae-training\"\n");
        formula.ShouldNotContain("HOMEBREW_PREFIX");
    }

    private static IEnumerable<JsonElement> References(JsonDocument found) =>
        found.RootElement.GetProperty("Items").GetProperty("ProjectReference").EnumerateArray();

    private static JsonDocument Evaluate(string project, string system, params string[] questions)
    {
        (int code, string output) = Program.Run(
            "dotnet", ["msbuild", Project(project), "-nologo", $"-p:RuntimeIdentifier={system}", "-p:Configuration=Release", .. questions]);
        code.ShouldBe(0, output);
        return JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
    }

    private static string Project(string name) => Path.Combine(Machine.Root, "src", name, $"RVae.{name}.csproj");
}
