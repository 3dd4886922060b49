using RVae.Engine;

namespace RVae.Training;

/// <summary>Fault codes as words in the lines of a worker.</summary>
internal static class WorkerFault
{
    public static string Text(FaultCode code) => code.ToString();

    public static FaultCode Parse(string code) =>
        Enum.TryParse(code, out FaultCode known) ? known : FaultCode.Failed;
}
