using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>What a host is given: previews, redirects and headers, read as the host reads them.</summary>
public sealed class Publishing
{
    /// <summary>What lies below the page of a role, in the order of their addresses.</summary>
    private static readonly string[] BelowRole = ["card.png", "index.json", "index.md", "interview/", "job-description.docx", "job-description.md", "job-description.txt", "notes.docx", "notes/", "scorecard.docx", "scorecard/"];

    private static readonly string NetlifyToml = Path.Join(TestSite.Repository, "netlify.toml");

    [Fact]
    public async Task Netlify_understands_every_redirect_and_every_header()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk", "title: Clerk\naliases: [/roles/office-clerk/, /jobs/clerk/]");
        await Run.GuideAsync("build", "--root", site.Root);

        using var understood = JsonDocument.Parse(await Child.ToolAsync("netlify.mjs", site.Output, NetlifyToml));

        Assert.Empty(understood.RootElement.GetProperty("errors").EnumerateArray());
        var redirects = understood.RootElement.GetProperty("redirects").EnumerateArray().Select(redirect => (From: redirect.GetProperty("from").GetString()!, To: redirect.GetProperty("to").GetString()!, Status: redirect.GetProperty("status").GetInt32())).ToList();
        Assert.Equal(
            ["/families/clerks/office-clerk-to-lead-clerk/", "/jobs/clerk/", "/roles/office-clerk/", .. BelowRole.Select(end => $"/roles/office-clerk/{end}")],
            redirects.Select(redirect => redirect.From));
        Assert.All(redirects, redirect => Assert.Equal((redirect.From.Replace("office-clerk", "clerk", StringComparison.Ordinal).Replace("/jobs/", "/roles/", StringComparison.Ordinal), 301), (redirect.To, redirect.Status)));
        var headers = understood.RootElement.GetProperty("headers");
        Assert.Equal(["/*", "/assets/*"], headers.EnumerateObject().Select(rule => rule.Name));
        Assert.Equal("public, max-age=31536000, immutable", headers.GetProperty("/assets/*").GetProperty("Cache-Control").GetString());
        var everywhere = headers.GetProperty("/*").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
        Assert.Matches("^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-[A-Za-z0-9+/=]+'; style-src 'self';", everywhere["Content-Security-Policy"]);
        Assert.Equal("nosniff", everywhere["X-Content-Type-Options"]);
        Assert.DoesNotContain("X-Robots-Tag", everywhere.Keys);
    }

    [Fact]
    public async Task The_policy_lets_in_the_one_script_that_stands_in_pages_and_no_other()
    {
        using var site = TestSite.Whole();
        await Run.GuideAsync("build", "--root", site.Root);
        var policy = File.ReadLines(Path.Join(site.Output, "_headers")).Single(line => line.Contains("script-src", StringComparison.Ordinal));

        var pages = Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories).Select(path => new HtmlParser().ParseDocument(File.ReadAllText(path)));
        var scripts = pages.SelectMany(page => page.Scripts.Where(script => script.Source is null && script.Type != "application/ld+json")).Select(script => script.Text).Distinct(StringComparer.Ordinal);

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(scripts))));
        Assert.Equal([$"'sha256-{hash}'"], Regex.Matches(policy, "'(sha|unsafe-inline|nonce)[^']*'").Select(match => match.Value));
    }

    /// <summary>Graded is what the Observatory asks of a home page: ten tests, over _headers as Netlify reads it and the page itself. The redirect to https and the certificate are the host's and assumed.</summary>
    [Fact]
    public async Task Mozillas_Observatory_gives_the_headers_its_best_grade_and_a_site_without_them_a_bad_one()
    {
        using var site = TestSite.Whole();
        await Run.GuideAsync("build", "--root", site.Root);
        using var graded = JsonDocument.Parse(await Child.ToolAsync("observatory.mjs", site.Output));
        File.Delete(Path.Join(site.Output, "_headers"));
        using var without = JsonDocument.Parse(await Child.ToolAsync("observatory.mjs", site.Output));

        Assert.Equal("A+", graded.RootElement.GetProperty("grade").GetString());
        Assert.Equal(10, graded.RootElement.GetProperty("tests").GetArrayLength());
        Assert.All(graded.RootElement.GetProperty("tests").EnumerateArray(), test => Assert.True(test.GetProperty("pass").GetBoolean(), test.GetRawText()));
        Assert.Equal("D", without.RootElement.GetProperty("grade").GetString()![..1]);
    }

    [Fact]
    public async Task Netlify_understands_that_an_address_was_given_up()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", "gone: [/roles/typist/]\nplaceholders:");
        await Run.GuideAsync("build", "--root", site.Root);

        using var understood = JsonDocument.Parse(await Child.ToolAsync("netlify.mjs", site.Output, NetlifyToml));

        Assert.Empty(understood.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("""[{"from":"/roles/typist/*","to":"/404.html","status":410,"force":false}]""", understood.RootElement.GetProperty("redirects").GetRawText());
    }

    [Fact]
    public async Task What_may_be_kept_for_ever_has_a_name_that_changes_with_its_bytes()
    {
        using var site = TestSite.Whole();
        await Run.GuideAsync("build", "--root", site.Root);

        var assets = Directory.EnumerateFiles(Path.Join(site.Output, "assets"), "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path));

        Assert.All(assets, name => Assert.Matches(@"\.[0-9a-f]{10}\.[a-z0-9]+$", name));
    }

    [Fact]
    public async Task A_preview_says_so_on_every_page_and_leaves_search_engines_to_the_published_site()
    {
        using var site = TestSite.Whole();

        await Run.GuideAsync("build", "--root", site.Root, "--preview", "pull request 12 & <more>", "--base-url", "https://deploy-preview-12.example", "--canonical-url", "https://guide.example/");

        var parser = new HtmlParser();
        foreach (var path in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            var page = parser.ParseDocument(File.ReadAllText(path));
            Assert.Equal("Preview of pull request 12 & <more>. This is not the published guide.", page.QuerySelector("header .preview")!.TextContent);
            Assert.Equal("noindex", page.QuerySelector("meta[name='robots']")!.GetAttribute("content"));
            Assert.All(page.QuerySelectorAll("link[rel='canonical']"), link => Assert.StartsWith("https://guide.example/", link.GetAttribute("href"), StringComparison.Ordinal));
        }

        Assert.Equal("https://guide.example/roles/clerk/", parser.ParseDocument(File.ReadAllText(Path.Join(site.Output, "roles", "clerk", "index.html"))).QuerySelector("link[rel='canonical']")!.GetAttribute("href"));
        Assert.Contains("<loc>https://deploy-preview-12.example/roles/clerk/</loc>", File.ReadAllText(Path.Join(site.Output, "sitemap.xml")), StringComparison.Ordinal);
        Assert.Contains("Disallow: /", File.ReadAllText(Path.Join(site.Output, "robots.txt")), StringComparison.Ordinal);
        using var understood = JsonDocument.Parse(await Child.ToolAsync("netlify.mjs", site.Output, NetlifyToml));
        Assert.Equal("noindex", understood.RootElement.GetProperty("headers").GetProperty("/*").GetProperty("X-Robots-Tag").GetString());
    }

    [Fact]
    public async Task The_published_site_bears_no_mark_of_a_preview()
    {
        using var site = TestSite.Whole();

        await Run.GuideAsync("build", "--root", site.Root);

        var home = new HtmlParser().ParseDocument(File.ReadAllText(Path.Join(site.Output, "index.html")));
        Assert.Null(home.QuerySelector(".preview"));
        Assert.Null(home.QuerySelector("meta[name='robots']"));
    }

    [Fact]
    public async Task An_address_for_search_engines_that_is_none_is_told_like_any_other_problem()
    {
        using var site = TestSite.Whole();

        var run = await Run.GuideAsync("check", "--root", site.Root, "--canonical-url", "guide.example");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("--canonical-url(1,1): error HG407: 'guide.example' is not the address of a site.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--base-url")]
    [InlineData("--canonical-url")]
    public async Task An_address_below_another_site_is_told_before_its_links_lead_nowhere(string flag)
    {
        using var site = TestSite.Whole();

        var run = await Run.GuideAsync("build", "--root", site.Root, flag, "https://owner.example:8443/guide");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{flag}(1,1): error HG407: 'https://owner.example:8443/guide' lies below another site; the links of the guide lead to the root of 'owner.example:8443'.\n", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public async Task For_a_host_without_redirects_each_old_address_is_a_page_that_leads_on()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk", "title: Clerk\naliases: [/jobs/clerk/]");

        var run = await Run.GuideAsync("build", "--root", site.Root, "--redirects", "html", "--strict");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var page = new HtmlParser().ParseDocument(File.ReadAllText(Path.Join(site.Output, "jobs", "clerk", "index.html")));
        Assert.Equal("0; url=/roles/clerk/", page.QuerySelector("meta[http-equiv='refresh']")!.GetAttribute("content"));
        Assert.Equal("/roles/clerk/", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.EndsWith(".example/roles/clerk/", page.QuerySelector("link[rel='canonical']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(site.Output, ".nojekyll")));
        Assert.False(File.Exists(Path.Join(site.Output, "_redirects")));
        Assert.DoesNotContain("/jobs/clerk/", File.ReadAllText(Path.Join(site.Output, "sitemap.xml")), StringComparison.Ordinal);
    }
}
