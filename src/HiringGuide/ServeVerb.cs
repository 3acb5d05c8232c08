using System.CommandLine;
using HiringGuide.Engine;
using HiringGuide.Reports;
using HiringGuide.Theme;

namespace HiringGuide;

/// <summary><c>guide serve</c>: builds into memory and shows the site to this machine.</summary>
internal static class ServeVerb
{
    private const int DefaultPort = 5080;

    public static Command Create(Surroundings surroundings)
    {
        var flags = new SiteFlags { DraftsByDefault = true };
        var port = new Option<int>("--port", "-p") { Description = "The port to listen on; the next free one where it is in use.", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 1 or > 65535)
            {
                result.AddError("--port wants a number from 1 to 65535.");
            }
        });
        var command = new Command("serve", "Builds the guide into memory, drafts included, and serves it on 127.0.0.1.");
        flags.AddTo(command, writes: false);
        command.Options.Add(port);
        command.SetAction((parsed, cancellation) =>
        {
            var report = new Report(surroundings);
            var options = flags.OptionsFrom(parsed, surroundings);
            var result = Pipeline.Check(options, new GuideTheme(), report.PhaseDone);
            var fails = flags.Fail(parsed, result);
            report.Tell(result, fails ? "Nothing to serve until the errors are mended" : "Drafts and future pages are shown", !fails, options.Root);
            return fails ? Task.FromResult(ExitCodes.ContentProblems) : ServeAsync(result, parsed.GetValue(port), surroundings, cancellation);
        });
        return command;
    }

    private static async Task<int> ServeAsync(BuildResult result, int port, Surroundings surroundings, CancellationToken cancellation)
    {
        await using var server = await DevServer.StartAsync(result.Files, port, surroundings, cancellation);
        await surroundings.Output.WriteLineAsync($"\nSite      {server.Address}\n          (press Ctrl+C to stop)");
        await surroundings.Output.FlushAsync(cancellation);
        await server.WaitAsync(cancellation);
        return ExitCodes.Interrupted;
    }
}
