using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static class SettingsParser
{
    private const string Path = $"{SourceReader.InputFolder}/site.yml";

    public static SiteSettings Parse(Sources sources, BuildOptions options, DiagnosticBag log)
    {
        var file = sources.Files.FirstOrDefault(file => file.Path == Path);
        if (file is null && sources.Files.Count > 0 && !sources.AllPaths.Contains(Path))
        {
            log.Report(Rules.MissingSection, Place.StartOf(Path), "The guide has no site.yml.", "write one; docs/content-format.md says what it holds");
        }

        // Without a readable site.yml its keys are not missing as well.
        var map = file is null ? null : FrontMatterReader.Find(file.Path, file.Text, lineOffset: 0, log);
        var fields = map is null ? new Fields(YamlMap.EmptyAt(Place.StartOf(Path)), new DiagnosticBag()) : new Fields(map, log);
        var licence = fields.Group("licence");
        var address = fields.Name("baseUrl");
        var baseUrl = Checked(options.BaseUrl is { } given ? new Authored<string>(given, Place.StartOf("--base-url")) : address, log);
        var settings = new SiteSettings
        {
            Name = fields.Text("name"),
            Tagline = fields.Text("tagline"),
            Description = fields.Text("description"),
            BaseUrl = baseUrl,
            CanonicalUrl = options.CanonicalUrl is { } canonical ? Checked(new Authored<string>(canonical, Place.StartOf("--canonical-url")), log) : baseUrl,
            EditUrl = fields.Has("editUrl") ? fields.Address("editUrl") : null,
            Organisation = fields.Text("organisation"),
            LicenceName = licence.Text("name"),
            LicenceUrl = licence.Address("url"),
            FaqStructuredData = fields.Flag("faqStructuredData"),
            Gone = PageParser.OldAddresses(fields, "gone", log),
            Placeholders = PlaceholdersOf(fields),
            ArePlaceholdersRead = map is not null && (fields.FindGroup("placeholders") is not null || !fields.IsReportedElsewhere("placeholders")),
        };
        licence.Close();
        fields.Close();
        return settings;
    }

    private static string Checked(Authored<string> address, DiagnosticBag log)
    {
        var isFine = Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri is { Query: "", Fragment: "", UserInfo: "" };
        if (!isFine && address.Value.Length > 0)
        {
            log.Report(Rules.BadBaseUrl, address.Place, $"'{address.Value}' is not the address of a site.", "write it whole, such as https://example.com/");
        }

        return address.Value.EndsWith('/') ? address.Value : $"{address.Value}/";
    }

    private static Dictionary<string, Placeholder> PlaceholdersOf(Fields fields)
    {
        var placeholders = new Dictionary<string, Placeholder>(StringComparer.Ordinal);
        foreach (var (name, _, group) in fields.FindGroup("placeholders")?.NamedGroups() ?? [])
        {
            placeholders[name] = new Placeholder(name, group.Text("label"), group.Text("example"));
            group.Close();
        }

        return placeholders;
    }
}
