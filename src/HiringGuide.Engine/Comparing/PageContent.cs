using System.Text;
using HiringGuide.Engine.Checking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Comparing;

/// <summary>A built page as its reader sees it: the title, the heading, and what stands in its main part. The frame around it, which all pages share, is left out.</summary>
internal sealed record PageContent(string Title, string Heading, string Main)
{
    private const string AssetFolder = "/assets/";

    public static PageContent Of(OutputFile page, SiteSettings settings)
    {
        var scanner = new HtmlScanner(page.Bytes.Span);
        var (title, heading, main) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var (isTitle, isHeading, isMain) = (false, false, false);
        while (scanner.Read())
        {
            if (scanner.Tag.IsEmpty)
            {
                var text = HtmlScanner.Decode(scanner.Text);
                title.Append(isTitle ? text : "");
                heading.Append(isHeading ? text : "");
                main.Append(isMain ? text : "");
                continue;
            }

            isTitle = scanner.Tag.SequenceEqual("title"u8) ? !scanner.IsClosing : isTitle;
            isHeading = scanner.Tag.SequenceEqual("h1"u8) ? !scanner.IsClosing : isHeading;
            isMain = scanner.Tag.SequenceEqual("main"u8) ? !scanner.IsClosing : isMain;
            while (isMain && !scanner.IsClosing && scanner.ReadAttribute(out var name, out var value))
            {
                if (name.SequenceEqual("href"u8) || name.SequenceEqual("src"u8))
                {
                    main.Append('<').Append(TargetOf(HtmlScanner.Decode(value), settings)).Append('>');
                }
            }
        }

        return new PageContent(WithoutSite(title.ToString().Trim(), settings), heading.ToString().Trim(), main.ToString());
    }

    /// <summary>Fingerprints of assets, the site's own address and the place to edit a page are settings of the site.</summary>
    private static string TargetOf(string target, SiteSettings settings)
    {
        if (target.StartsWith(AssetFolder, StringComparison.Ordinal) || (settings.EditUrl is { } edit && target.StartsWith(edit.Split('{')[0], StringComparison.Ordinal)))
        {
            return "";
        }

        return target.StartsWith(settings.BaseUrl, StringComparison.Ordinal) ? target[(settings.BaseUrl.Length - 1)..] : target;
    }

    private static string WithoutSite(string title, SiteSettings settings) =>
        title.EndsWith($" | {settings.Name}", StringComparison.Ordinal) ? title[..^(settings.Name.Length + 3)] : title;
}
