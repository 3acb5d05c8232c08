using System.CommandLine;
using HiringGuide.Engine;
using HiringGuide.Reports;
using HiringGuide.Theme;

namespace HiringGuide;

/// <summary><c>guide check</c>: the same run as a build, and nothing is written.</summary>
internal static class CheckVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var flags = new SiteFlags();
        var reportFlags = new ReportFlags();
        var command = new Command("check", "Reports every problem of the guide without writing anything.");
        flags.AddTo(command, writes: false);
        reportFlags.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = flags.OptionsFrom(parsed, surroundings);
            var report = reportFlags.ReportFor(parsed, surroundings, showsNotes: true);
            var result = Pipeline.Check(options, new GuideTheme(), report.PhaseDone);
            var passed = !flags.Fail(parsed, result);
            report.Tell(result, passed ? "The check passed; nothing was written" : "The check failed; nothing was written", passed, options.Root);
            return passed ? ExitCodes.Fine : ExitCodes.ContentProblems;
        });
        return command;
    }
}
