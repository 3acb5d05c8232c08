using System.CommandLine;
using HiringGuide.Engine;
using HiringGuide.Reports;
using HiringGuide.Theme;

namespace HiringGuide;

/// <summary><c>guide build</c>: compiles and publishes.</summary>
internal static class BuildVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var flags = new SiteFlags { WithTextSearch = true, WithEditor = true };
        var reportFlags = new ReportFlags();
        var timings = new Option<bool>("--timings") { Description = "Make everything anew and tell how long each phase took, and each kind of output; not with --format json or sarif." };
        var command = new Command("build", "Compiles the guide and publishes the site to the output folder. Any error leaves the previous site as it was.");
        flags.AddTo(command, writes: true);
        command.Options.Add(timings);
        reportFlags.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = flags.OptionsFrom(parsed, surroundings);
            var times = parsed.GetValue(timings) ? new Timings(surroundings.Time) : null;
            var report = reportFlags.ReportFor(parsed, surroundings, times: times);
            var memory = times is null ? LastBuilds.Find(options, surroundings) : null;
            var result = Pipeline.Build(options with { Memory = memory }, new GuideTheme(), flags.IsStrict(parsed), report.PhaseDone, times is null ? null : times.Time);
            var passed = result.Written is not null;
            report.Tell(result, Report.OutcomeOf(result, options.Output), passed, options.Root);
            return passed ? ExitCodes.Fine : ExitCodes.ContentProblems;
        });
        return command;
    }
}
