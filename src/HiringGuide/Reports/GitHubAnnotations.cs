using System.Globalization;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Reports;

/// <summary>
/// Problems as GitHub Actions shows them: workflow commands that become annotations beside the lines of a pull request. GitHub drops
/// what goes beyond ten annotations of a kind in a step without a word, so the tenth says how many more there are.
/// </summary>
internal static class GitHubAnnotations
{
    private const int MostOfAKind = 10;

    /// <summary>The commands, a line each: errors first, both kinds in the order of the problems. <paramref name="fileOf"/> gives a place's path in the repository.</summary>
    public static IEnumerable<string> For(IReadOnlyList<Diagnostic> diagnostics, Func<Place, string> fileOf) =>
        OfKind(Severity.Error, diagnostics, fileOf).Concat(OfKind(Severity.Warning, diagnostics, fileOf)).Concat(OfKind(Severity.Information, diagnostics, fileOf));

    private static IEnumerable<string> OfKind(Severity severity, IReadOnlyList<Diagnostic> diagnostics, Func<Place, string> fileOf)
    {
        var command = severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        var ofKind = diagnostics.Where(diagnostic => diagnostic.Rule.Severity == severity).ToList();
        var shown = ofKind.Count <= MostOfAKind ? ofKind.Count : MostOfAKind - 1;
        foreach (var diagnostic in ofKind.Take(shown))
        {
            yield return Annotation(command, diagnostic, fileOf(diagnostic.Place));
        }

        if (shown < ofKind.Count)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"::{command} title=and {ofKind.Count - shown} more::The summary of this run lists every {command}.");
        }
    }

    private static string Annotation(string command, Diagnostic diagnostic, string file)
    {
        var (rule, place) = (diagnostic.Rule, diagnostic.Place);
        var text = Diagnostic.Visible(diagnostic.Message) + (diagnostic.Help is { } help ? $"\nhelp: {Diagnostic.Visible(help)}" : "");
        return string.Create(CultureInfo.InvariantCulture, $"::{command} file={Property(file)},line={place.Line},col={place.Column},title={rule.Code} {rule.Name}::{Text(text)}");
    }

    private static string Text(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
