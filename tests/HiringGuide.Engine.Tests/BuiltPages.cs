using System.Text;
using HiringGuide.Engine.Checking;
using HiringGuide.Engine.Checking.Checks;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Rendering;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What the checks see of a page, however a theme writes it: ids, links, and text that should not be there.</summary>
public sealed class BuiltPages
{
    private static readonly Lazy<Site> Small = new(() =>
    {
        using var site = TestSite.Whole();
        return site.Check().Site!;
    });

    [Theory]
    [InlineData("<a href=\"/a/\">")]
    [InlineData("<a href='/a/'>")]
    [InlineData("<a href=/a/ >")]
    [InlineData("<a\thidden\nhref=\"/a/\"\r>")]
    [InlineData("<a hidden href=/a/\thidden>")]
    [InlineData("<a title=\"> href='/b/'\" href=\"/a/\">")]
    [InlineData("<a title='> \"' href=\"/a/\">")]
    [InlineData("<a title=\"\" href=\"/a/\">")]
    [InlineData("<a title='it is \"href=/b/\"' href='/a/'/>")]
    [InlineData("<img src=\"/a/\"/>")]
    [InlineData("<!doctype html><a href=\"/a/\">")]
    [InlineData("<?xml href=\"/b/\"?><a href=\"/a/\">")]
    [InlineData("<!-- > <a href=\"/b/\"> --><a href=\"/a/\">")]
    [InlineData("<script>x = '<a href=\"/b/\">'</script><a href=\"/a/\">")]
    [InlineData("<style>/* <a href=\"/b/\"> */</style><a href=\"/a/\">")]
    [InlineData("<script src=\"/a/\"></script>")]
    [InlineData("</script><a href=\"/a/\">")]
    [InlineData("</style><a href=\"/a/\">")]
    [InlineData("text before <a href=\"/a/\">and after")]
    [InlineData("<a href=\"/a/\"></a href=\"/b/\">")]
    [InlineData("<a data-href=\"/b/\" href=\"/a/\">")]
    [InlineData("<a href=\"&#x2F;a/\">")]
    [InlineData("<meta property=\"og:url\" content=\"/a/\">")]
    [InlineData("<meta property=\"og:image\" content=\"/a/\"><meta property=\"og:title\" content=\"/b/\"><meta name=\"og:url\" content=\"/b/\">")]
    public void A_link_is_seen_however_its_tag_is_written(string html)
    {
        Assert.Equal(["/a/"], Read(html).Links);
    }

    [Theory]
    [InlineData("<a href=\"/a/")]
    [InlineData("<a href='/a/")]
    [InlineData("<a href=/a/")]
    [InlineData("<a href=")]
    [InlineData("<a href")]
    [InlineData("<a")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<!")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<a href=\"")]
    public void A_page_that_ends_in_the_middle_of_a_tag_is_read_to_its_end(string html)
    {
        Assert.All(Read(html).Links, link => Assert.True(link is "/a/" or "", link));
    }

    [Fact]
    public void Each_picture_of_a_set_is_a_link()
    {
        Assert.Equal(["/small.png", "/large.png"], Read("<img srcset=\"/small.png 1x, /large.png 2x\">").Links);
    }

    [Fact]
    public void Ids_are_seen_and_those_that_stand_twice_told_from_the_others()
    {
        var page = Read("<h2 id=\"a\"><p id=b></p></h2 id=\"a\"><p id=\"b\"><p id=\"c&amp;d\">");

        Assert.Equal(["a", "b", "c&d"], page.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(["b"], page.RepeatedIds);
    }

    [Theory]
    [InlineData("<p>Dear {name},</p>", "{name}")]
    [InlineData("<p>Dear &#123;name} {name},</p>", "{name}", "{name}")]
    [InlineData("<p><code>{name}</code></p>")]
    [InlineData("<p><code>a<code>b</code>{name}</code> {city}</p>", "{city}")]
    [InlineData("<p title=\"{name}\">")]
    [InlineData("<script>{name}</script>")]
    [InlineData("<p>\n undefined\t</p>", "undefined")]
    [InlineData("<p>undefined duties</p>")]
    [InlineData("<p>[object Object]</p>", "[object Object]")]
    [InlineData("<p>Of System.Collections.Generic and HiringGuide.Engine.Site</p>", "System.Collections", "HiringGuide.Engine")]
    [InlineData("{name}", "{name}")]
    public void Placeholders_and_raw_data_are_seen_where_a_reader_sees_them(string html, params string[] leaks)
    {
        Assert.Equal(leaks, Read(html).Leaks);
    }

    [Theory]
    [InlineData("#here")]
    [InlineData("#")]
    [InlineData("/page/")]
    [InlineData("/page/#here")]
    [InlineData("/page/index.html")]
    [InlineData("/list.json")]
    [InlineData("https://small.example/page/#here")]
    [InlineData("https://elsewhere.example/gone/")]
    [InlineData("mailto:clerk@small.example")]
    [InlineData("#gone", "nothing on the page has that id.")]
    [InlineData("/page/#gone", "nothing on that page has that id.")]
    [InlineData("/gone/", "there is no such page or file.")]
    [InlineData("/gone/#here", "there is no such page or file.")]
    [InlineData("https://small.example/gone/", "there is no such page or file.")]
    [InlineData("page/", "links inside the site start with a slash.")]
    public void A_link_leads_to_what_was_built_or_out_of_the_site(string link, params string[] faults)
    {
        var page = new OutputFile("page/index.html", Encoding.UTF8.GetBytes($"<h2 id=\"here\"><a href=\"{link}\">"), "/page/");
        var log = new DiagnosticBag();

        new DeadLinks().Run(new BuiltSite(Small.Value, [page, new OutputFile("list.json", default, null)], [RenderedPage.Of(page, Small.Value)]), log);

        Assert.Equal(faults.Select(fault => $"The page /page/ links to '{link}': {fault}"), log.Sorted().Select(problem => problem.Message));
    }

    [Fact]
    public void Only_pages_are_read_and_each_is_told_at_its_source()
    {
        var log = new DiagnosticBag();
        OutputFile[] files = [new("list.json", "<a href=\"/gone/\">"u8.ToArray(), null), new("alone.html", "<a href=\"/gone/\">"u8.ToArray(), null), new("articles/first-interviews/index.html", "<p id=a><p id=a>"u8.ToArray(), "/articles/first-interviews/")];

        SiteChecker.Check(Small.Value, files, log, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["input/articles/first-interviews.md(1,1)", "output/alone.html(1,1)"], log.Sorted().Select(problem => problem.Place.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{name}", "output/page/index.html(1,1): error HG609: The page /page/ shows '{name}'.")]
    [InlineData("[object Object]", "output/page/index.html(1,1): error HG622: The page /page/ shows '[object Object]'.")]
    public void A_placeholder_and_raw_data_on_a_page_are_two_faults(string text, string problem)
    {
        var log = new DiagnosticBag();

        SiteChecker.Check(Small.Value, [new OutputFile("page/index.html", Encoding.UTF8.GetBytes($"<p>{text}</p>"), "/page/")], log, cancellation: TestContext.Current.CancellationToken);

        Assert.StartsWith(problem, Assert.Single(log.Sorted()).ToString(), StringComparison.Ordinal);
    }

    private static RenderedPage Read(string html) => RenderedPage.Of(new OutputFile("page/index.html", Encoding.UTF8.GetBytes(html), "/page/"), Small.Value);
}
