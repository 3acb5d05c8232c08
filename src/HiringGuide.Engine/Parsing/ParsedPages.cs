using System.Collections.Concurrent;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>
/// Pages as an earlier run parsed them, with the problems it reported. A page is a function of the texts of its files alone, so one whose texts are
/// the same, to the letter, is taken as it is and its problems are reported again.
/// </summary>
public sealed class ParsedPages
{
    private ConcurrentDictionary<string, Entry> earlier = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Entry> used = new(StringComparer.Ordinal);

    /// <param name="key">Names the page among all others.</param>
    /// <param name="files">What the page is made of.</param>
    /// <param name="missing">What it should be made of as well.</param>
    /// <param name="log">Its problems go here.</param>
    /// <param name="parse">Makes the page where it is not known; reports into the log it is given.</param>
    internal T? Find<T>(string key, IReadOnlyList<SourceFile> files, IReadOnlyList<string> missing, DiagnosticBag log, Func<DiagnosticBag, T?> parse)
        where T : class
    {
        if (!earlier.TryGetValue(key, out var entry) || !entry.IsMadeOf(files, missing))
        {
            var own = new DiagnosticBag();
            entry = new Entry(files, missing, parse(own), own.All());
        }

        used[key] = entry;
        log.ReportAll(entry.Problems);
        return entry.Page as T;
    }

    /// <summary>Ends a run: pages that it did not ask for are gone from the guide.</summary>
    internal void ForgetUnused() => (earlier, used) = (used, new(StringComparer.Ordinal));

    /// <summary>Ends a run that asked only for pages that may have changed.</summary>
    internal void KeepUnused()
    {
        foreach (var (key, entry) in used)
        {
            earlier[key] = entry;
        }

        used.Clear();
    }

    /// <summary>The problems of a page as it was last parsed.</summary>
    internal IReadOnlyList<Diagnostic> ProblemsOf(string key) => earlier[key].Problems;

    private sealed record Entry(IReadOnlyList<SourceFile> Files, IReadOnlyList<string> Missing, object? Page, IReadOnlyList<Diagnostic> Problems)
    {
        public bool IsMadeOf(IReadOnlyList<SourceFile> files, IReadOnlyList<string> missing) =>
            Files.Count == files.Count && Files.Zip(files).All(pair => pair.First == pair.Second) && Missing.SequenceEqual(missing);
    }
}
