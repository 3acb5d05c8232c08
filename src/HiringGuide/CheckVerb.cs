using System.CommandLine;
using HiringGuide.Engine;
using HiringGuide.Theme;

namespace HiringGuide;

/// <summary><c>guide check</c>: the same run as a build, and nothing is written.</summary>
internal static class CheckVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var flags = new SiteFlags();
        var command = new Command("check", "Reports every problem of the guide without writing anything.");
        flags.AddTo(command, writes: false);
        command.SetAction(parsed =>
        {
            var report = new Report(surroundings);
            var result = Pipeline.Check(flags.OptionsFrom(parsed, surroundings), new GuideTheme(), report.PhaseDone);
            report.Problems(result, withInformation: true);
            var fails = flags.Fail(parsed, result);
            report.Summary(result, fails ? "The check failed; nothing was written" : "The check passed; nothing was written");
            return fails ? ExitCodes.ContentProblems : ExitCodes.Fine;
        });
        return command;
    }
}
