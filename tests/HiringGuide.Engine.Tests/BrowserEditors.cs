using System.Text;
using System.Text.Json;
using HiringGuide.Engine.Authoring;
using HiringGuide.Engine.Rendering;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>The editor at /admin/: there only where the site asks for it, with a form for every key, and under a policy that is no other page's.</summary>
public sealed class BrowserEditors
{
    private const string GitHub = "admin:\n  backend: github\n  repo: small/guide\nplaceholders:";
    private const string TestRepo = "admin:\n  backend: test-repo\nplaceholders:";

    /// <summary>Files whose comments hold a licence, which the CMS would drop.</summary>
    private static readonly string[] LeftOut = ["wording.schema.json"];

    public static TheoryData<string> Schemas => [.. JsonSchemas.All.Select(schema => schema.Name).Except(LeftOut)];

    [Fact]
    public void A_site_that_asks_for_no_editor_is_the_same_with_one_installed()
    {
        using var site = TestSite.Whole();

        var with = site.Check(WithEditor);

        Assert.Equal(site.Check().Files.Select(Described), with.Files.Select(Described));
    }

    [Fact]
    public void Where_nobody_brings_the_editor_the_site_is_as_if_it_had_not_been_asked_for()
    {
        using var asking = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub);
        using var silent = TestSite.Whole();

        Assert.Equal(silent.Check().Files.Select(Described), asking.Check().Files.Select(Described));
    }

    [Fact]
    public void An_editor_that_is_not_installed_is_told_where_the_site_asks_for_it_and_nowhere_else()
    {
        using var asking = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub);
        using var silent = TestSite.Whole();

        Assert.Equal(
            "input/site.yml(11,3): warning HG906: The editor is not installed, so the site is built without /admin/.\n  help: run 'npm ci --prefix admin --ignore-scripts', or delete the key 'admin'",
            asking.Check(options => options with { IsEditorMissing = true }).Listing());
        Assert.Equal("", silent.Check(options => options with { IsEditorMissing = true }).Listing());
    }

    [Theory]
    [InlineData("admin: yes", "error HG303: Wanted a group of keys for 'admin', found text.")]
    [InlineData("admin:\n  repo: small/guide", "error HG302: 'backend' is missing.")]
    [InlineData("admin:\n  backend: gitub\n  repo: small/guide", "error HG310: 'gitub' is not a backend.\n  help: did you mean 'github'?")]
    [InlineData("admin:\n  backend: git-gateway", "error HG310: 'git-gateway' is not a backend.\n  help: one of: github, test-repo")]
    [InlineData("admin:\n  backend: github\n  rebo: small/guide", "error HG301: 'rebo' is not a key here.\n  help: did you mean 'repo'?")]
    [InlineData("admin:\n  backend: github\n  repo:", "error HG302: 'repo' is empty.")]
    [InlineData("admin:\n  backend: github\n  repo: small/guide\n  signIn: auth.example", "error HG402: 'auth.example' is not an address a reader may be sent to.")]
    public void What_is_wrong_with_the_keys_of_the_editor_is_told_once(string keys, string problem)
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", $"{keys}\nplaceholders:");

        Assert.Contains(problem, Assert.Single(site.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_go_to_pull_requests_of_the_named_branch()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", "admin:\n  backend: github\n  repo: small/guide\n  branch: trunk\n  signIn: https://auth.example/\nplaceholders:");

        using var configuration = ConfigurationOf(site);

        Assert.Equal("""{"name":"github","repo":"small/guide","branch":"trunk","base_url":"https://auth.example/"}""", Compact(configuration.RootElement.GetProperty("backend")));
        Assert.Equal("editorial_workflow", configuration.RootElement.GetProperty("publish_mode").GetString());
    }

    [Fact]
    public void To_try_the_editor_out_nothing_needs_to_be_named()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", TestRepo);

        using var configuration = ConfigurationOf(site);

        Assert.Equal("""{"name":"test-repo"}""", Compact(configuration.RootElement.GetProperty("backend")));
        Assert.False(configuration.RootElement.TryGetProperty("publish_mode", out _));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Each_key_of_a_schema_is_a_field_of_the_form_and_each_field_a_key(string name)
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub);
        using var configuration = ConfigurationOf(site);
        var schema = JsonSchemas.All.Single(schema => schema.Name == name);
        using var keys = JsonDocument.Parse(schema.Text);

        var form = FormsOf(configuration).Single(form => form.Name == name.Replace(".schema.json", "", StringComparison.Ordinal));

        Assert.Equal(schema.Files, form.Files);
        Assert.Equal(KeysOf(keys.RootElement, ""), FieldsOf(form.Fields.Where(field => NameOf(field) != "body"), "", ownNames: name == "sources.schema.json"));
    }

    [Fact]
    public void Every_kind_of_file_has_a_form_and_every_page_a_place_for_its_text()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub);
        using var configuration = ConfigurationOf(site);
        var forms = FormsOf(configuration).ToList();

        var unreached = Directory.EnumerateFiles(Path.Join(TestSite.Repository, "input"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(TestSite.Repository, path).Replace('\\', '/'))
            .Where(path => !forms.Any(form => Fits(path, form.Files)));

        Assert.Equal(["input/data/wording.yml"], unreached);
        Assert.All(forms, form => Assert.Equal(form.Files.EndsWith(".md", StringComparison.Ordinal), form.Fields.Any(field => NameOf(field) == "body")));
    }

    [Fact]
    public void No_page_is_given_up_in_the_browser_and_no_role_is_started_there()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub);
        using var configuration = ConfigurationOf(site);
        var collections = configuration.RootElement.GetProperty("collections").EnumerateArray().ToList();

        Assert.All(collections, collection => Assert.False(collection.GetProperty("delete").GetBoolean()));
        Assert.All(collections, collection => Assert.Equal(!NameOf(collection).StartsWith("role-", StringComparison.Ordinal), collection.GetProperty("create").GetBoolean()));
    }

    [Fact]
    public void Each_file_of_the_site_is_under_one_policy_and_the_editor_alone_under_its_own()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub);
        using var plain = TestSite.Whole();
        var everywhere = Assert.Single(PoliciesFor("/", plain.Check()));

        var built = site.Check(options => WithEditor(options) with { TextIndexer = new OneFile() });

        Assert.NotNull(built.Find("pagefind/pagefind.js"));
        var policies = built.Files.Where(file => file.Path is not ("_headers" or "_redirects")).ToLookup(file => Assert.Single(PoliciesFor($"/{file.Path}", built)), file => file.Path);
        Assert.Equal(2, policies.Count);
        Assert.DoesNotContain(policies[everywhere], path => path.StartsWith("admin/", StringComparison.Ordinal));
        Assert.All(policies.Single(policy => policy.Key != everywhere), path => Assert.StartsWith("admin/", path, StringComparison.Ordinal));
        Assert.Equal(everywhere, Assert.Single(PoliciesFor("/", built)));
        var own = Assert.Single(PoliciesFor("/admin/", built));
        Assert.Contains("connect-src 'self' blob: data: https://api.github.com", own, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", own, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", own, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_no_rule_names_is_answered_by_a_page_with_the_policy_in_it()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub);
        using var plain = TestSite.Whole();

        var page = site.Check(WithEditor).TextOf("404.html");

        var policy = Assert.Single(PoliciesFor("/", plain.Check())).Replace("; frame-ancestors 'none'", "", StringComparison.Ordinal);
        Assert.Contains($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy.Replace("'", "&#39;", StringComparison.Ordinal)}\">", page, StringComparison.Ordinal);
        Assert.Empty(PoliciesFor("/nothing/", site.Check(WithEditor)));
        Assert.DoesNotContain("http-equiv", plain.Check(WithEditor).TextOf("404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_everywhere_holds_for_the_editor_too_and_search_engines_stay_away()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub);
        var built = site.Check(WithEditor);

        var headers = HeadersFor("/admin/", built).ToLookup(header => header.Name, header => header.Value);

        Assert.Equal(["nosniff"], headers["X-Content-Type-Options"]);
        Assert.Equal(["DENY"], headers["X-Frame-Options"]);
        Assert.Equal(["noindex"], headers["X-Robots-Tag"]);
        Assert.Equal(["same-origin-allow-popups"], headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal(["noindex"], HeadersFor("/admin/", site.Check(options => WithEditor(options) with { NoIndex = true })).Where(header => header.Name == "X-Robots-Tag").Select(header => header.Value));
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", built.TextOf("admin/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/", built.TextOf("sitemap.xml") + built.TextOf("search.json") + built.TextOf("llms.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_looks_like_markup_stays_a_name_in_the_editor()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub).Edit("site.yml", "name: Small Guide", "name: Small <script> & Guide");

        Assert.Contains("<title>Edit Small &lt;script&gt; &amp; Guide</title>", site.Check(WithEditor).TextOf("admin/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guide_kept_in_memory_has_the_same_editor()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", TestRepo);

        var files = new GuideInMemory(WithEditor(site.Options)).Compile(new PlainTheme(), changed: null).Files;

        var built = site.Check(WithEditor);
        Assert.All(["admin/index.html", "admin/config.json", "admin/cms/index.js", "_headers"], path => Assert.Equal(built.TextOf(path), Encoding.UTF8.GetString(files!.Find(path)!.Bytes.Span)));
    }

    private static BuildOptions WithEditor(BuildOptions options) =>
        options with { Editor = new BrowserEditor(() => [new OutputFile($"{BrowserEditor.CmsFolder}/index.js", Encoding.UTF8.GetBytes("export const init = () => {};"), PageUrl: null)]) };

    /// <summary>Stands in for the program that makes an index of the full text.</summary>
    private sealed class OneFile : ITextIndexer
    {
        public IReadOnlyList<OutputFile> Index(IReadOnlyList<OutputFile> files) => [new OutputFile("pagefind/pagefind.js", Encoding.UTF8.GetBytes("export {};"), PageUrl: null)];
    }

    private static (string Path, string Bytes) Described(OutputFile file) => (file.Path, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Bytes.Span)));

    private static JsonDocument ConfigurationOf(TestSite site) => JsonDocument.Parse(site.Check(WithEditor).TextOf("admin/config.json"));

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static string NameOf(JsonElement element) => element.GetProperty("name").GetString()!;

    /// <summary>Every form: its name, where its files lie as the schemas say it, and its fields.</summary>
    private static IEnumerable<(string Name, string Files, IReadOnlyList<JsonElement> Fields)> FormsOf(JsonDocument configuration)
    {
        foreach (var folder in configuration.RootElement.GetProperty("collections").EnumerateArray())
        {
            var path = folder.GetProperty("path").GetString()!.Replace("{{slug}}", "*", StringComparison.Ordinal);
            yield return (NameOf(folder), $"{folder.GetProperty("folder").GetString()}/{path}.{folder.GetProperty("extension").GetString()}", [.. folder.GetProperty("fields").EnumerateArray()]);
        }

        foreach (var file in configuration.RootElement.GetProperty("singletons").EnumerateArray())
        {
            yield return (NameOf(file), file.GetProperty("file").GetString()!, [.. file.GetProperty("fields").EnumerateArray()]);
        }
    }

    /// <summary>Every key of a schema as a line: its path, whether it is required, its description, its choices. Names of an author's own are stars.</summary>
    private static IEnumerable<string> KeysOf(JsonElement schema, string before)
    {
        if (schema.TryGetProperty("additionalProperties", out var named) && named.ValueKind == JsonValueKind.Object)
        {
            return KeysOf(named, $"{before}*/");
        }

        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToList() : [];
        return schema.GetProperty("properties").EnumerateObject().Where(key => key.Name != "extra").SelectMany(key =>
        {
            var inner = key.Value.TryGetProperty("items", out var items) ? items : key.Value;
            var choices = key.Value.TryGetProperty("enum", out var values) ? Compact(values) : "";
            var line = $"{before}{key.Name} {(required.Contains(key.Name) ? "required" : "optional")} {key.Value.GetProperty("description").GetString()} {choices}";
            return inner.TryGetProperty("properties", out _) || inner.TryGetProperty("additionalProperties", out _) ? KeysOf(inner, $"{before}{key.Name}/").Prepend(line) : [line];
        });
    }

    private static IEnumerable<string> FieldsOf(IEnumerable<JsonElement> fields, string before, bool ownNames) => fields.SelectMany(field =>
    {
        if (ownNames)
        {
            return FieldsOf(field.GetProperty("fields").EnumerateArray(), $"{before}*/", ownNames: false);
        }

        var choices = field.TryGetProperty("options", out var values) ? Compact(values) : "";
        var line = $"{before}{NameOf(field)} {(field.GetProperty("required").GetBoolean() ? "required" : "optional")} {field.GetProperty("hint").GetString()} {choices}";
        return field.TryGetProperty("fields", out var inner) ? FieldsOf(inner.EnumerateArray(), $"{before}{NameOf(field)}/", ownNames: NameOf(field) == "placeholders").Prepend(line) : [line];
    });

    private static bool Fits(string path, string pattern) => pattern.Split('/') is var wanted && path.Split('/') is var parts && wanted.Length == parts.Length
        && wanted.Zip(parts).All(pair => pair.First == pair.Second || (pair.First.StartsWith('*') && pair.Second.EndsWith(pair.First[1..], StringComparison.Ordinal)));

    private static IEnumerable<string> PoliciesFor(string path, BuildResult built) => HeadersFor(path, built).Where(header => header.Name == "Content-Security-Policy").Select(header => header.Value);

    /// <summary>The headers of every rule that fits an address, as a host that joins them would send them.</summary>
    private static IEnumerable<(string Name, string Value)> HeadersFor(string path, BuildResult built)
    {
        var fits = false;
        foreach (var line in built.TextOf("_headers").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '/')
            {
                fits = line.EndsWith('*') ? path.StartsWith(line[..^1], StringComparison.Ordinal) : path == line;
            }
            else if (fits)
            {
                var divider = line.IndexOf(": ", StringComparison.Ordinal);
                yield return (line[..divider].Trim(), line[(divider + 2)..]);
            }
        }
    }
}
