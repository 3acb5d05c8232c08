using System.Net;
using System.Text;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Authoring;

/// <summary>
/// The editor at <c>/admin/</c>: a page that starts the CMS, and its configuration. <paramref name="readCms"/> reads the files of the CMS, which are put beside it;
/// it is called for a site that has an editor and for no other.
/// </summary>
public sealed class BrowserEditor(Func<IReadOnlyList<OutputFile>> readCms) : IBrowserEditor
{
    /// <summary>The folder of the site that the files of the CMS are read for.</summary>
    public const string CmsFolder = "admin/cms";

    private const string Start = """
        import { init } from "./cms/index.js";

        init();

        """;

    public IReadOnlyList<OutputFile> Make(Site site, AdminSettings admin) =>
    [
        File("index.html", PageOf(site)),
        File("start.js", Start),
        File("config.json", CmsConfiguration.TextFor(site, admin)),
        .. readCms(),
    ];

    /// <summary>The page has no picture of its own until the CMS gives it one, and a browser that found none named would ask for one.</summary>
    private static string PageOf(Site site) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <link rel="icon" href="data:,">
          <title>Edit {WebUtility.HtmlEncode(site.Settings.Name)}</title>
          <link rel="cms-config-url" type="application/json" href="{Routes.Admin}config.json">
          <script type="module" src="{Routes.Admin}start.js"></script>
        </head>
        <body>
          <noscript><p>The editor needs JavaScript. The guide is edited without it in the files of its repository.</p></noscript>
        </body>
        </html>

        """;

    private static OutputFile File(string name, string text) => new($"{Routes.Admin[1..]}{name}", Encoding.UTF8.GetBytes(text), PageUrl: null);
}
