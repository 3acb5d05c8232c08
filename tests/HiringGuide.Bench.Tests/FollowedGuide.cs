using HiringGuide.Bench.Synthetic;
using HiringGuide.Engine;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Bench.Tests;

/// <summary>A guide so large that some skills have more roles than are looked at, kept in memory while it is edited.</summary>
public sealed class FollowedGuide : IDisposable
{
    private const int Roles = 280;

    private readonly string folder = Directory.CreateTempSubdirectory("followed-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_title_that_moves_to_the_other_end_of_every_list_leaves_the_site_that_a_build_from_nothing_makes()
    {
        GuideLayout.Write(Roles, folder);
        foreach (var path in Directory.EnumerateFiles(Path.Join(folder, "input", "roles"), "tools.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            var name = text.IndexOf("tool: ", StringComparison.Ordinal) + "tool: ".Length;
            File.WriteAllText(path, string.Concat(text.AsSpan(0, name), "the one they all use", text.AsSpan(text.IndexOf(',', name))));
        }

        var options = new BuildOptions { Root = folder, Output = "unused", Today = new DateOnly(2026, 12, 31) };
        var theme = new PlainTheme();
        var guide = new GuideInMemory(options);
        var site = guide.Compile(theme, changed: null).CheckAll(cancellation: TestContext.Current.CancellationToken).Site!;
        Assert.Contains(site.Skills.Concat(site.Tools), term => term.Roles.Count > 200);

        foreach (var (role, title) in new[] { ("role-00003", "Zymurgist"), ("role-00277", "Abbot"), ("role-00003", "Aardvark keeper"), ("role-00120", "Mason") })
        {
            var path = $"input/roles/{role}/description.md";
            var lines = File.ReadAllLines(Path.Join(folder, path));
            lines[Array.FindIndex(lines, line => line.StartsWith("title:", StringComparison.Ordinal))] = $"title: {title}";
            File.WriteAllLines(Path.Join(folder, path), lines);

            var edition = guide.Compile(theme, new HashSet<string>(StringComparer.Ordinal) { path }).CheckAll(cancellation: TestContext.Current.CancellationToken);

            Assert.Same(site, edition.Site);
            var expected = Pipeline.Check(options, theme);
            Assert.Equal(expected.Diagnostics, edition.Diagnostics);
            Assert.Equal(expected.Files.Select(file => file.Path), edition.Files.Select(file => file.Path));
            Assert.All(expected.Files.Zip(edition.Files), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.Path));
        }
    }
}
