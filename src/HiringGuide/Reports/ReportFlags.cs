using System.CommandLine;
using System.CommandLine.Parsing;

namespace HiringGuide.Reports;

/// <summary>The flags that say how a run is told.</summary>
internal sealed class ReportFlags
{
    private readonly Option<ReportFormat?> format = new("--format")
    {
        Description = "How the run is told: text unless given, and github inside GitHub Actions.",
        HelpName = "text|github|json|sarif",
        CustomParser = ParseFormat,
    };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Tell the problems only, without the summary." };

    public ReportFlags()
    {
        // The names of the enum would be offered as well.
        format.CompletionSources.Clear();
        format.CompletionSources.Add("text", "github", "json", "sarif");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(quiet);
    }

    public Report ReportFor(ParseResult parsed, Surroundings surroundings, bool showsNotes = false, Timings? times = null) =>
        new(surroundings, parsed.GetValue(format) ?? FormatOfSurroundings(surroundings), parsed.GetValue(quiet)) { ShowsNotes = showsNotes, Times = times };

    private static ReportFormat FormatOfSurroundings(Surroundings surroundings) =>
        surroundings.Variable("GITHUB_ACTIONS") == "true" ? ReportFormat.GitHub : ReportFormat.Text;

    private static ReportFormat? ParseFormat(ArgumentResult result)
    {
        ReportFormat? found = result.Tokens is [var token]
            ? token.Value switch
            {
                "text" => ReportFormat.Text,
                "github" => ReportFormat.GitHub,
                "json" => ReportFormat.Json,
                "sarif" => ReportFormat.Sarif,
                _ => null,
            }
            : null;
        if (found is null)
        {
            result.AddError("--format wants one of text, github, json and sarif.");
        }

        return found;
    }
}
