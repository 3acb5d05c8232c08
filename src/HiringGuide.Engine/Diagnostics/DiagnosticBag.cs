namespace HiringGuide.Engine.Diagnostics;

/// <summary>Collects problems from every phase. Safe to report into from many threads; the result is in the order a person reads.</summary>
public sealed class DiagnosticBag
{
    private readonly System.Threading.Lock gate = new();
    private readonly List<Diagnostic> diagnostics = [];

    public bool HasErrors { get; private set; }

    public int WarningCount { get; private set; }

    public int ErrorCount { get; private set; }

    /// <summary>Whether what was found keeps a site from being published: errors, and warnings where these count as errors.</summary>
    public bool Fails(bool warningsFail) => HasErrors || (warningsFail && WarningCount > 0);

    public void Report(Rule rule, Place place, string message, string? help = null) => Report(new Diagnostic(rule, place, message, help));

    /// <summary>Reports what another run or another bag has found already.</summary>
    public void Report(Diagnostic diagnostic)
    {
        lock (gate)
        {
            diagnostics.Add(diagnostic);
            if (diagnostic.Rule.Severity == Severity.Error)
            {
                HasErrors = true;
                ErrorCount++;
            }
            else if (diagnostic.Rule.Severity == Severity.Warning)
            {
                WarningCount++;
            }
        }
    }

    /// <summary>Reports again what another run found.</summary>
    public void ReportAll(IEnumerable<Diagnostic> found)
    {
        foreach (var diagnostic in found)
        {
            Report(diagnostic);
        }
    }

    /// <summary>Every problem so far, in no order, as often as it was reported.</summary>
    public IReadOnlyList<Diagnostic> All()
    {
        lock (gate)
        {
            return [.. diagnostics];
        }
    }

    /// <summary>Every problem once, by path, line, column and code; beyond <see cref="Limits.ProblemsPerFile"/> of a file, the worst of them, only their number is told.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate)
        {
            return [.. diagnostics
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Place)
                .ThenBy(diagnostic => diagnostic.Rule.Code, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
                .GroupBy(diagnostic => diagnostic.Place.Path, StringComparer.Ordinal)
                .SelectMany(ShownOf)];
        }
    }

    private static IEnumerable<Diagnostic> ShownOf(IGrouping<string, Diagnostic> file)
    {
        var all = file.ToList();
        if (all.Count <= Limits.ProblemsPerFile || all.Exists(problem => problem.Rule == Rules.MoreProblems))
        {
            // What was cut before is not cut again: the number that stands there is still true.
            return all;
        }

        var worst = all.OrderByDescending(problem => problem.Rule.Severity).Take(Limits.ProblemsPerFile).ToHashSet();
        var shown = all.Where(worst.Contains).ToList();
        return [.. shown, new Diagnostic(Rules.MoreProblems, shown[^1].Place, $"{all.Count - shown.Count} more problems in this file are not shown.", "mend the first ones and run again")];
    }
}
