using System.Text.RegularExpressions;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static partial class SettingsParser
{
    private const string Path = $"{SourceReader.InputFolder}/site.yml";
    private const string DefaultBranch = "main";
    private const string RepositoryHelp = "write it like hiring-guide/hiring-guide";

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
            Admin = fields.FindGroup("admin") is { } admin ? AdminOf(admin, options, log) : null,
            Gone = PageParser.OldAddresses(fields, "gone", log),
            Placeholders = PlaceholdersOf(fields),
            ArePlaceholdersRead = map is not null && (fields.FindGroup("placeholders") is not null || !fields.IsReportedElsewhere("placeholders")),
        };
        licence.Close();
        fields.Close();
        return settings;
    }

    private static AdminSettings AdminOf(Fields fields, BuildOptions options, DiagnosticBag log)
    {
        var backend = fields.Name("backend");
        var settings = new AdminSettings
        {
            Backend = backend.Value.Length > 0 ? (AdminBackend)fields.ChoiceOf(backend, "backend", AdminSettings.Backends) : AdminBackend.GitHub,
            Repository = fields.FindOptionalText("repo") ?? "",
            Branch = fields.FindOptionalText("branch") ?? DefaultBranch,
            SignInUrl = fields.Has("signIn") ? fields.Address("signIn") : null,
        };
        if (settings.Repository.Length > 0 && !RepositoryName().IsMatch(settings.Repository))
        {
            fields.Report(Rules.BadRepository, "repo", $"'{settings.Repository}' is not the name of a repository.", RepositoryHelp);
        }

        if (backend.Value == AdminSettings.Backends[(int)AdminBackend.GitHub] && !fields.Has("repo") && !fields.IsReportedElsewhere("repo"))
        {
            fields.Report(Rules.BadRepository, "backend", "The backend github needs a repository.", $"add a line 'repo: …' and {RepositoryHelp}");
        }

        if (options.IsEditorMissing)
        {
            log.Report(Rules.EditorNotInstalled, fields.Place, "The editor is not installed, so the site is built without /admin/.", "run 'npm ci --prefix admin --ignore-scripts', or delete the key 'admin'");
        }

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
        else if (isFine && uri!.AbsolutePath != "/") // It is fine, so it was made.
        {
            log.Report(Rules.BadBaseUrl, address.Place, $"'{address.Value}' lies below another site; the links of the guide lead to the root of '{uri.Authority}'.", "publish the guide at an address of its own, and write that");
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

    /// <summary>An owner and a name, as GitHub lets them be called.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryName();
}
