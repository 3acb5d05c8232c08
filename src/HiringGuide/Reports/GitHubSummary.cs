using System.Globalization;
using System.Text;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Reports;

/// <summary>The Markdown that GitHub shows on the page of a run: every problem, as the text report prints it.</summary>
internal static class GitHubSummary
{
    // GitHub refuses a summary beyond a mebibyte as a whole.
    private const int MostCharacters = 500_000;

    public static string Of(IReadOnlyList<Diagnostic> diagnostics, string outcome)
    {
        var markdown = new StringBuilder().Append(CultureInfo.InvariantCulture, $"## {outcome}\n\n");
        if (diagnostics.Count == 0)
        {
            return markdown.Append("No problems.\n").ToString();
        }

        markdown.Append("```text\n");
        var shown = 0;
        foreach (var problem in diagnostics.Select(diagnostic => diagnostic.ToString()))
        {
            if (markdown.Length + problem.Length > MostCharacters)
            {
                break;
            }

            markdown.Append(problem).Append('\n');
            shown++;
        }

        markdown.Append("```\n");
        return shown == diagnostics.Count ? markdown.ToString() : markdown.Append(CultureInfo.InvariantCulture, $"\nand {diagnostics.Count - shown} more\n").ToString();
    }
}
