using System.Text;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Writing;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Finished pages wait in memory or on the disk until they are published; nobody can tell which.</summary>
public sealed class WaitingPages : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData(0)]
    [InlineData(50_000)]
    [InlineData(long.MaxValue)]
    public void A_page_comes_back_as_it_was_wherever_it_waited(long bytesInMemory)
    {
        var spool = new Spool(folder, bytesInMemory);
        var pages = Enumerable.Range(0, 200).Select(number => Encoding.UTF8.GetBytes(new string((char)('a' + (number % 26)), number * 7))).ToArray();
        var files = new OutputFile[pages.Length];

        Parallel.For(0, pages.Length, index => files[index] = spool.Keep($"{index}.html", pages[index], $"/{index}/"));

        Assert.Equal(pages, files.Select(file => file.Bytes.ToArray()));
        Assert.Equal(pages.Select((page, index) => ($"{index}.html", $"/{index}/", page.Length)), files.Select(file => (file.Path, file.PageUrl!, file.Length)));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Where_nothing_can_be_put_down_pages_wait_in_memory()
    {
        var spool = new Spool(Path.Join(folder, "gone"), bytesInMemory: 0);

        Assert.Equal("Page"u8.ToArray(), spool.Keep("index.html", "Page"u8, "/").Bytes.ToArray());
    }

    [Fact]
    public void A_site_whose_pages_waited_on_the_disk_is_the_same()
    {
        using var site = TestSite.Whole();
        var built = site.Check();
        var again = SiteRenderer.Render(built.Site!, new PlainTheme(), site.Options, SiteRenderer.Outputs, new Spool(folder, bytesInMemory: 0), timed: null);

        Assert.Equal(built.Files.Select(file => (file.Path, file.PageUrl)), again.Select(file => (file.Path, file.PageUrl)));
        Assert.All(built.Files.Zip(again), pair => Assert.Equal(pair.First.Bytes.ToArray(), pair.Second.Bytes.ToArray()));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
