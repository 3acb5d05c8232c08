using HiringGuide.Engine.Rendering.Views;
using Microsoft.AspNetCore.Html;

namespace HiringGuide.Bench.PlainGuide;

/// <summary>How the compared pages say what the views hold.</summary>
internal static class Wording
{
    /// <summary>A level as authors write it: "mid" for "Mid level".</summary>
    public static string Level(string name) => name.Split(' ')[0].ToLowerInvariant();

    /// <summary>HTML that the engine made from checked Markdown.</summary>
    public static HtmlString Raw(ProseHtml prose) => new(prose.Html);
}
