using RVae.Engine;

namespace RVae.Midi.Files;

/// <summary>Reads whole files of a bounded size.</summary>
internal static class FileBytes
{
    public static Outcome<byte[]> Read(string path, int maxBytes)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > maxBytes)
                return new Fault(FaultCode.TooLarge, $"{path} has {stream.Length} bytes; at most {maxBytes} are read");
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Fault(FaultCode.NotFound, $"{path} does not exist");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new Fault(FaultCode.Failed, $"{path} could not be read: {e.Message}");
        }
    }
}
