using System.Globalization;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;

namespace HiringGuide.Engine.Comparing;

/// <summary>What can only be seen beside an earlier guide: addresses that were lost, and figures that leapt.</summary>
public static class SinceChecks
{
    /// <summary>A share above which a figure is likelier to be another unit, another occupation or a slip than a rise.</summary>
    private const decimal Leap = 0.4m;

    /// <summary>Adds what it finds to the problems of the later build. <paramref name="since"/> names the earlier one in messages.</summary>
    public static BuildResult Run(BuildResult before, BuildResult after, string since)
    {
        var log = new DiagnosticBag();
        foreach (var problem in after.Diagnostics)
        {
            log.Report(problem);
        }

        if (SiteComparer.Compare(before, after) is { } changes)
        {
            ReportLostPages(changes, before.Site!, since, log); // What was compared has a site.
            ReportLeaps(changes, before.Site!, after.Site!, since, log);
        }
        else if (after.Site is not null)
        {
            var first = before.Diagnostics.First(problem => problem.Rule.Severity == Severity.Error);
            log.Report(Rules.IncomparableGuide, first.Place, $"The guide as it was at {since} has errors, so nothing can be compared with it; the first is {first.Rule.Code}: {first.Message}", "name a later revision");
        }

        return after with { Diagnostics = log.Sorted() };
    }

    /// <summary>What lies below a role goes where the role goes, and a list goes with the last of what it lists; neither is told.</summary>
    private static void ReportLostPages(SiteChanges changes, Site earlier, string since, DiagnosticBag log)
    {
        var lost = changes.Removed.Where(page => !page.IsGivenUp && !Routes.Indexes.Contains(page.Url)).ToList();
        var below = earlier.Roles.Where(role => lost.Exists(page => page.Url == Routes.Role(role.Slug))).SelectMany(role => Routes.BelowRole(role.Slug)).ToHashSet(StringComparer.Ordinal);
        foreach (var page in lost.Where(page => !below.Contains(page.Url)))
        {
            log.Report(Rules.LostPage, page.Place, $"'{page.Url}' was the address of a page at {since} and leads nowhere now.", "put it under 'aliases' of the page that takes its place, or under 'gone' in site.yml");
        }
    }

    private static void ReportLeaps(SiteChanges changes, Site earlier, Site now, string since, DiagnosticBag log)
    {
        var notes = now.DataChanges.Select(change => change.Text).Except(earlier.DataChanges.Select(change => change.Text)).ToList();
        foreach (var change in changes.Figures.Where(change => Math.Abs(change.Share ?? 0) > Leap))
        {
            var figure = change.Figure;
            if (!notes.Exists(note => note.Contains(figure.Subject, StringComparison.Ordinal)))
            {
                var moved = string.Create(CultureInfo.InvariantCulture, $"from {change.Before} to {change.After} since {since} ({change.Share:+0%;-0%})");
                log.Report(Rules.LeapingFigure, figure.Place, $"{figure.Name} of {figure.Subject} in {figure.Area} went {moved}.", $"check unit, period and row; if it is right, say why in data/changes.yml and name {figure.Subject} there");
            }
        }
    }
}
