namespace HiringGuide.Engine.Tests;

/// <summary>The small guide, with its wages from the two publishers whose files can be imported.</summary>
internal static class WageSite
{
    public const string Occupation = "data/occupations/43-9061.yml";

    public static TestSite Whole()
    {
        var site = TestSite.Whole();
        var source = File.ReadAllText(site.PathOf("data/sources.yml")).Replace("Source: Bureau of Examples, Wage survey.", "Source: Wage survey, May 2025.", StringComparison.Ordinal);
        return site
            .With("data/sources.yml", source + source.Replace("wages:", "bls-oews:", StringComparison.Ordinal) + source.Replace("wages:", "dol-oflc:", StringComparison.Ordinal))
            .Edit(Occupation, "{ source: wages, area: United States, period: 2025-05", "{ source: bls-oews, area: United States, period: 2025-05")
            .Edit(Occupation, "{ source: wages, area: Springfield", "{ source: dol-oflc, area: Springfield")
            .Edit(Occupation, "reviewBy: 2027-11-01", "reviewBy: 2027-05-31");
    }

    /// <summary>The text of the clerks' file.</summary>
    public static string Clerks(this TestSite site) => File.ReadAllText(site.PathOf(Occupation));
}
