using System.CommandLine;
using HiringGuide.Reports;
using HiringGuide.Serving;

namespace HiringGuide;

/// <summary><c>guide serve</c>: builds into memory, shows the site to this machine, and follows what is changed.</summary>
internal static class ServeVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var flags = new SiteFlags { DraftsByDefault = true, WithTextSearch = true, WithEditor = true };
        var serverFlags = new ServerFlags();
        var command = new Command("serve", "Builds the guide into memory, drafts included, serves it on 127.0.0.1 and follows every change.");
        flags.AddTo(command, writes: false);
        serverFlags.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = flags.OptionsFrom(parsed, surroundings);
            var report = new Report(surroundings);
            using var source = serverFlags.Watch(parsed, options.Root, surroundings);
            using var guide = new LiveGuide(options, flags.IsStrict(parsed), surroundings);
            var result = guide.Start(report.PhaseDone);
            var fails = flags.Fail(parsed, result);
            report.Tell(result, guide.StandIn is not null ? "The problems are shown until they are mended" : "Drafts and future pages are shown", !fails, options.Root);
            try
            {
                await using var server = await DevServer.StartAsync(guide, serverFlags.Reloads(parsed) ? guide.Reload : null, serverFlags.SettingsFrom(parsed), surroundings, cancellation);
                await TellWhereAsync(server, options.Root, surroundings);
                await ServeAsync(guide, source, server, serverFlags.Opens(parsed), surroundings, cancellation);
            }
            catch (CannotListenException failure)
            {
                await surroundings.Errors.WriteLineAsync(failure.Message);
                return ExitCodes.WrongUsage;
            }

            return ExitCodes.Interrupted;
        });
        return command;
    }

    private static async Task ServeAsync(LiveGuide guide, IChangeSource source, DevServer server, bool opens, Surroundings surroundings, CancellationToken cancellation)
    {
        if (opens && !Browser.TryOpen(server.Address))
        {
            await surroundings.Errors.WriteLineAsync("There is no browser to open here.");
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var following = guide.FollowAsync(source, ended.Token);
        await Task.WhenAny(server.WaitAsync(cancellation), following);
        await ended.CancelAsync();
        try
        {
            await following;
        }
        catch (OperationCanceledException)
        {
            // It follows until it is told to end.
        }
    }

    private static async Task TellWhereAsync(DevServer server, string root, Surroundings surroundings)
    {
        var output = surroundings.Output;
        await output.WriteLineAsync($"\nSite      {server.Address}");
        await output.WriteLineAsync($"Watching  {string.Join(" and ", ServerFlags.FoldersOf(root).Select(folder => $"{folder}/"))}   (press Ctrl+C to stop)");
        await output.FlushAsync();
    }
}
