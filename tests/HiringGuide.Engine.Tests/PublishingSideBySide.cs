using System.Text;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Writing;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What others do while a site is built and published; tests/faults does the same to whole programs.</summary>
public sealed class PublishingSideBySide : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("guide-test-").FullName;

    private string Output => Path.Join(folder, "output");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_reader_never_meets_a_missing_or_mixed_page_while_a_hundred_sites_are_published()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux exchanges two folders in one step.");
        IReadOnlyList<OutputFile>[] sites = [SiteOf('a'), SiteOf('b')];
        Publish(sites[0]);
        var pages = sites[0].Select(file => Path.Join(Output, file.Path)).ToList();
        var isPublishing = true;
        var reads = 0;
        var reader = Task.Run(() =>
        {
            while (Volatile.Read(ref isPublishing) || reads == 0)
            {
                foreach (var page in pages)
                {
                    var bytes = File.ReadAllBytes(page);
                    Assert.Equal(PageLength, bytes.Length);
                    Assert.Equal(-1, bytes.AsSpan().IndexOfAnyExcept(bytes[0]));
                    reads++;
                }
            }
        }, TestContext.Current.CancellationToken);

        for (var count = 1; count <= 100; count++)
        {
            Publish(sites[count % 2]);
        }

        Volatile.Write(ref isPublishing, false);
        await reader;
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task Of_many_publishes_at_once_each_is_whole_or_told_and_the_last_site_is_one_of_theirs()
    {
        Publish(SiteOf('a'));
        var logs = await Task.WhenAll("bcdefgh".Select(letter => Task.Run(() =>
        {
            var log = new DiagnosticBag();
            var written = SiteWriter.Write(SiteOf(letter), Output, log);
            Assert.Equal(written is null, log.HasErrors);
            return log;
        })));

        Assert.All(logs.SelectMany(log => log.Sorted()), problem => Assert.Equal("HG905", problem.Rule.Code));
        Assert.Contains(logs, log => !log.HasErrors);
        var letters = Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories).Select(path => Encoding.UTF8.GetString(File.ReadAllBytes(path)).Distinct().Single()).Distinct();
        Assert.Single(letters);
    }

    [Fact]
    public async Task A_guide_that_changes_while_it_is_built_is_built_or_told_and_each_page_is_one_version_of_its_file()
    {
        using var site = TestSite.Whole();
        var path = site.PathOf("articles/first-interviews.md");
        var text = File.ReadAllText(path);
        string[] versions = [text, text.Replace("Write the score", "Note the score", StringComparison.Ordinal) + new string('\n', 5000)];
        var isBuilding = true;
        var author = Task.Run(() =>
        {
            for (var count = 0; Volatile.Read(ref isBuilding); count++)
            {
                File.WriteAllText(path + ".new", versions[count % 2]);
                File.Move(path + ".new", path, overwrite: true);
                Directory.CreateDirectory(site.PathOf("roles/passing"));
                File.WriteAllText(site.PathOf("roles/passing/faq.md"), "");
                Directory.Delete(site.PathOf("roles/passing"), recursive: true);
                File.Delete(path);
            }

            File.WriteAllText(path, versions[0]);
        }, TestContext.Current.CancellationToken);

        for (var count = 0; count < 60; count++)
        {
            var result = site.Check();
            if (result.Find("articles/first-interviews/index.html") is not null)
            {
                var page = result.TextOf("articles/first-interviews/index.html");
                Assert.True(page.Contains("Write the score", StringComparison.Ordinal) != page.Contains("Note the score", StringComparison.Ordinal));
            }
        }

        Volatile.Write(ref isBuilding, false);
        await author;
        Assert.Empty(site.Problems());
    }

    private const int PageLength = 50_000;

    private void Publish(IReadOnlyList<OutputFile> files)
    {
        var log = new DiagnosticBag();
        Assert.NotNull(SiteWriter.Write(files, Output, log));
    }

    private static IReadOnlyList<OutputFile> SiteOf(char letter) =>
        [.. Enumerable.Range(0, 8).Select(number => new OutputFile($"page{number}/index.html", Encoding.UTF8.GetBytes(new string(letter, PageLength)), null))];
}
