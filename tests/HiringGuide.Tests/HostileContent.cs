using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Tests;
using HiringGuide.Theme;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>
/// Attacks put in every place where an author writes, one place at a time: each value of front matter and data, each heading, bullet, cell and paragraph of the
/// small guide. The guide refuses them, or every file it makes shows them as the text they are.
/// </summary>
public sealed partial class HostileContent
{
    private const string Mark = "zq7";

    public static TheoryData<string, string> Attacks => new()
    {
        { "elements", "<script>alert('zq7')</script> <img src=x onerror=alert(zq7)> <svg onload=alert(zq7)> </title></textarea></style></script><script>zq7</script> --><b zq7=1> ]]><iframe srcdoc=zq7>" },
        { "attributes", "\" onmouseover=\"alert(zq7)\" zq7=\"' onfocus='alert(zq7)' autofocus x=' ` onclick=zq7 &quot; onload=&quot;zq7 \\\" onblur=\\\"zq7" },
        { "addresses", "https://ok.example/zq7\"><script>zq7</script>" },
        { "schemes", "javascript:alert('zq7')" },
        { "links", "[zq7](https://ok.example/\"onmouseover=\"zq7 \"a\\\" onload=\\\"zq7\") {onclick=zq7} &lt;script&gt;zq7&lt;/script&gt; `<script>zq7</script>` <https://ok.example/zq7?\"onload=\"zq7>" },
        { "hidden schemes", "[zq7](java&#x73;cript:alert(1)) [zq7](<java\tscript:alert(1)>) ![zq7](data:text/html;base64,enE3) ![zq7\" onerror=\"zq7](https://ok.example/zq7.png) [zq7][r] <vbscript:zq7> [zq7](JaVaScRiPt:zq7)" },
        { "templates", "@(zq7) {% zq7 %} <%= zq7 %> @zq7 @{zq7;}" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Wherever_it_is_written_an_attack_is_refused_or_shown_as_text(string name, string attack)
    {
        var whole = ReadWhole();
        var published = 0;
        var holes = new ConcurrentBag<string>();
        Parallel.ForEach(PlacesIn(whole).Where(place => IsTried(name, place)), place =>
        {
            var result = Pipeline.Check(With(whole, place, attack), new BuildOptions { Root = "unused", Output = "unused", Today = TestSite.Today }, new GuideTheme());
            if (result.HasErrors)
            {
                return;
            }

            Interlocked.Increment(ref published);
            foreach (var file in result.Files.Where(file => Text(file).Contains(Mark, StringComparison.Ordinal)))
            {
                foreach (var hole in HolesIn(file))
                {
                    holes.Add($"{place.Path}({place.Line + 1}) -> {file.Path}: {hole}");
                }
            }
        });

        Assert.Empty(holes);
        Assert.True(published > 0 || name.EndsWith("schemes", StringComparison.Ordinal), "The attack was never published, so nothing was tried.");
    }

    [Fact]
    public async Task What_others_attack_pages_with_is_refused_or_shown_as_text()
    {
        var attacks = JsonSerializer.Deserialize<List<string>>(await Child.ToolAsync("corpora.mjs"))!.Where(CanBeRead).ToList();
        var whole = ReadWhole();
        var places = PlacesIn(whole).Where(place => place.IsData && FreeText().IsMatch(LineAt(whole, place))).ToList();
        var plain = Check(whole).Files.ToDictionary(file => file.Path, Text);
        var holes = new List<string>();

        var inProse = PublishInTurns(attacks, most: 40, some => InProse(whole, some), Look);
        var inData = PublishInTurns(attacks, places.Count, some => InData(whole, places, some), Look);

        Assert.Empty(holes);
        Assert.True(places.Count >= 10, $"{places.Count} places");
        Assert.True(inProse > 400 && inData > 400, $"Of {attacks.Count} attacks {inProse} were published in prose and {inData} in data.");

        // A file with such characters is refused as a whole, before anything in it is parsed.
        static bool CanBeRead(string attack) => !attack.Any(character => (char.IsControl(character) && character is not ('\t' or '\n')) || character is '\uFFFE' or '\uFFFF' or '\u2028' or '\u2029' or '\uFEFF');

        void Look(BuildResult result) => holes.AddRange(
            from file in result.Files
            where Path.GetExtension(file.Path) is ".html" or ".xml" or ".json" or ".docx" or ".md" && plain.GetValueOrDefault(file.Path) != Text(file)
            from hole in HolesIn(file)
            select $"{file.Path}: {hole}");
    }

    private static BuildResult Check(Sources sources) => Pipeline.Check(sources, new BuildOptions { Root = "unused", Output = "unused", Today = TestSite.Today }, new GuideTheme());

    /// <summary>Publishes attacks some at a time, without those that are refused; gives the number of those that were published.</summary>
    private static int PublishInTurns(IReadOnlyList<string> attacks, int most, Func<IReadOnlyList<string>, HostileGuide> write, Action<BuildResult> look)
    {
        var published = 0;
        var left = attacks.ToList();
        var atOnce = most;
        while (left.Count > 0)
        {
            var some = left.Take(atOnce).ToList();
            var guide = write(some);
            var result = Check(guide.Sources);
            var refused = result.Diagnostics.Where(problem => problem.IsError()).Select(problem => guide.FindAttackAt(problem.Place.Path, problem.Place.Line)).OfType<string>().ToHashSet(StringComparer.Ordinal);
            left.RemoveAll(refused.Contains);
            if (!result.HasErrors)
            {
                look(result);
                left.RemoveRange(0, some.Count);
                published += some.Count;
                atOnce = most;
            }
            else if (refused.Count == 0)
            {
                // What is wrong with a file as a whole: the attack that did it is found by halving.
                left.RemoveRange(0, some.Count == 1 ? 1 : 0);
                atOnce = Math.Max(1, some.Count / 2);
            }
        }

        return published;
    }

    /// <summary>Each attack as a paragraph of the advert, of an answer and of an article.</summary>
    private static HostileGuide InProse(Sources whole, IReadOnlyList<string> attacks)
    {
        var starts = new List<(string, int, string)>();
        var files = whole.Files.Select(file => file.Path is "input/articles/first-interviews.md" or "input/roles/clerk/faq.md" or "input/roles/clerk/description.md" ? With(file) : file);
        return new HostileGuide(whole with { Files = [.. files] }, starts);

        SourceFile With(SourceFile file)
        {
            var text = file.Text;
            foreach (var attack in attacks)
            {
                starts.Add((file.Path, text.Count(character => character == '\n') + 2, attack));
                text += $"\n{attack}\n";
            }

            return file with { Text = text };
        }
    }

    /// <summary>Each attack as the value of another key.</summary>
    private static HostileGuide InData(Sources whole, IReadOnlyList<Place> places, IReadOnlyList<string> attacks) => new(
        places.Zip(attacks).Aggregate(whole, (sources, pair) => With(sources, pair.First, pair.Second.ReplaceLineEndings(" "))),
        [.. places.Zip(attacks).Select(pair => (pair.First.Path, pair.First.Line + 1, pair.Second))]);

    /// <summary>A guide with attacks, and the file and line that each starts at.</summary>
    private sealed record HostileGuide(Sources Sources, IReadOnlyList<(string Path, int Line, string Attack)> Starts)
    {
        public string? FindAttackAt(string path, int line) => Starts.Where(start => start.Path == path && start.Line <= line).OrderBy(start => start.Line).Select(start => start.Attack).LastOrDefault();
    }

    private static string LineAt(Sources sources, Place place) => sources.Files.Single(file => file.Path == place.Path).Text.Split('\n')[place.Line];

    /// <summary>The keys under <c>admin</c> in site.yml: no page shows them, and BrowserEditors holds what may stand there.</summary>
    private static readonly string[] OfTheEditor = ["admin", "backend", "repo", "branch", "signIn"];

    [Fact]
    public void Every_key_that_an_author_may_write_is_tried()
    {
        var whole = ReadWhole();
        var tried = string.Join('\n', whole.Files.Select(file => file.Text));
        var keys = Directory.EnumerateFiles(Path.Join(TestSite.Repository, "schemas")).SelectMany(path => KeysIn(JsonDocument.Parse(File.ReadAllText(path)).RootElement)).Distinct().ToList();

        Assert.True(keys.Count > 80, $"{keys.Count} keys");
        Assert.All(keys.Except(["extra"]).Except(OfTheEditor), key => Assert.Matches($@"(?m)^[ -]*{key}:", tried));
        Assert.False(Pipeline.Check(whole, new BuildOptions { Root = "unused", Output = "unused", Today = TestSite.Today }, new GuideTheme()).HasErrors);
    }

    private static IEnumerable<string> KeysIn(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member.Name == "properties" ? member.Value.EnumerateObject().Select(key => key.Name).Concat(member.Value.EnumerateObject().SelectMany(key => KeysIn(key.Value))) : KeysIn(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(KeysIn),
        _ => [],
    };

    /// <summary>The small guide with every key that it does without, and each key on a line of its own.</summary>
    private static Sources ReadWhole()
    {
        using var site = TestSite.Whole()
            .Edit("roles/clerk/description.md", "title: Clerk\n", "title: Clerk\nplural: clerks\narticle: a\norder: 1\nrelated:\n  roles: [lead-clerk]\n  articles: [first-interviews]\naliases: [/roles/office-clerk/]\nupdated: 2026-11-02\npublishDate: 2026-11-01\ndraft: false\n")
            .Edit("roles/clerk/salary.md", "survey: Clerks\n", "survey: Clerks\nalsoConsidered:\n  - code: 43-9061\n    why: The title is close.\nbands:\n  - { level: mid, low: 30000, high: 40000, currency: USD, source: wages, area: Springfield, period: 2025-05, retrieved: 2026-11-01 }\n")
            .Edit("data/occupations/43-9061.yml", "levels:\n", "  - { source: wages, area: Springfield, period: 2025-05, retrieved: 2026-11-01, currency: USD, p10: 30000, p25: 35000, p50: 40000, topCoded: 45000, excludes: overtime }\nlevels:\n")
            .Edit("site.yml", "placeholders:", "faqStructuredData: true\ngone: [/roles/typist/]\nplaceholders:");
        var sources = SourceReader.Read(site.Root, new DiagnosticBag());
        return sources with { Files = [.. sources.Files.Select(file => file with { Text = Group().Replace(file.Text, LineByLine) })] };
    }

    private static string LineByLine(Match group)
    {
        var (indent, start) = (group.Groups[1].Value, group.Groups[2].Value);
        var keys = group.Groups[3].Value.Replace(", ", $"\n{indent}  ", StringComparison.Ordinal);
        return start == "- " ? $"{indent}- {keys}" : $"{indent}{start.TrimEnd()}\n{indent}  {keys}";
    }

    /// <summary>Every line that holds something of an author; the second role repeats the first.</summary>
    private static IEnumerable<Place> PlacesIn(Sources sources) =>
        from file in sources.Files
        where !file.Path.Contains("/lead-clerk/", StringComparison.Ordinal)
        from line in file.Text.Split('\n').Index()
        where line.Item.Trim().Length > 0 && line.Item != "---"
        select new Place(file.Path, line.Index, IsData(file, line.Index));

    /// <summary>Markdown means nothing in data that is a name or an address, and a bare address nothing in prose.</summary>
    private static bool IsTried(string name, Place place) => name switch
    {
        "links" or "hidden schemes" => !place.IsData,
        "addresses" or "schemes" => place.IsData,
        _ => true,
    };

    private static bool IsData(SourceFile file, int line) =>
        file.Path.EndsWith(".yml", StringComparison.Ordinal) || line < file.Text.Split('\n').ToList().LastIndexOf("---");

    private static Sources With(Sources sources, Place place, string attack) =>
        sources with { Files = [.. sources.Files.Select(file => file.Path == place.Path ? file with { Text = Changed(file.Text, place, attack) } : file)] };

    private static string Changed(string text, Place place, string attack)
    {
        var lines = text.Split('\n');
        var quoted = $"'{attack.Replace("'", "''", StringComparison.Ordinal)}'";
        lines[place.Line] = place.IsData
            ? Value().Replace(lines[place.Line], match => match.Groups[1].Value + (match.Groups[2].Value[0] == '[' ? $"[{quoted}]" : quoted))
            : $"{lines[place.Line].TrimEnd(' ', '|')} {attack}";
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> HolesIn(OutputFile file) => Path.GetExtension(file.Path) switch
    {
        ".html" => HolesInPage(new HtmlParser().ParseDocument(Text(file))),
        ".xml" or ".svg" => Unreadable(() => XDocument.Parse(Text(file))),
        ".json" or ".webmanifest" => Unreadable(() => JsonDocument.Parse(file.Bytes)),
        ".docx" => Unreadable(() => ReadWord(file)),
        ".md" => HolesInMarkdown(Markdown.Parse(Text(file))),
        ".js" or ".css" => ["an author's words in a program"],
        "" => ["an author's words in the host's settings"],
        _ => [],
    };

    private static IEnumerable<string> HolesInPage(IDocument page)
    {
        foreach (var element in page.All)
        {
            if (element.LocalName is "iframe" or "object" or "embed" or "base" or "frame" or "applet" or "style" || element.HasAttribute(Mark))
            {
                yield return $"<{element.LocalName}>";
            }

            if (element.LocalName == "script" && !element.HasAttribute("src") && element.GetAttribute("type") != "application/ld+json" && !Theirs.Contains(element.TextContent))
            {
                yield return "a script that is not the theme's";
            }

            if (element.LocalName == "script" && element.TextContent.Contains(Mark, StringComparison.Ordinal))
            {
                foreach (var hole in element.GetAttribute("type") == "application/ld+json" ? Unreadable(() => JsonDocument.Parse(element.TextContent)) : ["a script"])
                {
                    yield return hole;
                }
            }

            foreach (var attribute in element.Attributes.Where(IsHole))
            {
                yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
            }
        }
    }

    /// <summary>What a reader of Markdown who takes HTML too would run or follow.</summary>
    private static IEnumerable<string> HolesInMarkdown(MarkdownDocument text) => text.Descendants().Select(thing => thing switch
    {
        HtmlBlock or HtmlInline or AutolinkInline or LinkReferenceDefinition => thing.GetType().Name,
        LinkInline { IsImage: true } => "a picture",
        LinkInline link when HasForeignScheme(link.Url ?? "") => $"a link to {link.Url}",
        _ => null,
    }).OfType<string>();

    private static readonly IReadOnlyList<string> Theirs = new GuideTheme().InlineScripts;

    private static bool IsHole(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "srcdoc" or "autofocus" or "style"
        || (attribute.Name is "href" or "src" or "action" or "formaction" or "poster" or "data" or "srcset" or "xlink:href" && HasForeignScheme(attribute.Value));

    /// <summary>As a browser reads an address: control characters and blanks are left out before the scheme is looked for.</summary>
    private static bool HasForeignScheme(string address)
    {
        var bare = string.Concat(address.Where(character => character > ' '));
        var scheme = Scheme().Match(bare).Groups[1].Value.ToLowerInvariant();
        return scheme is not ("" or "http" or "https" or "mailto" or "tel");
    }

    private static IEnumerable<string> Unreadable(Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (Exception failure) when (failure is System.Xml.XmlException or JsonException or InvalidDataException)
        {
            return [failure.Message];
        }
    }

    private static void ReadWord(OutputFile file)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        foreach (var part in archive.Entries)
        {
            using var stream = part.Open();
            XDocument.Load(stream);
        }
    }

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);

    private sealed record Place(string Path, int Line, bool IsData);

    [GeneratedRegex("^ *(?:- )?(?:summary|reviewer|purpose|tests|use|why|excludes|question|tagline): ")]
    private static partial Regex FreeText();

    [GeneratedRegex(@"^(\s*(?:- )?(?:[A-Za-z0-9-]+: +)?)(\S.*)$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^( *)(- |[a-z]+: )\{ (.*) \}$", RegexOptions.Multiline)]
    private static partial Regex Group();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();
}
