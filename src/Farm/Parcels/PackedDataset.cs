using RVae.Engine.Rhythm;

namespace RVae.Farm.Parcels;

/// <summary>A dataset on its way: its files in one, which is the same for the same files.</summary>
/// <param name="Bytes">A zip file.</param>
/// <param name="Hash">Its SHA-256 in hexadecimal.</param>
/// <param name="Sources">What to read of it, as <see cref="Training.KeptJob.Sources"/>, from the folder where it is opened; null for a dataset by its name.</param>
/// <param name="LeftOut">Files that are not in it, with their reasons.</param>
internal sealed record PackedDataset(byte[] Bytes, string Hash, IReadOnlyList<string>? Sources, IReadOnlyList<LeftOut> LeftOut);
