using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Linking;

/// <summary>Every name that one page uses for another is looked up, and every one that means nothing is reported.</summary>
internal sealed class NameChecks
{
    private const string SourcesFile = "input/data/sources.yml";

    private readonly Content content;
    private readonly DiagnosticBag log;
    private readonly BuildOptions options;
    private readonly TermIndex skills;
    private readonly TermIndex tools;
    private readonly HashSet<string> leftOutSlugs;
    private readonly HashSet<string> placeholders;
    private readonly Dictionary<string, Occupation> occupations;
    private readonly Dictionary<string, HashSet<string>> namesByFolder;

    public NameChecks(Content content, TermIndex skills, TermIndex tools, BuildOptions options, DiagnosticBag log)
    {
        this.content = content;
        this.log = log;
        this.options = options;
        this.skills = skills;
        this.tools = tools;
        leftOutSlugs = content.LeftOut.Paths.Select(path => path.Split('/'))
            .Select(parts => parts is [_, "roles", var slug, _] ? $"roles/{slug}" : $"{parts[1]}/{parts[^1].Replace(".md", "", StringComparison.Ordinal)}")
            .ToHashSet(StringComparer.Ordinal);
        placeholders = content.Settings.Placeholders.Keys.Concat([SectionParser.RequirementsBlock, SectionParser.NiceBlock, SectionParser.PrerequisitesBlock]).ToHashSet(StringComparer.Ordinal);
        namesByFolder = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal)
        {
            ["roles"] = content.Roles.Select(role => role.Slug).ToHashSet(StringComparer.Ordinal),
            ["articles"] = content.Articles.Select(article => article.Slug).ToHashSet(StringComparer.Ordinal),
            ["categories"] = content.Categories.Select(category => category.Slug).ToHashSet(StringComparer.Ordinal),
            ["families"] = content.Families.Select(family => family.Slug).ToHashSet(StringComparer.Ordinal),
            ["data/occupations"] = content.Occupations.Select(occupation => occupation.Code).ToHashSet(StringComparer.Ordinal),
            ["data/sources"] = content.FigureSources.Select(source => source.Slug).ToHashSet(StringComparer.Ordinal),
        };
        occupations = content.Occupations.GroupBy(occupation => occupation.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The same checks of a guide whose occupations may say something else, told elsewhere.</summary>
    private NameChecks(NameChecks other, Dictionary<string, Occupation> occupations, DiagnosticBag log)
    {
        content = other.content;
        this.log = log;
        options = other.options;
        skills = other.skills;
        tools = other.tools;
        leftOutSlugs = other.leftOutSlugs;
        placeholders = other.placeholders;
        namesByFolder = other.namesByFolder;
        this.occupations = occupations;
    }

    /// <summary>What a candidate must bring and an interview must test: skills and qualifications marked as musts.</summary>
    public static IEnumerable<Authored<string>> MustsOf(RoleGuide role) =>
        role.Qualifications.Bullets.Where(bullet => bullet.Need == Need.Must).Select(bullet => bullet.Name)
            .Concat(role.Skills.All.Where(demand => demand.Need == Need.Must).Select(demand => demand.Skill));

    public void CheckAll()
    {
        System.Threading.Tasks.Parallel.ForEach(content.Roles, CheckRole);

        foreach (var article in content.Articles)
        {
            CheckArticle(article);
        }

        foreach (var page in content.StandalonePages)
        {
            CheckStandalone(page);
        }

        foreach (var comparison in content.Comparisons)
        {
            CheckName("role", comparison.Left, "roles");
            CheckName("role", comparison.Right, "roles");
            if (comparison.Left.Value == comparison.Right.Value)
            {
                log.Report(Rules.SelfReference, comparison.Place, "The page compares a role with itself.", "name two roles in the file's name");
            }

            CheckReview(comparison.Review.ReviewBy, "The page was");
        }

        foreach (var occupation in content.Occupations)
        {
            CheckOccupation(occupation);
        }

        foreach (var place in content.PostingPlaces)
        {
            CheckReview(place.ReviewBy, $"The pay rules of {place.Name} were");
        }

        CheckAddresses();
        if (content.Occupations.Count > 0 && !content.Sources.AllPaths.Contains(SourcesFile))
        {
            log.Report(Rules.MissingSection, Place.StartOf(SourcesFile), "The guide has figures and no data/sources.yml.", "write it; docs/content-format.md says what it holds");
        }
    }

    /// <summary>Checks one version of a role, which need not be the one that the guide holds now.</summary>
    public void CheckRole(RoleGuide role, DiagnosticBag into) => new NameChecks(this, occupations, into).CheckRole(role);

    /// <summary>Checks one version of an occupation, and the pay of the roles that show its figures.</summary>
    public void CheckOccupation(Occupation occupation, IEnumerable<RoleGuide> paidByIt, DiagnosticBag into)
    {
        var checks = new NameChecks(this, new(occupations, StringComparer.Ordinal) { [occupation.Code] = occupation }, into);
        checks.CheckOccupation(occupation);
        foreach (var role in paidByIt)
        {
            checks.CheckSalary(role);
        }
    }

    /// <summary>Checks from now on against another version of an occupation.</summary>
    public void Replace(Occupation occupation) => occupations[occupation.Code] = occupation;

    private void CheckRole(RoleGuide role)
    {
        CheckName("category", role.Category, "categories");
        if (role.Family is { } family)
        {
            CheckName("family", family, "families");
        }

        foreach (var other in role.RelatedRoles)
        {
            CheckName("role", other, "roles");
            CheckNotItself(other, role.Slug);
        }

        foreach (var article in role.RelatedArticles)
        {
            CheckName("article", article, "articles");
        }

        CheckReview(role.Review.ReviewBy, "The page was");
        CheckSalary(role);
        CheckPlaceholders(role);
        CheckInterview(role);
    }

    private void CheckSalary(RoleGuide role)
    {
        foreach (var code in role.Salary.AlsoConsidered.Select(other => other.Code))
        {
            CheckName("occupation", code, "data/occupations");
        }

        foreach (var band in role.Salary.Bands)
        {
            CheckSource(band.Source);
        }

        if (role.Salary.Occupation is not { } match)
        {
            return;
        }

        CheckName("occupation", match.Code, "data/occupations");
        var occupation = occupations.GetValueOrDefault(match.Code.Value);
        if (role.Salary.Survey is { } survey && occupation is not null)
        {
            var populations = occupation.Experience.Select(figure => figure.Population).Distinct(StringComparer.Ordinal).ToList();
            if (!populations.Contains(survey.Value))
            {
                log.Report(Rules.UnknownName, survey.Place, $"'{survey.Value}' is no population of occupation {match.Code.Value}.", Suggestion.For(survey.Value, populations, "the populations stand under experience: in its file"));
            }
        }

        var reading = role.Salary.Reading;
        if (reading is not null && occupation?.Leading is { Percentiles.Count: > 0 } shown && !(IsPublished(shown, reading.From) && IsPublished(shown, reading.To)))
        {
            log.Report(Rules.SalaryWithoutSource, reading.Place, $"The reading names a percentile that occupation {match.Code.Value} has no figure for.", "name percentiles that were published");
        }
    }

    private static bool IsPublished(WageFigure figure, Percentile percentile) => figure.Percentiles.ContainsKey(percentile) || figure.IsTopCoded(percentile);

    private void CheckPlaceholders(RoleGuide role)
    {
        if (!content.Settings.ArePlaceholdersRead)
        {
            // That they could not be read has been reported itself.
            return;
        }

        foreach (var placeholder in role.Advert.Braces.Where(placeholder => !placeholders.Contains(placeholder.Value)))
        {
            log.Report(Rules.UndeclaredPlaceholder, placeholder.Place, $"'{{{placeholder.Value}}}' is not declared.", Suggestion.For(placeholder.Value, placeholders, "declare it in site.yml with a label and an example"));
        }
    }

    private void CheckInterview(RoleGuide role)
    {
        var names = role.Skills.All.Select(demand => demand.Skill)
            .Concat(role.Qualifications.Bullets.Concat(role.Responsibilities.Bullets).Select(bullet => bullet.Name))
            .Select(name => name.Value)
            .ToHashSet(StringComparer.Ordinal);

        // A name or a whole section that could not be read has been reported itself, and would make good names look wrong.
        var allAreRead = !names.Contains("") && role is { Skills.Hard.Count: > 0, Skills.Soft.Count: > 0, Qualifications.Bullets.Count: > 0, Responsibilities.Bullets.Count: > 0 };
        var unknown = role.Interview.Questions.SelectMany(question => question.Tests).Where(test => allAreRead && !names.Contains(test.Value)).ToList();
        foreach (var test in unknown)
        {
            var help = test.Value.Contains(',', StringComparison.Ordinal) ? "divide names by semicolons" : "spell it as it stands there";
            log.Report(Rules.UnknownName, test.Place, $"'{test.Value}' is no skill, qualification or responsibility of this role.", Suggestion.For(test.Value, names, help));
        }

        // A question whose tests could not be read may well be the one that tests a must.
        var areTestsRead = unknown.Count == 0 && role.Interview.Questions.Count > 0 && role.Interview.Questions.All(question => question.Tests.Count > 0);
        var tested = role.Interview.Questions.SelectMany(question => question.Tests).Select(test => test.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var must in MustsOf(role).Where(must => areTestsRead && must.Value.Length > 0 && !tested.Contains(must.Value)))
        {
            log.Report(Rules.UntestedMust, must.Place, $"No interview question tests '{must.Value}'.", "name it in the Tests: line of a question, or do not make it a must");
        }
    }

    private void CheckArticle(Article article)
    {
        foreach (var role in article.AboutRoles)
        {
            CheckName("role", role, "roles");
        }

        foreach (var skill in article.AboutSkills.Where(skill => skills.Find(skill.Value) is null))
        {
            log.Report(Rules.UnknownName, skill.Place, $"'{skill.Value}' is not a skill of any role.", Suggestion.For(skill.Value, skills.All.Select(term => term.Name)));
        }

        foreach (var tool in article.AboutTools.Where(tool => tools.Find(tool.Value) is null))
        {
            log.Report(Rules.UnknownName, tool.Place, $"'{tool.Value}' is not a tool of any role.", Suggestion.For(tool.Value, tools.All.Select(term => term.Name)));
        }

        foreach (var other in article.Related)
        {
            CheckName("article", other, "articles");
            CheckNotItself(other, article.Slug);
        }

        CheckReview(article.Review.ReviewBy, "The page was");
    }

    private void CheckOccupation(Occupation occupation)
    {
        CheckReview(occupation.ReviewBy, "The wages were");
        var sources = occupation.Figures.Select(figure => figure.Source)
            .Concat(occupation.Levels.Select(level => level.Source))
            .Concat(occupation.Experience.Select(band => band.Source));
        foreach (var source in sources)
        {
            CheckSource(source);
        }
    }

    private void CheckSource(FigureSource source)
    {
        if (source.Source.Value.Length > 0)
        {
            CheckName("source", source.Source, "data/sources");
        }
    }

    private void CheckName(string kind, Authored<string> name, string folder)
    {
        var names = namesByFolder[folder];
        if (name.Value.Length == 0 || names.Contains(name.Value) || IsBrokenFile(folder, name.Value))
        {
            return;
        }

        if (leftOutSlugs.Contains($"{folder}/{name.Value}"))
        {
            log.Report(Rules.LinkToUnpublished, name.Place, $"The {kind} '{name.Value}' is a draft, or a page of the future, and is not built.", "publish it, or take the name out");
            return;
        }

        log.Report(Rules.UnknownName, name.Place, $"'{name.Value}' is not {(kind is "article" or "occupation" ? "an" : "a")} {kind}.", Suggestion.For(name.Value, names, names.Count == 0 ? $"write input/{folder}/{name.Value}.{(folder == "data/occupations" ? "yml" : "md")}" : $"known: {string.Join(", ", names.Order(StringComparer.Ordinal).Take(12))}"));
    }

    /// <summary>A file that is there and could not be read has been reported itself.</summary>
    private bool IsBrokenFile(string folder, string slug)
    {
        var paths = content.Sources.AllPaths;
        return !slug.Contains('/', StringComparison.Ordinal) && !leftOutSlugs.Contains($"{folder}/{slug}") && folder switch
        {
            "data/sources" => content.FigureSources.Count == 0 || content.FigureSources.Any(source => !Slug.IsValid(source.Slug)),
            "data/occupations" => paths.Contains($"input/{folder}/{slug}.yml"),
            "roles" => RoleParser.Sections.Any(section => paths.Contains($"input/roles/{slug}/{section}.md")),
            _ => paths.Contains($"input/{folder}/{slug}.md"),
        };
    }

    private void CheckStandalone(StandalonePage page)
    {
        if (Routes.IsFolder(page.Slug))
        {
            log.Report(Rules.ReservedSlug, page.Place, $"'{page.Slug}' is taken by the site itself.", "choose another name");
        }

        CheckReview(page.Review.ReviewBy, "The page was");
    }

    private void CheckNotItself(Authored<string> name, string self)
    {
        if (name.Value == self)
        {
            log.Report(Rules.SelfReference, name.Place, "The page names itself as related.", "take the name out");
        }
    }

    private void CheckReview(Authored<DateOnly> reviewBy, string what)
    {
        if (reviewBy.Value < options.Today && reviewBy.Value != Fields.NoDate)
        {
            log.Report(Rules.PastReview, reviewBy.Place, $"{what} to be reviewed by {reviewBy.Value:yyyy-MM-dd}, which has passed.", "check the facts, then set reviewed and reviewBy anew");
        }
        else if (reviewBy.Value.Year <= Limits.LastYear && reviewBy.Value > options.Today.AddYears(Limits.ReviewYears))
        {
            log.Report(Rules.FarDate, reviewBy.Place, $"{what} to be reviewed by {reviewBy.Value:yyyy-MM-dd}, more than {Limits.ReviewYears} years ahead.", "check the year; nobody knows what will be true then");
        }
    }

    /// <summary>The pages between the rungs of a ladder.</summary>
    private IEnumerable<string> StepsOf(Family family)
    {
        var rungs = SiteLinker.RungsOf(content.Roles.Where(role => role.Family?.Value == family.Slug), role => role.Level).ToList();
        return from rung in Enumerable.Range(1, Math.Max(0, rungs.Count - 1))
               from below in rungs[rung - 1]
               from to in rungs[rung]
               select Routes.Step(family.Slug, below.Slug, to.Slug);
    }

    /// <summary>No two pages, and no page and old address, share an address.</summary>
    private void CheckAddresses()
    {
        var aliases = Redirects.AliasesOf(content).Select(alias => alias.Old).ToList();
        if (aliases.Count + content.Settings.Gone.Count == 0)
        {
            return;
        }

        var pages = content.Sources.Files.Select(Routes.FindAddress).OfType<string>().Where(address => !address.Contains('#', StringComparison.Ordinal))
            .Concat(Routes.Indexes)
            .Concat(content.Roles.SelectMany(role => (IReadOnlyList<string>)[Routes.Scorecard(role.Slug), Routes.Notes(role.Slug)]))
            .Concat(skills.All.Concat(tools.All).Select(Routes.Term))
            .Concat(content.FigureSources.Select(source => Routes.Source(source.Slug)))
            .Concat(content.Families.SelectMany(StepsOf))
            .Concat(content.Settings.Admin is null ? [] : [Routes.Admin])
            .ToHashSet(StringComparer.Ordinal);
        var taken = new Dictionary<string, Authored<string>>(StringComparer.Ordinal);
        foreach (var alias in aliases)
        {
            if (pages.Contains(alias.Value))
            {
                log.Report(Rules.AddressTaken, alias.Place, $"'{alias.Value}' is the address of a page.", "an old address may not be in use");
            }
            else if (!taken.TryAdd(alias.Value, alias))
            {
                log.Report(Rules.AddressTaken, alias.Place, $"'{alias.Value}' is an old address of another page as well ({taken[alias.Value].Place}).", "keep it in one of them");
            }
        }

        foreach (var gone in content.Settings.Gone)
        {
            if (pages.Where(page => page.StartsWith(gone.Value, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault() is { } page)
            {
                log.Report(Rules.AddressTaken, gone.Place, $"'{gone.Value}' is given up, and '{page}' is the address of a page.", "take it out of 'gone'");
            }
        }
    }
}
