namespace RVae.Protocol.Services;

/// <summary>One line of <c>/rvae/figures</c>: a number that the daemon keeps of itself.</summary>
/// <param name="What">Its name.</param>
/// <param name="Read">Reads it. Any thread; does not allocate.</param>
public sealed record Figure(string What, Func<long> Read);
