using System.Text.Json;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>The editor at /admin/ as the command publishes it, with the CMS that npm brought.</summary>
public sealed class BrowserEditing
{
    private const string GitHub = "admin:\n  backend: github\n  repo: small/guide\nplaceholders:";

    private static readonly string Package = Path.Join(TestSite.Repository, "admin", "node_modules", "@sveltia", "cms");

    [Theory]
    [InlineData(GitHub)]
    [InlineData("admin:\n  backend: github\n  repo: small/guide\n  branch: trunk\n  signIn: https://auth.example/\nplaceholders:")]
    [InlineData("admin:\n  backend: test-repo\nplaceholders:")]
    public async Task The_cms_understands_its_configuration(string keys)
    {
        using var site = WithCms().Edit("site.yml", "placeholders:", keys);
        await Run.GuideAsync("build", "--root", site.Root, "--strict");

        Assert.Equal("", await Child.ToolAsync("cms-config.mjs", Path.Join(Package, "schema", "sveltia-cms.json"), Path.Join(site.Output, "admin", "config.json")));
    }

    [Fact]
    public async Task A_form_with_a_key_that_the_cms_does_not_know_would_be_seen()
    {
        using var site = WithCms().Edit("site.yml", "placeholders:", GitHub);
        await Run.GuideAsync("build", "--root", site.Root);
        var configuration = Path.Join(site.Output, "admin", "config.json");
        File.WriteAllText(configuration, File.ReadAllText(configuration).Replace("\"value_type\"", "\"valuetype\"", StringComparison.Ordinal));

        Assert.NotEqual("", await Child.ToolAsync("cms-config.mjs", Path.Join(Package, "schema", "sveltia-cms.json"), configuration));
    }

    [Fact]
    public async Task The_cms_is_published_with_its_own_fonts_and_names_none_elsewhere()
    {
        using var site = WithCms().Edit("site.yml", "placeholders:", GitHub);

        var run = await Run.GuideAsync("build", "--root", site.Root, "--strict");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var script = File.ReadAllText(Path.Join(site.Output, "admin", "cms", "index.js"));
        Assert.Contains("fontsource", File.ReadAllText(Path.Join(Package, "npm", "index.js")), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"url\(https?:", script);
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(script, @"url\((/admin/[^)]+)\)").Select(match => match.Groups[1].Value).Prepend("/admin/start.js"),
            address => Assert.True(File.Exists(Path.Join(site.Output, address)), address));
        Assert.Empty(Directory.EnumerateFiles(Path.Join(site.Output, "admin"), "*.map", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Without_npm_the_site_is_built_without_an_editor_and_a_strict_build_says_what_to_do()
    {
        using var site = TestSite.Whole().Edit("site.yml", "placeholders:", GitHub);

        var run = await Run.GuideAsync("build", "--root", site.Root);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning HG906: The editor is not installed", run.Errors, StringComparison.Ordinal);
        Assert.Contains("npm ci --prefix admin", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Join(site.Output, "admin")));
        Assert.Equal(1, (await Run.GuideAsync("build", "--root", site.Root, "--strict")).ExitCode);
        Assert.Equal("", (await Run.GuideAsync("check", "--root", site.Root, "--strict")).Errors);
    }

    [Fact]
    public async Task Netlify_understands_the_rules_of_a_site_with_an_editor()
    {
        using var site = WithCms().Edit("site.yml", "placeholders:", GitHub);
        await Run.GuideAsync("build", "--root", site.Root);

        using var understood = JsonDocument.Parse(await Child.ToolAsync("netlify.mjs", site.Output, Path.Join(TestSite.Repository, "netlify.toml")));

        Assert.Empty(understood.RootElement.GetProperty("errors").EnumerateArray());
        var rules = understood.RootElement.GetProperty("headers");
        Assert.False(rules.GetProperty("/*").TryGetProperty("Content-Security-Policy", out _));
        Assert.Contains("https://api.github.com", rules.GetProperty("/admin/*").GetProperty("Content-Security-Policy").GetString(), StringComparison.Ordinal);
        Assert.Equal("public, max-age=31536000, immutable", rules.GetProperty("/assets/*").GetProperty("Cache-Control").GetString());
        Assert.All(
            rules.EnumerateObject().Where(rule => rule.Name is not ("/*" or "/admin/*")),
            rule => Assert.Equal(rules.GetProperty("/").GetProperty("Content-Security-Policy").GetString(), rule.Value.GetProperty("Content-Security-Policy").GetString()));
    }

    /// <summary>The small guide with the CMS beside it, as npm would have put it there.</summary>
    private static TestSite WithCms()
    {
        var site = TestSite.Whole();
        Directory.CreateDirectory(Path.Join(site.Root, "admin", "node_modules", "@sveltia"));
        Directory.CreateSymbolicLink(Path.Join(site.Root, "admin", "node_modules", "@sveltia", "cms"), Package);
        return site;
    }
}
