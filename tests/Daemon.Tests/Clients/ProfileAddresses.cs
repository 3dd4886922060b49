using RVae.Engine;

namespace RVae.Daemon.Tests.Clients;

public sealed class ProfileAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public ProfileAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/midi/profile")]
    public void A_profile_is_chosen_by_name_and_the_answer_says_when_it_plays()
    {
        Peer other = _stage.Subscriber(5001);
        _peer.Ask("/rvae/midi/profile").ShouldBe(["/rvae/midi/profile ''"]);
        _peer.Ask("/rvae/midi/profile", "kp3").ShouldBeEmpty();
        _stage.Profiles.Choices.Single().Name.ShouldBe("kp3");

        _stage.Profiles.Profile = "kp3";
        _stage.Feed.Changed("/rvae/midi/profile", _stage.Profiles.Choices[0].Request);
        _stage.Profiles.Choices[0].Request.Done("kp3");
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/midi/profile' 'kp3'"]);
        other.Hear().ShouldBe(["/rvae/midi/profile 'kp3'"]);
        _peer.Ask("/rvae/midi/profile").ShouldBe(["/rvae/midi/profile 'kp3'"]);
    }

    [Fact]
    public void An_empty_name_takes_it_off()
    {
        _peer.Say("/rvae/midi/profile", "");
        _stage.Profiles.Choices.Single().Name.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_is_told_to_who_asked()
    {
        _peer.Say("/rvae/midi/profile", "kp9");
        _stage.Profiles.Choices.Single().Request.Fail(new Fault(FaultCode.NotFound, "no profile \"kp9\""));
        _peer.Hear().ShouldBe(["/rvae/fail '/rvae/midi/profile' 'not-found' 'no profile \"kp9\"'"]);
    }

    [Fact]
    public void A_client_that_joins_is_told_it()
    {
        _stage.Profiles.Profile = "nts3";
        Peer late = _stage.Stranger(5002);
        late.Say("/rvae/hello", "late");
        late.Hear().ShouldContain("/rvae/midi/profile 'nts3'");
    }

    [Fact]
    [Covers("/rvae/midi/profiles")]
    public void The_profiles_are_listed_with_their_devices() => _peer.Ask("/rvae/midi/profiles").ShouldBe(
        ["/rvae/midi/profiles/item 'kp3' 'KP3, KP3+'", "/rvae/midi/profiles/item 'mine' ''", "/rvae/midi/profiles/end 2"]);
}
