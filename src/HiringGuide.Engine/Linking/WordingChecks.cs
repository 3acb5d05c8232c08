using System.Runtime.CompilerServices;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Linking;

/// <summary>
/// Reads what an employer will post as the people read it who might apply: terms that exclude, years with an upper end, more musts than anyone meets, and
/// words that lean one way. The names of the role and of its skills are exempt.
/// </summary>
internal sealed class WordingChecks
{
    /// <summary>The Gender Decoder calls a larger difference strong. It reads short adverts; in our long ones one side must also have this many times the words of the other.</summary>
    private const int LargestEvenDifference = 3;
    private const int TimesTheOther = 2;
    private const int WordsShown = 5;

    /// <summary>A list that is kept in memory is made ready once.</summary>
    private static readonly ConditionalWeakTable<WordingList, WordingChecks> ByList = [];

    private readonly PhraseFinder<CodedTerm> terms = new();
    private readonly WordCoding? coding;

    private WordingChecks(WordingList wording)
    {
        coding = wording.Balance is { } balance ? new WordCoding(balance) : null;
        foreach (var term in wording.Terms)
        {
            foreach (var form in term.Forms)
            {
                terms.Add(form.Value, term);
            }

            foreach (var exception in term.Exceptions)
            {
                terms.Add(exception.Value, NoFinding);
            }
        }
    }

    /// <summary>Stands for a longer phrase that is fine although it holds a term.</summary>
    private static CodedTerm NoFinding { get; } = new() { Forms = [], Exceptions = [], Coding = TermCoding.Jargon, IsError = false, Why = "", Instead = "", Source = "" };

    /// <param name="content">The guide.</param>
    /// <param name="log">What is found goes here.</param>
    /// <param name="known">What an earlier run found, where the guide is kept in memory; afterwards what this one did.</param>
    public static void Run(Content content, DiagnosticBag log, KnownWording? known)
    {
        var checks = ByList.GetValue(content.Wording, list => new WordingChecks(list));
        if (known is null)
        {
            System.Threading.Tasks.Parallel.For(0, content.Roles.Count, index => checks.CheckRole(content.Roles[index], log));
            return;
        }

        var found = new IReadOnlyList<Diagnostic>[content.Roles.Count];
        System.Threading.Tasks.Parallel.For(0, found.Length, index => log.ReportAll(found[index] = known.Find(content.Wording, content.Roles[index]) ?? checks.ProblemsOf(content.Roles[index])));
        known.Keep(content.Wording, content.Roles.Zip(found));
    }

    /// <summary>What is found in one version of a role.</summary>
    public static IReadOnlyList<Diagnostic> FindIn(RoleGuide role, WordingList wording) => ByList.GetValue(wording, list => new WordingChecks(list)).ProblemsOf(role);

    private IReadOnlyList<Diagnostic> ProblemsOf(RoleGuide role)
    {
        var log = new DiagnosticBag();
        CheckRole(role, log);
        return log.All();
    }

    private void CheckRole(RoleGuide role, DiagnosticBag log)
    {
        var names = new Lazy<PhraseFinder<RoleGuide>>(() => NamesOf(role));
        var tally = new WordCoding.Tally();
        foreach (var text in WorkTextsOf(role))
        {
            CheckText(text, isQualification: false, names, tally, log);
        }

        foreach (var text in role.Qualifications.Bullets.Concat(role.Prerequisites.Bullets).SelectMany(bullet => TextsOf(bullet.Whole)))
        {
            CheckText(text, isQualification: true, names, tally, log);
        }

        CheckMusts(role, log);
        CheckBalance(role, tally, log);
    }

    /// <summary>What is posted about the work. The introductions of qualifications and skills speak to the employer and are no part of it.</summary>
    private IEnumerable<PlacedText> WorkTextsOf(RoleGuide role) =>
        TextsOf(role.Advert.Body)
            .Append(role.PlacedSummary)
            .Concat(TextsOf(role.Responsibilities.Introduction))
            .Concat(role.Responsibilities.Bullets.SelectMany(bullet => TextsOf(bullet.Whole)))
            .Concat(role.Skills.All.Select(demand => demand.PlacedWhy));

    private IEnumerable<PlacedText> TextsOf(Prose prose) => IsWorthReading(prose.Characters) ? prose.PlacedTexts : [];

    /// <summary>A guide without a list of words has nothing but years to be found.</summary>
    private bool IsWorthReading(ReadOnlySpan<char> text) => !terms.IsEmpty || coding is not null || CappedYears.MayStandIn(text);

    private void CheckText(PlacedText text, bool isQualification, Lazy<PhraseFinder<RoleGuide>> names, WordCoding.Tally tally, DiagnosticBag log)
    {
        if (!IsWorthReading(text.Text))
        {
            return;
        }

        var words = Words.Of(text.Text);
        var isExempt = new Lazy<bool[]>(() => WordsOfNames(names.Value, text.Text, words));
        CheckTerms(text, words, isExempt, log);
        foreach (var (start, end) in CappedYears.In(text.Text, words, isQualification))
        {
            log.Report(Rules.CappedExperience, text.PlaceOf(start), $"'{text.Text[start..end]}' caps experience, which turns away people who have more of it, most of them older.", "say what the work needs someone to have done; if a number of years is needed, give the least alone");
        }

        coding?.Count(text.Text, words, isExempt, tally);
    }

    private static PhraseFinder<RoleGuide> NamesOf(RoleGuide role)
    {
        var names = new PhraseFinder<RoleGuide>();
        foreach (var name in role.AlsoKnownAs.Append(role.Title).Append(role.Plural).Concat(role.Skills.All.Select(demand => demand.Skill.Value)))
        {
            names.Add(name, role);
        }

        return names;
    }

    /// <summary>Of each word whether it is part of a name.</summary>
    private static bool[] WordsOfNames(PhraseFinder<RoleGuide> names, string text, IReadOnlyList<Word> words)
    {
        var isPartOfName = new bool[words.Count];
        foreach (var (first, count, _) in names.In(text, words))
        {
            isPartOfName.AsSpan(first, count).Fill(true);
        }

        return isPartOfName;
    }

    private void CheckTerms(PlacedText text, IReadOnlyList<Word> words, Lazy<bool[]> isExempt, DiagnosticBag log)
    {
        foreach (var (first, count, term) in terms.In(text.Text, words))
        {
            if (ReferenceEquals(term, NoFinding) || !isExempt.Value.AsSpan(first, count).Contains(false))
            {
                continue;
            }

            var start = words[first].Start;
            var found = text.Text[start..words[first + count - 1].End];
            var coded = term.Coding == TermCoding.Slur ? "a slur" : term.Coding == TermCoding.Jargon ? "jargon" : $"{term.Coding.ToString().ToLowerInvariant()}-coded";
            log.Report(term.IsError ? Rules.ExcludingWord : Rules.CodedWord, text.PlaceOf(start), $"'{found}' is {coded}: {term.Why} ({term.Source}).", $"instead: {term.Instead}");
        }
    }

    private static void CheckMusts(RoleGuide role, DiagnosticBag log)
    {
        var musts = NameChecks.MustsOf(role).ToList();
        if (musts.Count > Limits.Musts)
        {
            log.Report(Rules.TooManyMusts, musts[Limits.Musts].Place, $"'{musts[Limits.Musts].Value}' is must number {Limits.Musts + 1} of {musts.Count}; {Limits.Musts} are as many as one advert can hold candidates to.", "mark as (trainable) or need: trainable what can be learnt in the job");
        }
    }

    private static void CheckBalance(RoleGuide role, WordCoding.Tally tally, DiagnosticBag log)
    {
        var (more, less) = tally.Masculine.Count > tally.Feminine.Count ? (tally.Masculine, tally.Feminine) : (tally.Feminine, tally.Masculine);
        if (more.Count - less.Count <= LargestEvenDifference || more.Count < TimesTheOther * less.Count)
        {
            return;
        }

        var (side, other) = more == tally.Masculine ? ("masculine", "feminine") : ("feminine", "masculine");
        var most = more.GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(uses => uses.Count())
            .ThenBy(uses => uses.Key, StringComparer.Ordinal)
            .Take(WordsShown)
            .Select(uses => FormattableString.Invariant($"{uses.Key} {uses.Count()}"));
        var place = role.Advert.Body.IsEmpty ? role.Place : role.Advert.Body.Start;
        log.Report(Rules.LeaningWords, place, $"The words of this role lean to the {side} side: {more.Count} to {less.Count} {other} (most of all {string.Join(", ", most)}).", "a hint and no fault; where another word says it as well, take it");
    }
}
