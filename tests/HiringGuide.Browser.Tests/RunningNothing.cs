using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
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

        await AssertNothingRunsAsync(result, pages);
    }

    [Fact]
    public async Task No_page_runs_what_others_attack_pages_with()
    {
        var whole = SourceReader.Read(Path.Join(BuiltGuide.Repository, "tests", "HiringGuide.Engine.Tests", "Sites", "whole"), new DiagnosticBag());
        var attacks = (await ReadCorporaAsync()).Select(attack => string.Concat(attack.Where(character => (!char.IsControl(character) && character is not ('\uFFFE' or '\uFFFF')) || character == '\n'))).Distinct(StringComparer.Ordinal).ToList();
        BuildResult result;
        List<ArticleOfAttacks> articles;
        List<string> refused;
        do
        {
            articles = [.. attacks.Chunk(40).Select((some, number) => ArticleOfAttacks.Of(whole, some, number))];
            result = Pipeline.Check(whole with { Files = [.. whole.Files.Concat(articles.Select(article => article.File)).OrderBy(file => file.Path, StringComparer.Ordinal)] }, new BuildOptions { Root = "unused", Output = "unused", Today = new DateOnly(2026, 11, 24) }, new GuideTheme());
            refused = [.. result.Diagnostics.Where(problem => problem.Rule.Severity == Severity.Error).SelectMany(problem => articles.Single(article => article.File.Path == problem.Place.Path).AttacksAt(problem.Place.Line))];
            attacks = [.. attacks.Except(refused, StringComparer.Ordinal)];
        }
        while (refused.Count > 0);

        Assert.True(attacks.Count > 400, $"{attacks.Count} attacks were published.");
        await AssertNothingRunsAsync(result, [.. articles.Select(article => $"/articles/{article.File.Slug}/")]);
    }

    private static async Task<IReadOnlyList<string>> ReadCorporaAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("node", ["corpora.mjs"]) { WorkingDirectory = Path.Join(BuiltGuide.Repository, "tests", "tools"), RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<List<string>>(output)!;
    }

    /// <summary>An article of the small guide with attacks for paragraphs, each with the line it starts at.</summary>
    private sealed record ArticleOfAttacks(SourceFile File, IReadOnlyList<(int Line, string Attack)> Attacks)
    {
        public static ArticleOfAttacks Of(Sources whole, IEnumerable<string> attacks, int number)
        {
            var model = whole.Files.Single(file => file.Path == "input/articles/first-interviews.md").Text;
            var text = model[..(model.LastIndexOf("\n---\n", StringComparison.Ordinal) + 5)].Replace("title: First interviews", $"title: Attacks {number}", StringComparison.Ordinal);
            var starts = new List<(int, string)>();
            foreach (var attack in attacks)
            {
                text += "\n";
                starts.Add((text.Count(character => character == '\n') + 1, attack));
                text += $"{attack}\n";
            }

            return new ArticleOfAttacks(new SourceFile($"input/articles/attacks-{number}.md", text), starts);
        }

        /// <summary>The attack that stands at a line; all of them for what is wrong with the file as a whole.</summary>
        public IEnumerable<string> AttacksAt(int line) => line < Attacks[0].Line ? Attacks.Select(attack => attack.Attack) : [Attacks.Last(attack => attack.Line <= line).Attack];
    }

    private async Task AssertNothingRunsAsync(BuildResult result, IReadOnlyList<string> pages)
    {
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
            Assert.Equal(0, await page.Locator(":is(img[src=x], svg[onload], iframe, object, embed, style, [onfocus], [onmouseover], [onerror], [onload], [onclick], [ontoggle], [href^='javascript' i])").CountAsync());
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
