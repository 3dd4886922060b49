namespace RVae.Daemon.Tests.Clients;

/// <summary>Names the row of the address table that a test is of.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class CoversAttribute(string template) : Attribute
{
    public string Template { get; } = template;
}
