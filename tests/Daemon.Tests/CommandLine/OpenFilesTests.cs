using RVae.Daemon.CommandLine;

namespace RVae.Daemon.Tests.CommandLine;

/// <summary>A limit of open files that is too low is told before anything fails for it.</summary>
public sealed class OpenFilesTests
{
    [Theory]
    [InlineData("Max open files            64                   64                   files", true)]
    [InlineData("Max open files            1024                 524288               files", false)]
    [InlineData("Max open files            unlimited            unlimited            files", false)]
    [InlineData("Max processes             10                   10                   processes", false)]
    public void Too_few_open_files_are_told_with_the_way_out(string limits, bool isTold)
    {
        string? problem = OpenFiles.Problem("Limit   Soft   Hard   Units\n" + limits + "\n");
        (problem is not null).ShouldBe(isTold);
        if (isTold)
            problem!.ShouldContain("ulimit -n 1024");
    }
}
