using RVae.NativeLoading;

// Usage: RVae.NativeLoading SOURCE TARGET VERSION
// Writes a copy of the ELF library SOURCE to TARGET in which the symbol version VERSION is asked for weakly.
if (args is not [string source, string target, string version])
{
    Console.Error.WriteLine("usage: RVae.NativeLoading SOURCE TARGET VERSION");
    return 64;
}

byte[] library = File.ReadAllBytes(source);
WeakenResult result = SymbolVersions.Weaken(library, version);
if (result == WeakenResult.NotElf64)
{
    Console.Error.WriteLine($"{source}: error NL0001: no 64-bit little-endian ELF library");
    return 65;
}

// A new file under a name of its own, then renamed: TARGET may be a hard link to a file that others share.
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
string temporary = $"{target}.{Environment.ProcessId}.tmp";
File.WriteAllBytes(temporary, library);
File.Move(temporary, target, overwrite: true);
Console.WriteLine($"{Path.GetFileName(source)}: {version} {result}");
return 0;
