namespace HiringGuide.Reports;

/// <summary>How a run is told, and to whom.</summary>
internal enum ReportFormat
{
    /// <summary>For a person: problems to the error stream, the summary to the output.</summary>
    Text,

    /// <summary>For GitHub Actions: annotations beside the changed lines, and all of it in the summary of the run.</summary>
    GitHub,

    /// <summary>For scripts: one JSON object on the output, described in docs/reports.md.</summary>
    Json,

    /// <summary>For code scanners: a SARIF 2.1.0 log on the output.</summary>
    Sarif,
}
