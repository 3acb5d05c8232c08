using System.CommandLine;
using HiringGuide.Engine;
using HiringGuide.Engine.Comparing;
using HiringGuide.Reports;
using HiringGuide.Theme;

namespace HiringGuide;

/// <summary><c>guide check</c>: the same run as a build, and nothing is written.</summary>
internal static class CheckVerb
{
    private const string Description = """
        Reports every problem of the guide without writing anything. With --since it also tells what was lost since an earlier revision: addresses that
        lead nowhere now, and salary figures that leapt.

        Example: guide check --strict --since origin/main
        """;

    public static Command Create(Surroundings surroundings)
    {
        var flags = new SiteFlags();
        var reportFlags = new ReportFlags();
        var command = new Command("check", Description);
        var since = new Option<string?>("--since") { Description = "A revision of git to compare with, such as origin/main.", HelpName = "REV" };
        flags.AddTo(command, writes: false);
        command.Options.Add(since);
        reportFlags.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = flags.OptionsFrom(parsed, surroundings);
            var fault = "";
            var revision = parsed.GetValue(since) is { } name ? Revision.Find(name, options.Root, out fault) : null;
            if (fault.Length > 0)
            {
                surroundings.Errors.WriteLine(fault);
                return ExitCodes.WrongUsage;
            }

            var report = reportFlags.ReportFor(parsed, surroundings, showsNotes: true);
            var result = Pipeline.Check(options, new GuideTheme(), report.PhaseDone);
            if (revision is not null)
            {
                result = SinceChecks.Run(revision.Build(options, new GuideTheme()), result, revision.Name);
            }

            var passed = !flags.Fail(parsed, result);
            report.Tell(result, passed ? "The check passed; nothing was written" : "The check failed; nothing was written", passed, options.Root);
            return passed ? ExitCodes.Fine : ExitCodes.ContentProblems;
        });
        return command;
    }
}
