using System.Text;
using HiringGuide.Engine.Checking;
using HiringGuide.Engine.Checking.Checks;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Rendering;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What a built page leads to, beyond the links a reader sees.</summary>
public sealed class FollowedLinks
{
    [Theory]
    [InlineData("<meta property=\"og:image\" content=\"https://small.example/gone.png\">")]
    [InlineData("<meta content=\"https://small.example/gone.png\" property=\"og:image\">")]
    public void A_picture_for_other_sites_that_is_not_there_is_a_dead_link(string meta)
    {
        using var small = TestSite.Whole();
        var site = small.Check().Site!;
        var file = new OutputFile("page/index.html", Encoding.UTF8.GetBytes($"<head>{meta}</head>"), "/page/");
        var log = new DiagnosticBag();

        new DeadLinks().Run(new BuiltSite(site, [file], [RenderedPage.Of(file, site)]), log);

        Assert.Equal("The page /page/ links to 'https://small.example/gone.png': there is no such page or file.", Assert.Single(log.Sorted()).Message);
    }
}
