using HiringGuide.Engine.Rendering;

namespace HiringGuide.Serving;

/// <summary>What is answered to a path: a file with its status, or where to go instead.</summary>
internal sealed record Answer(int Status, OutputFile? File, string? Location = null);

/// <summary>Finds the answer to a path as a host of static files does: files first, pages at the address of their folder, then redirects, then the page for what is missing.</summary>
internal sealed class SiteAnswers(IServedSite site)
{
    private const string NotFoundPage = "404.html";

    public HostRules Rules { get; } = new(site);

    /// <param name="path">Decoded, with the slash it starts with.</param>
    public Answer For(string path)
    {
        if (site.StandIn is { } standIn)
        {
            return new Answer(503, standIn);
        }

        if (Rules.FindRedirect(path, beforeFiles: true) is { } forced)
        {
            return Redirected(forced);
        }

        if (FindFile(path) is { } file)
        {
            return new Answer(200, file);
        }

        if (!path.EndsWith('/') && FindFile($"{path}/") is not null)
        {
            return new Answer(301, null, $"{path}/");
        }

        return Rules.FindRedirect(path, beforeFiles: false) is { } redirect ? Redirected(redirect) : new Answer(404, site.Find(NotFoundPage));
    }

    private Answer Redirected((string Target, int Status) redirect) => redirect.Status is >= 300 and < 400
        ? new Answer(redirect.Status, null, redirect.Target)
        : FindFile(redirect.Target) is { } file ? new Answer(redirect.Status, file) : new Answer(404, site.Find(NotFoundPage));

    private OutputFile? FindFile(string path)
    {
        var name = path[1..];
        return HostRules.IsForTheHost(name) ? null : site.Find(path.EndsWith('/') ? $"{name}index.html" : name);
    }
}
