using HiringGuide.Engine.Rendering.Views;
using Microsoft.AspNetCore.Html;

namespace HiringGuide.Theme;

/// <summary>The one place where text is written without being encoded: only what the engine vouches for.</summary>
internal static class Markup
{
    /// <summary>HTML that the engine made from checked Markdown.</summary>
    public static HtmlString Raw(ProseHtml prose) => new(prose.Html);

    /// <summary>JSON-LD, in which the engine escaped every <c>&lt;</c>.</summary>
    public static HtmlString RawJson(string json) => new(json);
}
