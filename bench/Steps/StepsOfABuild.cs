using System.Buffers;
using BenchmarkDotNet.Attributes;
using HiringGuide.Bench.PlainGuide;
using HiringGuide.Bench.Synthetic;
using HiringGuide.Engine.Checking;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Rendering.Outputs;
using HiringGuide.Engine.Writing;

namespace HiringGuide.Bench.Steps;

/// <summary>What one role of the synthetic guide costs, step by step: time, and memory that the collector has to clear away.</summary>
[MemoryDiagnoser]
public class StepsOfABuild
{
    private const int Roles = 24;
    private const string Place = "input/roles/role-00000/description.md";

    private readonly ArrayBufferWriter<byte> page = new(64 * 1024);
    private string folder = "";
    private string frontMatter = "";
    private string body = "";
    private Prose advert = Prose.Empty;
    private Site site = null!; // Set before the first measurement, like everything below.
    private PlannedFile plan = null!;
    private OutputFile built = null!;
    private IReadOnlyList<OutputFile> files = [];

    [GlobalSetup]
    public void MakeAGuide()
    {
        folder = Directory.CreateTempSubdirectory("steps-").FullName;
        GuideLayout.Write(Roles, folder);
        var sections = GuideLayout.SectionsOf(SyntheticGuide.Roles(Roles).First()).ToDictionary(section => section.Name, section => section.Text, StringComparer.Ordinal);
        frontMatter = sections["skills.md"].Split("---\n")[1];
        body = sections["description.md"].Split("---\n", 3)[2];
        advert = Markdown();

        var result = PlainSite.Build(folder, Path.Join(folder, "output"));
        site = result.Site ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        files = result.Files;
        plan = new RolePages().Plan(new RenderContext(site, new PlainTheme(), hasTextSearch: false)).First();
        built = files.First(file => file.PageUrl == plan.PageUrl);
    }

    [GlobalCleanup]
    public void RemoveTheGuide() => Directory.Delete(folder, recursive: true);

    [Benchmark(Description = "front matter of skills.md")]
    public object? FrontMatter() => FrontMatterReader.Find(Place, frontMatter, 1, new DiagnosticBag());

    [Benchmark(Description = "Markdown of an advert, parsed and checked")]
    public Prose Markdown() => ProseParser.Parse(Place, body, 12, new ProseParser.Manners("advert-", MayHavePlaceholders: true), new DiagnosticBag());

    [Benchmark(Description = "Markdown of an advert, to HTML")]
    public object Html() => ProseRenderer.RenderAdvert(advert, site.Settings.Placeholders, _ => "");

    [Benchmark(Description = "a role's page: its view, through the templates")]
    public int Template()
    {
        page.ResetWrittenCount();
        plan.Write(page);
        return page.WrittenCount;
    }

    [Benchmark(Description = "links, ids and texts of a built page")]
    public object LinkScan() => RenderedPage.Of(built, site);

    [Benchmark(Description = "24 roles read and decoded")]
    public object Reading() => SourceReader.Read(folder, new DiagnosticBag());

    [Benchmark(Description = "24 roles published over the same site")]
    public object? Publishing() => SiteWriter.Write(files, Path.Join(folder, "output"), new DiagnosticBag());
}
