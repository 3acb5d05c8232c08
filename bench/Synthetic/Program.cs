using System.Globalization;
using HiringGuide.Bench.Synthetic;

const string Usage = """
    synthetic hugo N FOLDER      writes a guide of N roles for Hugo, one file a role
    synthetic guide N FOLDER     writes the same guide as docs/content-format.md wants it
    synthetic verify N FOLDER    checks that a site built from either holds every fact of it
    """;

if (args is not [var verb, var number, var folder] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 2 or > 50_000)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

switch (verb)
{
    case "hugo":
        HugoLayout.Write(count, folder);
        return 0;
    case "guide":
        GuideLayout.Write(count, folder);
        return 0;
    case "verify":
        var problems = SiteVerifier.Verify(count, folder);
        foreach (var problem in problems.Take(15))
        {
            Console.Error.WriteLine(problem);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {count} roles checked, {problems.Count} problems"));
        return problems.Count == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
