using HiringGuide.Engine.Linking;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary>A page at every old address that leads on to the new one, for hosts that read no list of redirects, and the file that keeps GitHub Pages from leaving files out.</summary>
internal sealed class RedirectPages : IOutput
{
    public string Name => "redirects as pages";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.RedirectsAsPages
        ? [PlannedFile.Text(".nojekyll", () => ""), .. context.Site.Redirects.Where(redirect => redirect.From.EndsWith('/')).Select(redirect => PlannedFile.Text(Routes.FileFor(redirect.From), () => PageTo(redirect.To, context)))]
        : [];

    /// <summary>Old and new addresses are slugs and slashes (HG706), so there is nothing to encode.</summary>
    private static string PageTo(string url, RenderContext context) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>This page has moved</title>
          <link rel="canonical" href="{context.CanonicalUrl(url)}">
          <meta http-equiv="refresh" content="0; url={url}">
        </head>
        <body>
          <p>This page has moved to <a href="{url}">{url}</a>.</p>
        </body>
        </html>

        """;
}
