using System.CommandLine;
using HiringGuide.Engine;
using HiringGuide.Theme;

namespace HiringGuide;

/// <summary><c>guide build</c>: compiles and publishes.</summary>
internal static class BuildVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var flags = new SiteFlags { WithTextSearch = true };
        var command = new Command("build", "Compiles the guide and publishes the site to the output folder. Any error leaves the previous site as it was.");
        flags.AddTo(command, writes: true);
        command.SetAction(parsed =>
        {
            var options = flags.OptionsFrom(parsed, surroundings);
            var report = new Report(surroundings);
            var result = Pipeline.Build(options, new GuideTheme(), flags.IsStrict(parsed), report.PhaseDone);
            report.Problems(result);
            report.Summary(result, Report.OutcomeOf(result, options.Output));
            return result.Written is null ? ExitCodes.ContentProblems : ExitCodes.Fine;
        });
        return command;
    }
}
