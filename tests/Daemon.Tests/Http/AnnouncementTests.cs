using System.Text;
using RVae.Daemon.Http;

namespace RVae.Daemon.Tests.Http;

public sealed class AnnouncementTests
{
    [Theory]
    [InlineData("a", 5, 5)]
    [InlineData("a", 64, 55)]
    [InlineData("я", 27, 27)]
    [InlineData("я", 40, 27)]
    [InlineData("録", 64, 18)]
    [InlineData("🥁", 32, 13)]
    public void A_name_in_any_script_is_announced_as_far_as_a_name_in_DNS_has_room(string letter, int given, int announced)
    {
        string name = Announcement.ServiceName(string.Concat(Enumerable.Repeat(letter, given)));
        name.ShouldBe("rvae on " + string.Concat(Enumerable.Repeat(letter, announced)));
        Encoding.UTF8.GetByteCount(name).ShouldBeLessThanOrEqualTo(63);
    }

    [Fact]
    public void A_name_does_not_end_with_the_space_where_it_was_cut() =>
        Announcement.ServiceName(new string('a', 54) + " of everybody").ShouldBe("rvae on " + new string('a', 54));
}
