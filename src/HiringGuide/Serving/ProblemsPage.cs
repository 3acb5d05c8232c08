using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Serving;

/// <summary>The page that stands for the site as long as errors keep it from being built for the first time.</summary>
internal static class ProblemsPage
{
    public static OutputFile For(IReadOnlyList<Diagnostic> problems)
    {
        var html = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>The guide cannot be shown yet</title>
            </head>
            <body>
              <main>
                <h1>The guide cannot be shown yet</h1>
                <p>It will be here as soon as these problems are mended.</p>
                <ol>

            """);
        foreach (var problem in problems)
        {
            html.Append(CultureInfo.InvariantCulture, $"      <li><code>{Encoded(problem.Place.ToString())}</code><br>{problem.Rule.SeverityName} {problem.Rule.Code}: {Encoded(problem.Message)}");
            html.Append(problem.Help is { } help ? $"<br>help: {Encoded(help)}</li>\n" : "</li>\n");
        }

        html.Append("    </ol>\n  </main>\n</body>\n</html>\n");
        return new OutputFile("problems.html", Encoding.UTF8.GetBytes(html.ToString()), PageUrl: null);
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(Diagnostic.Visible(text));
}
