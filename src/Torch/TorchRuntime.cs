using System.Runtime.InteropServices;
using RVae.Engine;
using TorchSharp;

namespace RVae.Torch;

/// <summary>Finds out whether Torch loads on this machine. Only training needs Torch; playing does not.</summary>
public static class TorchRuntime
{
    private const string NativeLibraryName = "LibTorchSharp";

    /// <summary>Loads Torch's native libraries, once for the process.</summary>
    /// <returns>Why they cannot be loaded, or null.</returns>
    public static Fault? Load() => Load(NativeLibraryName);

    /// <summary>
    /// Loads the library before TorchSharp does. Where loading fails, TorchSharp copies 500 MB in search of a library that works, and
    /// throws in a static constructor.
    /// </summary>
    internal static Fault? Load(string library)
    {
        try
        {
            NativeLibrary.Load(library, typeof(torch).Assembly, searchPath: null);
            return null;
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            return new Fault(
                FaultCode.Unavailable,
                $"training needs libtorch, which does not load here: {e.Message.Split('\n')[0].Trim()}. Playing works without it; 'rvae doctor' says what is missing");
        }
    }
}
