using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;
using RVae.Engine.Models;
using RVae.Midi.Kits;
using RVae.Midi.Ports;

namespace RVae.Daemon.Startup;

/// <summary>Checks <see cref="RVaeOptions"/> by its annotations, without reflection.</summary>
[OptionsValidator]
internal sealed partial class RVaeOptionsValidator : IValidateOptions<RVaeOptions>;

/// <summary>The text is an IP address, such as <c>127.0.0.1</c>, <c>0.0.0.0</c> or <c>::1</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IpAddressAttribute : ValidationAttribute
{
    /// <summary>Makes the rule, with its message.</summary>
    public IpAddressAttribute()
        : base("must be an IP address, such as 127.0.0.1 (this machine only) or 0.0.0.0 (every network)")
    {
    }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && IPAddress.TryParse(text, out _);
}

/// <summary>The text is a list of networks and hosts, or empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetworksAttribute : ValidationAttribute
{
    /// <summary>Makes the rule, with its message.</summary>
    public NetworksAttribute()
        : base("must be networks or addresses separated by spaces, such as 192.168.1.0/24 10.0.0.7")
    {
    }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && AllowedNetworks.TryParse(text, out _);
}

/// <summary>The text is an address such as <c>http://127.0.0.1:4317</c>, or empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidationAttribute
{
    /// <summary>Makes the rule, with its message.</summary>
    public WebAddressAttribute()
        : base("must be an address that begins with http:// or https://, such as http://127.0.0.1:4317, or empty for none")
    {
    }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text
        && (text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"));
}

/// <summary>The text is a list of MIDI ports as <see cref="WantedPort"/> reads it, or empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PortListAttribute : ValidationAttribute
{
    /// <summary>Makes the rule, with its message.</summary>
    public PortListAttribute()
        : base(FormattableString.Invariant(
            $"must be MIDI ports separated by commas, {WantedPort.Most} at most, each with an offset of {WantedPort.MinOffset} to {WantedPort.MaxOffset} ms or none"))
    {
    }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && WantedPort.ReadList(text).Fault is null;
}

/// <summary>The text is a list of devices with their drum maps as <see cref="DeviceMaps"/> reads it, or empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DeviceMapsAttribute : ValidationAttribute
{
    /// <summary>Makes the rule, with its message.</summary>
    public DeviceMapsAttribute()
        : base("must be notes and instruments such as 40=rim,56=none; general-midi or roland-td may come first; "
            + "several, with the device in front of each: TD-17: roland-td; 40=rim")
    {
    }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && DeviceMaps.Parse(text).Fault is null;
}

/// <summary>The text is a valid <see cref="ModelName"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PlainNameAttribute : ValidationAttribute
{
    /// <summary>Makes the rule, with its message.</summary>
    public PlainNameAttribute()
        : base("must be 1 to 64 of A-Z a-z 0-9 . _ - with no dot in front")
    {
    }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && ModelName.IsValid(text);
}
