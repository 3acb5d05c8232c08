using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Same files and options, same bytes: on any machine, in any culture, whatever the order files were made in.</summary>
public sealed class SameBytes
{
    [Fact]
    public void Two_builds_of_one_guide_are_the_same()
    {
        using var site = TestSite.Whole();

        Assert.Equal(DigestOf(site), DigestOf(site));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk", "title: INSIDE Office Clerk");
        var before = CultureInfo.CurrentCulture;
        var expected = DigestOf(site);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, DigestOf(site));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_in_which_files_were_made_changes_nothing()
    {
        using var site = TestSite.Whole();
        using var shuffled = TestSite.Whole();
        var files = Directory.EnumerateFiles(Path.Join(shuffled.Root, "input"), "*", SearchOption.AllDirectories).OrderByDescending(path => path, StringComparer.Ordinal).ToList();
        foreach (var path in files)
        {
            var bytes = File.ReadAllBytes(path);
            File.Delete(path);
            File.WriteAllBytes(path, bytes);
        }

        Assert.Equal(DigestOf(site), DigestOf(shuffled));
    }

    [Fact]
    public void Line_ends_of_windows_change_nothing()
    {
        using var site = TestSite.Whole();
        using var windows = TestSite.Whole();
        foreach (var path in Directory.EnumerateFiles(Path.Join(windows.Root, "input"), "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        Assert.Equal(DigestOf(site), DigestOf(windows));
    }

    private static string DigestOf(TestSite site)
    {
        var result = site.Check();
        Assert.Empty(result.Diagnostics);
        var all = new StringBuilder();
        foreach (var file in result.Files)
        {
            all.Append(file.Path).Append(' ').AppendLine(Convert.ToHexString(SHA256.HashData(file.Bytes.Span)));
        }

        return all.ToString();
    }
}
