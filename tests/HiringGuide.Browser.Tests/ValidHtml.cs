using System.Diagnostics;
using AngleSharp.Html.Parser;
using HiringGuide.Theme;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>Every page of the real guide, read by the checkers of the web.</summary>
public sealed class ValidHtml(BuiltGuide guide)
{
    [Fact]
    public async Task The_nu_checker_finds_no_error_and_no_warning_on_any_page()
    {
        var folder = Directory.CreateTempSubdirectory("guide-html-").FullName;
        foreach (var file in guide.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var path = Path.Join(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }

        var checker = Path.Join(BuiltGuide.Repository, "tests", "tools", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        var start = new ProcessStartInfo("java") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-jar", checker, "--skip-non-html", "--format", "gnu", folder })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var findings = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);

        Assert.True(findings.Length == 0 && process.ExitCode == 0, findings + await output);
    }

    [Fact]
    public void Whatever_the_keyboard_stops_at_to_scroll_has_a_role_and_a_name()
    {
        var parser = new HtmlParser();
        foreach (var file in guide.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = parser.ParseDocument(System.Text.Encoding.UTF8.GetString(file.Bytes.Span));

            Assert.All(page.QuerySelectorAll("[tabindex='0']"), area =>
            {
                var name = area.GetAttribute("aria-label") ?? page.GetElementById(area.GetAttribute("aria-labelledby") ?? "none")?.TextContent;
                Assert.True(area.GetAttribute("role") == "group" && !string.IsNullOrWhiteSpace(name), $"{file.Path}: {area.OuterHtml[..60]}");
            });
        }
    }

    [Fact]
    public void No_page_needs_more_than_its_content_security_policy_allows()
    {
        var parser = new HtmlParser();
        var vouchedFor = new GuideTheme().InlineScripts;
        foreach (var file in guide.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = parser.ParseDocument(System.Text.Encoding.UTF8.GetString(file.Bytes.Span));

            Assert.Empty(page.QuerySelectorAll("[style], style, iframe, object, embed"));
            Assert.All(page.Scripts, script => Assert.True(script.Type == "application/ld+json" || script.Source is not null || vouchedFor.Contains(script.Text), file.Path));
            Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Every_page_has_a_title_a_description_and_its_address()
    {
        var parser = new HtmlParser();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in guide.Files.Where(file => file.PageUrl is not null))
        {
            var page = parser.ParseDocument(System.Text.Encoding.UTF8.GetString(file.Bytes.Span));

            Assert.True(titles.TryAdd(page.Title!, file.Path), $"{file.Path} and {titles[page.Title!]} have the same title.");
            Assert.NotEmpty(page.QuerySelector("meta[name='description']")!.GetAttribute("content")!);
            Assert.EndsWith(file.PageUrl!, page.QuerySelector("link[rel='canonical']")!.GetAttribute("href")!, StringComparison.Ordinal);
            Assert.Equal(page.QuerySelector("link[rel='canonical']")!.GetAttribute("href"), page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
            Assert.NotEmpty(page.QuerySelectorAll("script[type='application/ld+json']"));
            Assert.Single(page.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public void Every_page_of_the_real_guide_is_reached_by_links_from_home()
    {
        var parser = new HtmlParser();
        var pages = guide.Files.Where(file => file.PageUrl is not null).ToDictionary(file => file.PageUrl!, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(["/"]);
        while (open.TryPop(out var url))
        {
            if (!pages.TryGetValue(url, out var file) || !reached.Add(url))
            {
                continue;
            }

            foreach (var link in parser.ParseDocument(System.Text.Encoding.UTF8.GetString(file.Bytes.Span)).QuerySelectorAll("a[href^='/']"))
            {
                open.Push(link.GetAttribute("href")!.Split('#')[0]);
            }
        }

        Assert.Empty(pages.Keys.Except(reached, StringComparer.Ordinal));
    }
}
