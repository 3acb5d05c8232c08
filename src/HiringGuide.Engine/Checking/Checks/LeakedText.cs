using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Checking.Checks;

/// <summary>No placeholder outside an advert and no raw data reaches a reader, whatever way it took to the page.</summary>
internal sealed class LeakedText : ICheck
{
    public void Run(BuiltSite built, DiagnosticBag log)
    {
        foreach (var page in built.Pages)
        {
            foreach (var leak in page.Leaks)
            {
                var rule = leak.StartsWith('{') ? Rules.LeakedPlaceholder : Rules.RawDataOnPage;
                log.Report(rule, page.Place, $"The page {page.Url} shows '{leak}'.", "look for it in the front matter of the page's files, and in the theme");
            }
        }
    }
}
