using HiringGuide.Engine;
using HiringGuide.Engine.Tests;
using HiringGuide.Serving;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>A tiny guide that is served and followed in this process, as <c>guide serve</c> does.</summary>
internal sealed class ServedGuide : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly IChangeSource source;
    private readonly LiveGuide guide;
    private readonly DevServer server;
    private readonly Task following;

    private ServedGuide(IChangeSource source, LiveGuide guide, DevServer server, StringWriter output)
    {
        this.source = source;
        this.guide = guide;
        this.server = server;
        Output = output;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address), Timeout = Listener.Patience };
        following = guide.FollowAsync(source, ended.Token);
    }

    public HttpClient Client { get; }

    public StringWriter Output { get; }

    public int Port => server.Port;

    public static async Task<ServedGuide> StartAsync(TestSite site, bool polls = false, bool strict = false, Func<BuildOptions, BuildOptions>? change = null, ServerSettings? settings = null)
    {
        var output = new StringWriter();
        var surroundings = new Surroundings(output, TextWriter.Null, TimeProvider.System);
        string[] folders = Directory.Exists(Path.Join(site.Root, ThemeOnDisk.Folder)) ? ["input", ThemeOnDisk.Folder] : ["input"];
        IChangeSource source = polls ? new FolderPoller(site.Root, folders, TimeProvider.System) : new FolderWatcher(site.Root, folders, TimeProvider.System);
        var options = site.Options with { IncludeDrafts = true, IncludeFuture = true };
        var guide = new LiveGuide(change is null ? options : change(options), strict, surroundings);
        guide.Start(_ => { });
        var server = await DevServer.StartAsync(guide, guide.Reload, settings ?? new ServerSettings { Port = 5180 }, surroundings, TestContext.Current.CancellationToken);
        return new ServedGuide(source, guide, server, output);
    }

    public Task<string> TextOfAsync(string path) => Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    public Task<Listener> ListenAsync(string page) => Listener.OpenAsync(Client, page);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
        Client.Dispose();
        await server.DisposeAsync();
        guide.Dispose();
        source.Dispose();
        ended.Dispose();
    }
}
