using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Checking.Checks;

/// <summary>A page is small enough to be read on a telephone.</summary>
internal sealed class OversizedPages : ICheck
{
    public void Run(BuiltSite built, DiagnosticBag log)
    {
        foreach (var page in built.Pages.Where(page => page.File.Length > Limits.PageBytes))
        {
            log.Report(Rules.TooMuchOutput, page.Place, $"The page {page.Url} has {page.File.Length} bytes; {Limits.PageBytes} are allowed.", "divide the page");
        }
    }
}
