using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Tests.Hosting;

public sealed class RVaeOptionsTests
{
    [Fact]
    public void The_defaults_are_valid_and_keep_to_this_machine()
    {
        RVaeOptions options = Bind();
        options.Bind.ShouldBe("127.0.0.1");
        options.Port.ShouldBe(9600);
        options.MaxClients.ShouldBe(64);
        options.HttpPort.ShouldBe(9680);
        options.Secret.ShouldBeEmpty();
    }

    [Fact]
    public void Nested_values_are_bound() => Bind(("Log:Level", "debug"), ("Log:Days", "3")).Log.Days.ShouldBe(3);

    [Theory]
    [InlineData("")]
    [InlineData("8 signs.")]
    [InlineData("tin drums\nat dawn, \u00e9t\u00e9")]
    public void A_secret_of_eight_characters_is_taken_and_so_is_none(string secret) =>
        Bind(("Secret", secret)).Secret.ShouldBe(secret);

    [Theory]
    [InlineData("")]
    [InlineData("virtual")]
    [InlineData("TR-8@12, MPC@-20, me@home")]
    public void Ports_are_taken_as_they_are_written_while_it_plays(string ports) => Bind(("Midi:Out", ports)).Midi.Out.ShouldBe(ports);

    [Theory]
    [InlineData("Bind", "localhost.example", "Bind")]
    [InlineData("Bind", "", "Bind")]
    [InlineData("Port", "65536", "65535")]
    [InlineData("Port", "-1", "65535")]
    [InlineData("Port", "many", "Port")]
    [InlineData("HttpPort", "-2", "65535")]
    [InlineData("Allow", "192.168.1.0/33", "Allow")]
    [InlineData("Allow", "home", "networks")]
    [InlineData("Secret", "short", "8 characters")]
    [InlineData("Hosts", "http://studio.lan", "names of this machine")]
    [InlineData("Bpm", "19.9", "300")]
    [InlineData("Model", "../secret", "Model")]
    [InlineData("MaxClients", "0", "MaxClients")]
    [InlineData("MaxConnections", "0", "MaxConnections")]
    [InlineData("Log:Level", "loud", "Verbose")]
    [InlineData("Log:Days", "0", "Days")]
    [InlineData("Midi:Out", "TR-8@12, MPC@600", "500 ms")]
    [InlineData("Midi:Out", "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17", "16 at most")]
    [InlineData("Midi:In", "nanoPAD@-21", "offset")]
    [InlineData("Prot", "9600", "'Prot'")]
    public void A_bad_value_is_refused_in_words_that_name_it(string key, string value, string named)
    {
        Exception refusal = Should.Throw<Exception>(() => Bind((key, value)));
        string line = ConfigurationSources.Explain(refusal).ShouldNotBeNull();
        line.ShouldContain(named);
        line.ShouldNotContain('\n');
    }

    private static RVaeOptions Bind(params (string Key, string Value)[] values)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddRVaeOptions();
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<RVaeOptions>>().Value;
    }
}
