using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Checking.Checks;

/// <summary>The whole site fits on the disk of whoever builds it and on the host.</summary>
internal sealed class OversizedSite : ICheck
{
    public void Run(BuiltSite built, DiagnosticBag log)
    {
        var bytes = built.Files.Sum(file => (long)file.Length);
        if (built.Files.Count > Limits.OutputFiles || bytes > Limits.OutputBytes)
        {
            log.Report(Rules.TooMuchOutput, Place.StartOf(SourceReader.InputFolder), $"The site has {built.Files.Count} files of {bytes} bytes; {Limits.OutputFiles} files and {Limits.OutputBytes} bytes are allowed.", "divide the guide");
        }
    }
}
