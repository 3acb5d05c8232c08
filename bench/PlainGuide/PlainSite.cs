using HiringGuide.Engine;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Rendering.Outputs;
using XmlWriter = System.Xml.XmlWriter;

namespace HiringGuide.Bench.PlainGuide;

/// <summary>What the compared site consists of: a page a role, a page a category, home, the page for missing addresses, the sitemap.</summary>
internal static class PlainSite
{
    public static IReadOnlyList<IOutput> Outputs { get; } = [new HomePage(), new RolePages(), new CategoryPages(), new NotFoundPage(), new PlainSitemap()];

    /// <summary>Reads, checks, renders and publishes, links and fragments of every page checked, as <c>guide build</c> does.</summary>
    public static BuildResult Build(string root, string output, BuildMemory? memory = null, Action<Phase>? phaseDone = null) =>
        Pipeline.BuildOnly(Outputs, new BuildOptions { Root = root, Output = output, Today = new DateOnly(2026, 12, 31), Memory = memory }, new PlainTheme(), phaseDone);

    /// <summary>The engine's own sitemap names every page of a whole guide; this one those that are built here.</summary>
    private sealed class PlainSitemap : IOutput
    {
        private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

        public string Name => "sitemap";

        public IEnumerable<PlannedFile> Plan(RenderContext context) => [PlannedFile.Text("sitemap.xml", () => XmlText.Of(xml => Write(xml, context)))];

        private static void Write(XmlWriter xml, RenderContext context)
        {
            xml.WriteStartElement("urlset", Namespace);
            WriteUrl(xml, context.FullUrl(Routes.Home), null);
            foreach (var category in context.Site.Categories)
            {
                WriteUrl(xml, context.FullUrl(Routes.Category(category.Category.Slug)), null);
            }

            foreach (var role in context.Site.Roles)
            {
                WriteUrl(xml, context.FullUrl(Routes.Role(role.Slug)), Spoken.IsoDate(role.Guide.Review.Changed));
            }

            xml.WriteEndElement();
        }

        private static void WriteUrl(XmlWriter xml, string address, string? day)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, address);
            if (day is not null)
            {
                xml.WriteElementString("lastmod", Namespace, day);
            }

            xml.WriteEndElement();
        }
    }
}
