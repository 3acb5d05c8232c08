using System.Collections.Concurrent;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;
using HiringGuide.Serving;
using HiringGuide.Theme;
using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>A guide full of attacks in a real browser: no page may run any. HostileContent in the tests of the command tries every place one by one.</summary>
public sealed class RunningNothing(BuiltGuide guide)
{
    private const string Attack = "<script>alert(1)</script> <img src=x onerror=alert(2)> <svg onload=alert(3)> </title></script><script>alert(4)</script> \"onfocus=\"alert(5)\" autofocus x=\"' onmouseover='alert(6)' <details open ontoggle=alert(7)>";

    [Fact]
    public async Task No_page_of_a_hostile_guide_runs_what_its_author_wrote()
    {
        var today = new DateOnly(2026, 11, 24);
        var whole = SourceReader.Read(Path.Join(BuiltGuide.Repository, "tests", "HiringGuide.Engine.Tests", "Sites", "whole"), new DiagnosticBag());
        var hostile = whole with { Files = [.. whole.Files.Select(file => file with { Text = Hostile(file.Text) })] };
        var result = Pipeline.Check(hostile, new BuildOptions { Root = "unused", Output = "unused", Today = today }, new GuideTheme());
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics));
        var pages = result.Files.Where(file => file.PageUrl is not null && System.Text.Encoding.UTF8.GetString(file.Bytes.Span).Contains("alert(7)", StringComparison.Ordinal)).Select(file => file.PageUrl!).ToList();
        Assert.True(pages.Count >= 10, $"{pages.Count} pages show the attack.");

        await using var server = await DevServer.StartAsync(new BuiltSite(result.Files), reload: null, new ServerSettings { Port = 5380 }, new Surroundings(TextWriter.Null, TextWriter.Null, TimeProvider.System), CancellationToken.None);
        await using var context = await guide.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var alerts = new ConcurrentBag<string>();
        await page.ExposeFunctionAsync("trapped", (string said) => alerts.Add(said));
        await page.AddInitScriptAsync("window.alert = said => window.trapped(`${location.pathname} ${said}`)");
        foreach (var url in pages)
        {
            await page.GotoAsync(server.Address.TrimEnd('/') + url, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true); document.querySelectorAll('a, button, input').forEach(part => { part.focus(); part.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); })");
            Assert.Equal(0, await page.Locator("img[src=x], svg[onload], iframe, [onfocus], [onmouseover], [ontoggle]").CountAsync());
        }

        Assert.Empty(alerts);
        await page.EvaluateAsync("alert('the trap works')");
        Assert.Single(alerts);
    }

    /// <summary>Titles, names and reasons in front matter, and every paragraph of prose.</summary>
    private static string Hostile(string text)
    {
        var inFrontMatter = false;
        var lines = text.Split('\n').Select(line =>
        {
            inFrontMatter ^= line == "---";
            var isProse = !inFrontMatter && line is [>= 'A' and <= 'Z', ..] && !line.Contains(':', StringComparison.Ordinal) && text.StartsWith("---", StringComparison.Ordinal);
            var isText = line.StartsWith("summary: ", StringComparison.Ordinal) || line.StartsWith("reviewer: ", StringComparison.Ordinal) || line.StartsWith("    purpose: ", StringComparison.Ordinal);
            return isProse ? $"{line} {Attack}" : isText ? $"{line[..(line.IndexOf(':', StringComparison.Ordinal) + 2)]}'{Attack.Replace("'", "''", StringComparison.Ordinal)}'" : line;
        });
        return string.Join('\n', lines);
    }
}
