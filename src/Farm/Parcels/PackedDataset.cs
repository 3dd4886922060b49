using RVae.Engine.Rhythm;

namespace RVae.Farm.Parcels;

/// <summary>A dataset as it is sent: its files in one zip file. The same files give the same bytes.</summary>
/// <param name="Bytes">The zip file.</param>
/// <param name="Hash">SHA-256 of the zip file, in hexadecimal.</param>
/// <param name="Sources">The paths to read in the opened parcel, as in <see cref="Training.KeptJob.Sources"/>; null for a dataset by its name.</param>
/// <param name="LeftOut">Files that are not in the parcel, and why.</param>
internal sealed record PackedDataset(byte[] Bytes, string Hash, IReadOnlyList<string>? Sources, IReadOnlyList<LeftOut> LeftOut);
