using RVae.Rooms.Simulation;

namespace RVae.Rooms.Tests;

/// <summary>What one player alone may set, at all sites of a room.</summary>
public sealed class ClaimsAcrossSites
{
    [Fact]
    public void A_claim_holds_at_the_other_sites_until_it_is_released()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room(seed: 30);
        a.Site.Claims.Own([new OwnClaim(7, "anna", "k.1", Force: false)]);
        hub.Run(3);
        b.Site.Claims.Foreign.ShouldBe([new SiteClaim("a", "anna", "k.1")]);
        b.Site.Claims.HolderOf("k.1").ShouldBe("a");
        a.Site.Claims.Foreign.ShouldBeEmpty();
        a.Site.Claims.Own([]);
        hub.Run(3);
        b.Site.Claims.Foreign.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("k.1", "k.1")]
    [InlineData("k.1", "k")]
    public void Of_two_that_claim_at_once_one_has_it_and_the_other_is_told(string one, string other)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room(seed, jitter: 15);
            a.Site.Claims.Own([new OwnClaim(1, "anna", one, Force: false)]);
            b.Site.Claims.Own([new OwnClaim(2, "ben", other, Force: false)]);
            hub.Run(4);
            bool lostA = a.Site.Claims.TryTakeLost(out LostClaim toB), lostB = b.Site.Claims.TryTakeLost(out LostClaim toA);
            (lostA ^ lostB).ShouldBeTrue($"seed {seed}");
            (lostA ? toB.To : toA.To).ShouldBe(lostA ? new SiteClaim("b", "ben", other) : new SiteClaim("a", "anna", one));
            a.Site.Claims.HolderOf(lostA ? other : one).ShouldBe(lostA ? "b" : "a");
            b.Site.Claims.HolderOf(lostA ? other : one).ShouldBe(lostA ? "b" : "a");
        }
    }

    [Fact]
    public void A_claim_that_is_taken_by_force_is_lost_to_the_one_who_had_it()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room(seed: 31);
        a.Site.Claims.Own([new OwnClaim(1, "anna", "k.1", Force: false), new OwnClaim(1, "anna", "k.2", Force: false)]);
        hub.Run(3);
        b.Site.Claims.Own([new OwnClaim(2, "ben", "k.1", Force: true)]);
        hub.Run(3);
        a.Site.Claims.TryTakeLost(out LostClaim lost).ShouldBeTrue();
        lost.ShouldBe(new LostClaim(new OwnClaim(1, "anna", "k.1", Force: false), new SiteClaim("b", "ben", "k.1")));
        a.Site.Claims.TryTakeLost(out _).ShouldBeFalse();
        // Force counts once: it can be taken back the same way.
        a.Site.Claims.Own([new OwnClaim(1, "anna", "k.2", Force: false), new OwnClaim(1, "anna", "k.1", Force: true)]);
        hub.Run(3);
        b.Site.Claims.TryTakeLost(out _).ShouldBeTrue();
        b.Site.Claims.Foreign.Select(each => each.Scope).Order().ShouldBe(["k.1", "k.2"]);
    }

    [Fact]
    public void What_a_lost_site_has_claimed_is_free()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room(seed: 32);
        a.Site.Claims.Own([new OwnClaim(1, "anna", "k.1", Force: false)]);
        hub.Run(3);
        hub.Kill(a);
        hub.Run(8);
        b.Site.Claims.Foreign.ShouldBeEmpty();
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(20);
        late.Site.Claims.HolderOf("k.1").ShouldBeNull();
        late.Site.Claims.Own([new OwnClaim(3, "cleo", "k.1", Force: false)]);
        hub.Run(3);
        b.Site.Claims.HolderOf("k.1").ShouldBe("late");
    }

    [Fact]
    public void A_claim_is_not_lost_to_a_site_that_is_gone_and_was_never_heard()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room(seed: 34);
        a.Site.Claims.Own([new OwnClaim(1, "anna", "k.1", Force: false)]);
        hub.Run(3);
        hub.Kill(a);
        // The same daemon after its desk has died: it has another identity, and still the client with its claim.
        SimulatedSite next = hub.Add("next", 20);
        next.Site.Claims.Own([new OwnClaim(1, "anna", "k.1", Force: false)]);
        hub.Run(20);
        next.Site.Phase.ShouldBe(RoomPhase.In);
        next.Site.Claims.TryTakeLost(out _).ShouldBeFalse();
        b.Site.Claims.HolderOf("k.1").ShouldBe("next");
    }

    [Fact]
    public void A_claim_that_another_site_has_is_lost_when_this_site_comes()
    {
        (SimulatedHub hub, SimulatedSite a, _) = Room(seed: 35);
        a.Site.Claims.Own([new OwnClaim(1, "anna", "k.1", Force: false)]);
        hub.Run(3);
        SimulatedSite late = hub.Add("late", 20);
        late.Site.Claims.Own([new OwnClaim(2, "ben", "k.1", Force: false)]);
        hub.Run(10);
        late.Site.Claims.TryTakeLost(out LostClaim lost).ShouldBeTrue();
        lost.To.ShouldBe(new SiteClaim("a", "anna", "k.1"));
    }

    [Fact]
    public void A_site_that_was_cut_off_has_its_claims_again_unless_somebody_has_taken_them()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room(seed: 33);
        a.Site.Claims.Own([new OwnClaim(1, "anna", "k.1", Force: false), new OwnClaim(1, "anna", "k.2", Force: false)]);
        hub.Run(3);
        a.IsCut = true;
        hub.Run(10);
        b.Site.Claims.Foreign.ShouldBeEmpty();
        b.Site.Claims.Own([new OwnClaim(2, "ben", "k.2", Force: false)]);
        hub.Run(3);
        a.IsCut = false;
        hub.Run(8);
        a.Site.Claims.TryTakeLost(out LostClaim lost).ShouldBeTrue();
        lost.To.ShouldBe(new SiteClaim("b", "ben", "k.2"));
        a.Site.Claims.TryTakeLost(out _).ShouldBeFalse();
        b.Site.Claims.Foreign.ShouldBe([new SiteClaim("a", "anna", "k.1")]);
    }

    [Fact]
    public void A_value_of_what_another_site_has_claimed_is_refused_everywhere_and_put_right_on_the_server()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room(seed: 34);
        a.Site.Change("k.1", "mine", a.Own);
        a.Site.Claims.Own([new OwnClaim(1, "anna", "k.1", Force: false)]);
        hub.Run(6);
        b.Site.Change("k.1", "not mine", b.Own);
        hub.Run(8);
        (a.Site.Values.Find("k.1")!.Value, b.Site.Values.Find("k.1")!.Value).ShouldBe(("mine", "mine"));
        a.Site.Refusals.Claimed.ShouldBeGreaterThan(0);
        SimulatedSite late = hub.Add("late", 20);
        hub.Run(12);
        late.Site.Values.Find("k.1")!.Value.ShouldBe("mine");
    }

    [Fact]
    public void A_table_that_no_honest_site_writes_is_as_one_without_claims()
    {
        (SimulatedHub hub, SimulatedSite a, SimulatedSite b) = Room(seed: 35);
        var many = new ClaimTable([.. Enumerable.Range(0, ClaimTable.Most + 1).Select(i => new SiteClaim("b", "evil", $"k.{i}"))]);
        b.Propose(many, over: 0);
        hub.Run(3);
        a.Site.Claims.Foreign.ShouldBeEmpty();
        a.Site.Claims.Own([new OwnClaim(1, "anna", "k.1", Force: false)]);
        hub.Run(3);
        b.Site.Claims.Foreign.ShouldBe([new SiteClaim("a", "anna", "k.1")]);
    }

    private static (SimulatedHub Hub, SimulatedSite A, SimulatedSite B) Room(int seed, double jitter = 0)
    {
        var hub = new SimulatedHub(seed);
        SimulatedSite a = hub.Add("a", 20, jitter);
        hub.Run(6);
        SimulatedSite b = hub.Add("b", 20, jitter);
        hub.Run(12);
        b.Site.Phase.ShouldBe(RoomPhase.In);
        return (hub, a, b);
    }
}
