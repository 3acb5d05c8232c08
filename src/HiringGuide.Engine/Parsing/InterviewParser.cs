using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Parsing;

/// <summary>The interview: stages in the front matter, questions as headings with what they test, probes and scores.</summary>
internal static class InterviewParser
{
    private static readonly IReadOnlyList<int> WantedScores = [1, 3, 5];
    private static readonly IReadOnlyList<string> Labels = ["Tests:", "Stage:"];

    public static InterviewKit Interview(Document document, DiagnosticBag log)
    {
        var fields = new Fields(document.Keys, log);
        var stages = fields.Groups("stages").Select(StageOf).ToList();
        if (stages.Count == 0 && !fields.IsReportedElsewhere("stages"))
        {
            fields.Report(Rules.MissingField, "stages", "There is no stage here.", "list stages with stage, minutes, who and purpose");
        }

        fields.Close();
        var body = ProseParser.ParseToCut(document, new ProseParser.Manners("", HeadingsReportedElsewhere: 3), log);
        var introduction = Prose.Empty;
        var questions = new List<InterviewQuestion>();
        foreach (var (heading, part) in ProseCarver.PartsOf(body, level: 2))
        {
            if (heading is null)
            {
                introduction = part.ToProse();
            }
            else if (heading.Text.Length == 0 || part.IsEmpty)
            {
                log.Report(Rules.IncompleteQuestion, heading.Place, heading.Text.Length == 0 ? "A question has no text." : $"Nothing stands under '{heading.Text}'.", "write the question, what it tests, probes and scores");
            }
            else
            {
                questions.Add(QuestionOf(heading, part, stages, log));
            }
        }

        if (questions.Count == 0 && !body.Headings.Any() && !body.WasRefused)
        {
            log.Report(Rules.MissingSection, document.File.Start, "There is no question here.", "write questions as headings, each with Tests:, Stage:, ### Probes and ### Scores");
        }

        return new InterviewKit(introduction, stages, questions);
    }

    private static InterviewStage StageOf(Fields fields)
    {
        var stage = new InterviewStage(fields.Name("stage"), fields.Number("minutes"), fields.Text("who"), fields.Text("purpose"));
        if (stage.Minutes > Limits.StageMinutes)
        {
            fields.Report(Rules.BadNumber, "minutes", $"A stage of {stage.Minutes} minutes is longer than a day.", "write how many minutes it takes");
        }

        fields.Close();
        return stage;
    }

    private static InterviewQuestion QuestionOf(ProseHeading heading, MarkdownProse part, IReadOnlyList<InterviewStage> stages, DiagnosticBag log)
    {
        var parts = ProseCarver.PartsOf(part, level: 3);
        var opening = parts is [{ Heading: null, Body: var first }, ..] ? first : MarkdownProse.Empty;
        var (tests, afterTests) = Labelled(opening, opening, "Tests:", heading, "add a paragraph Tests: with names of skills, qualifications or responsibilities, divided by semicolons", log);
        var (stage, setup) = Labelled(afterTests, opening, "Stage:", heading, "add a paragraph Stage: with the name of a stage", log);
        if (stage.Value.Length > 0 && stages.All(known => known.Name.Value != stage.Value))
        {
            log.Report(Rules.UnknownName, stage.Place, $"'{stage.Value}' is not a stage of this interview.", Suggestion.For(stage.Value, stages.Select(known => known.Name.Value), $"stages: {string.Join(", ", stages.Select(known => known.Name.Value))}"));
        }

        var unknown = parts.Where(known => known.Heading is not null && known.Heading.Text is not ("Probes" or "Scores")).ToList();
        foreach (var (other, _) in unknown)
        {
            log.Report(Rules.UnknownValue, other!.Place, $"'{other.Text}' is not a part of a question.", Suggestion.For(other.Text, ["Probes", "Scores"], "the parts are ### Probes and ### Scores"));
        }

        return new InterviewQuestion
        {
            Text = new Authored<string>(heading.Text, heading.Place),
            Anchor = heading.Anchor,
            Tests = NamesIn(tests),
            Stage = stage,
            Setup = setup.ToProse(),
            Probes = ProbesOf(parts, heading, unknown.Count > 0 ? new DiagnosticBag() : log),
            Scores = ScoresOf(parts, heading, unknown.Count > 0 ? new DiagnosticBag() : log),
        };
    }

    /// <summary>What stands behind a label, down to another label in the same paragraph. <paramref name="opening"/> is all that stands before the probes.</summary>
    private static (Authored<string> Value, MarkdownProse Others) Labelled(MarkdownProse prose, MarkdownProse opening, string label, ProseHeading heading, string help, DiagnosticBag log)
    {
        if (ProseCarver.TakeLabelled(prose, label) is { } labelled && labelled.Value.Value.Trim(';', ' ').Length > 0)
        {
            var end = Labels.Select(other => labelled.Value.Value.IndexOf($"\n{other}", StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(labelled.Value.Value.Length).Min();
            return (labelled.Value with { Value = labelled.Value.Value[..end] }, labelled.Others);
        }

        var isGlued = opening.Text.Contains($" {label}", StringComparison.Ordinal);
        log.Report(Rules.IncompleteQuestion, heading.Place, $"'{heading.Text}' has no {label.TrimEnd(':').ToLowerInvariant()}.", isGlued ? $"leave a blank line before {label}" : help);
        return (new Authored<string>("", heading.Place), prose);
    }

    private static IReadOnlyList<Authored<string>> NamesIn(Authored<string> list)
    {
        var names = new List<Authored<string>>();
        var at = 0;
        foreach (var part in list.Value.Split(';'))
        {
            var name = part.Trim().Replace('\n', ' ');
            if (name.Length > 0)
            {
                var skipped = part.Length - part.TrimStart().Length;
                names.Add(new Authored<string>(name, PlaceIn(list, at + skipped)));
            }

            at += part.Length + 1;
        }

        return names;
    }

    private static Place PlaceIn(Authored<string> text, int at)
    {
        var before = text.Value.AsSpan(0, at);
        var line = before.LastIndexOf('\n');
        return line < 0 ? text.Place with { Column = text.Place.Column + at } : new Place(text.Place.Path, text.Place.Line + before.Count('\n'), at - line);
    }

    private static IReadOnlyList<Prose> ProbesOf(IReadOnlyList<(ProseHeading? Heading, MarkdownProse Body)> parts, ProseHeading question, DiagnosticBag log)
    {
        var bullets = BulletsUnder("Probes", parts);
        if (bullets.Count == 0)
        {
            log.Report(Rules.IncompleteQuestion, question.Place, $"'{question.Text}' has no probes.", "add ### Probes with a bullet for each follow-up question");
        }

        return [.. bullets.Select(bullet => bullet.ToProse())];
    }

    private static IReadOnlyList<ScoreAnchor> ScoresOf(IReadOnlyList<(ProseHeading? Heading, MarkdownProse Body)> parts, ProseHeading question, DiagnosticBag log)
    {
        var scores = BulletsUnder("Scores", parts)
            .Select(bullet => new ScoreAnchor(ProseCarver.TakeScore(bullet) is { } score && bullet.Text.Length > 0 ? score : 0, bullet.ToProse()))
            .OrderBy(score => score.Score)
            .ToList();
        if (!scores.Select(score => score.Score).SequenceEqual(WantedScores))
        {
            log.Report(Rules.IncompleteQuestion, question.Place, $"'{question.Text}' does not say what 1, 3 and 5 sound like.", "add ### Scores with three bullets that start with 1:, 3: and 5:");
        }

        return scores;
    }

    private static IReadOnlyList<MarkdownProse> BulletsUnder(string heading, IReadOnlyList<(ProseHeading? Heading, MarkdownProse Body)> parts) =>
        [.. parts.Where(part => part.Heading?.Text == heading).SelectMany(part => ProseCarver.BulletsOf(part.Body).Bullets).Where(bullet => bullet.Text.Length > 0)];
}
