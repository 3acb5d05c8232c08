using HiringGuide.Engine.Rendering.Views;
using Microsoft.AspNetCore.Html;

namespace HiringGuide.Theme;

/// <summary>The one place where text is written without being encoded: only what the engine vouches for.</summary>
internal static class Markup
{
    /// <summary>
    /// Gives a page the colours that its reader chose (colours.js), before it is painted: so that nothing flashes, and that no page waits for a file of a hundred bytes.
    /// </summary>
    public static HtmlString ChosenColours { get; } = new("try{const c=localStorage.getItem('hiring-guide-colours');if(c==='light'||c==='dark')document.documentElement.dataset.colours=c}catch{}");

    /// <summary>HTML that the engine made from checked Markdown.</summary>
    public static HtmlString Raw(ProseHtml prose) => new(prose.Html);

    /// <summary>JSON-LD, in which the engine escaped every <c>&lt;</c>.</summary>
    public static HtmlString RawJson(string json) => new(json);
}
