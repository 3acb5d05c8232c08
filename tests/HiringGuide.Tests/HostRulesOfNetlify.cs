using System.Globalization;
using System.Text.Json;
using HiringGuide.Engine.Tests;
using HiringGuide.Serving;
using Xunit;

namespace HiringGuide.Tests;

/// <summary><c>_redirects</c> and <c>_headers</c> as 'guide serve' reads them, beside what Netlify's own readers make of the same files.</summary>
public sealed class HostRulesOfNetlify
{
    private const string Redirects = """
        # a comment
        /jobs/clerk/ /roles/clerk/ 301
           /tabs	/there/	302   # why
        /without /status
        /forced/* /roles/:splat 301!
        /a/:name/b /c/:name
        /in/* 200
        /news id=:id /articles/:id 302
        /land /at 302 Country=de
        /out https://elsewhere.example/ 307

        /only-one
        /no-target nowhere 301
        /bad-status /there three
        /.netlify/x /there
        # /commented /out 301
        """;

    private const string Headers = """
        # everywhere
        /*
          X-Frame-Options: DENY
          Link: <https://a.example>; rel=x
          Link: </b>; rel=y
        /assets/*
          Cache-Control: public, max-age=31536000, immutable
        no colon here
        /empty
        /roles/:role/index.md
          X-Robots-Tag:noindex
          : no name
          No-Value:
        """;

    [Fact]
    public async Task Every_line_is_read_as_netlify_reads_it()
    {
        var folder = Directory.CreateTempSubdirectory("guide-rules-").FullName;
        await File.WriteAllTextAsync(Path.Join(folder, "_redirects"), Redirects, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Join(folder, "_headers"), $"  X-Too-Early: yes\n{Headers}", TestContext.Current.CancellationToken);

        await AssertSameAsync(folder);

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_files_of_a_built_site_are_read_as_netlify_reads_them()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk", "title: Clerk\naliases: [/roles/office-clerk/, /jobs/clerk/]");
        await Run.GuideAsync("build", "--root", site.Root, "--no-index");

        await AssertSameAsync(site.Output);
    }

    [Theory]
    [InlineData("/jobs/clerk/", "/roles/clerk/")]
    [InlineData("/jobs/clerk", "/roles/clerk/")]
    [InlineData("/forced/clerk/faq", "/roles/clerk/faq")]
    [InlineData("/a/x/b", "/c/x")]
    [InlineData("/a/x/y/b", null)]
    [InlineData("/news", null)]
    [InlineData("/land", null)]
    public void A_path_is_led_where_its_first_rule_says(string path, string? target)
    {
        Assert.Equal(target, RedirectRule.Parse(Redirects).Select(rule => rule.FindTarget(path)).FirstOrDefault(found => found is not null));
    }

    [Theory]
    [InlineData("/", "X-Frame-Options, Link")]
    [InlineData("/assets/site.css", "X-Frame-Options, Link, Cache-Control")]
    [InlineData("/roles/clerk/index.md", "X-Frame-Options, Link, X-Robots-Tag")]
    [InlineData("/roles/clerk/x/index.md", "X-Frame-Options, Link")]
    public void A_path_has_the_headers_of_every_rule_that_matches(string path, string names)
    {
        Assert.Equal(names, string.Join(", ", HeaderRule.Parse(Headers).Where(rule => rule.AppliesTo(path)).SelectMany(rule => rule.Values.Keys)));
    }

    private static async Task AssertSameAsync(string folder)
    {
        using var theirs = JsonDocument.Parse(await Child.ToolAsync("netlify.mjs", folder, Path.Join(TestSite.Repository, "netlify.toml")));
        var redirects = theirs.RootElement.GetProperty("redirects").EnumerateArray().Select(rule =>
            $"{rule.GetProperty("from")} {rule.GetProperty("to")} {(rule.TryGetProperty("status", out var status) ? status.GetRawText() : "-")} {rule.GetProperty("force").GetBoolean()}");
        var headers = theirs.RootElement.GetProperty("headers").EnumerateObject().SelectMany(rule => rule.Value.EnumerateObject().Select(header => $"{rule.Name} {header.Name}: {header.Value}"));

        Assert.Equal(redirects, RedirectRule.Parse(await File.ReadAllTextAsync(Path.Join(folder, "_redirects"))).Select(rule =>
            $"{rule.From} {rule.To} {rule.Status?.ToString(CultureInfo.InvariantCulture) ?? "-"} {rule.Force}"));
        Assert.Equal(headers, HeaderRule.Parse(await File.ReadAllTextAsync(Path.Join(folder, "_headers"))).SelectMany(rule => rule.Values.Select(header => $"{rule.For} {header.Key}: {header.Value}")));
    }
}
