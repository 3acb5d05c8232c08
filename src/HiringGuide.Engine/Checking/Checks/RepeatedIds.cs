using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Checking.Checks;

/// <summary>An id stands once on a page, so that a link to it has one place to lead to.</summary>
internal sealed class RepeatedIds : ICheck
{
    public void Run(BuiltSite built, DiagnosticBag log)
    {
        foreach (var page in built.Pages)
        {
            foreach (var id in page.RepeatedIds)
            {
                log.Report(Rules.RepeatedId, page.Place, $"The page {page.Url} has the id '{id}' more than once.", "give one of the headings or bullets another name");
            }
        }
    }
}
