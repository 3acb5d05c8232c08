namespace HiringGuide.Engine.Rendering.Views;

public sealed record HomeView
{
    public required PageFrame Frame { get; init; }

    /// <summary>What the guide holds, in numbers worth saying.</summary>
    public required int RoleCount { get; init; }

    public required int QuestionCount { get; init; }

    public required int SkillCount { get; init; }

    public required IReadOnlyList<CategoryCard> Categories { get; init; }

    public required IReadOnlyList<Link> Families { get; init; }

    public required IReadOnlyList<ArticleCard> Articles { get; init; }

    public required IReadOnlyList<Link> Comparisons { get; init; }
}

public sealed record CategoryCard(string Title, string Url, string Summary, IReadOnlyList<Link> Roles);

public sealed record CategoryView
{
    public required PageFrame Frame { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ProseHtml Introduction { get; init; }

    public required IReadOnlyList<RoleCard> Roles { get; init; }

    public required IReadOnlyList<Link> Families { get; init; }

    public required IReadOnlyList<ArticleCard> Articles { get; init; }
}

/// <summary>A to Z: every title people use, and the role it leads to.</summary>
public sealed record RoleIndexView
{
    public required PageFrame Frame { get; init; }

    public required IReadOnlyList<IndexLetter> Letters { get; init; }
}

public sealed record IndexLetter(string Letter, string Anchor, IReadOnlyList<IndexEntry> Entries);

/// <summary>An entry of the A to Z. <see cref="SeeRole"/> is the role's own title where the entry is another title for it.</summary>
public sealed record IndexEntry(string Text, string Url, string? SeeRole, string? Detail);

/// <summary>The ladder of a family, <c>/families/&lt;slug&gt;/</c>.</summary>
public sealed record FamilyView
{
    public required PageFrame Frame { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ProseHtml Introduction { get; init; }

    /// <summary>The rungs, lowest first. Roles of one rung stand side by side.</summary>
    public required IReadOnlyList<RungView> Rungs { get; init; }

    /// <summary>The roles that are the columns of <see cref="Skills"/>.</summary>
    public required IReadOnlyList<Link> Columns { get; init; }

    public required IReadOnlyList<LadderSkillRow> Skills { get; init; }
}

public sealed record RungView(string Level, IReadOnlyList<RungRole> Roles);

/// <summary>A role on its rung, with what changes from the rung below it.</summary>
public sealed record RungRole(RoleCard Role, IReadOnlyList<StepView> StepsFromBelow);

/// <summary>From one role to the next: skills added, raised ("System design: working to expert") and no longer asked for.</summary>
public sealed record StepView(Link From, string Url, IReadOnlyList<string> Added, IReadOnlyList<string> Raised, IReadOnlyList<string> Dropped);

/// <summary>A skill along the ladder: one cell a column, null where that role does not ask for it.</summary>
public sealed record LadderSkillRow(Link Skill, IReadOnlyList<LadderCell?> Cells);

public sealed record LadderCell(string Grade, int GradeRank, string Need, string Mark);

/// <summary>A skill or a tool.</summary>
public sealed record TermView
{
    public required PageFrame Frame { get; init; }

    /// <summary>"Skill" or "Tool".</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string? Summary { get; init; }

    public required ProseHtml Body { get; init; }

    public required IReadOnlyList<TermUse> Uses { get; init; }

    /// <summary>What is most often asked for together with it.</summary>
    public required IReadOnlyList<Link> SeenWith { get; init; }

    public required IReadOnlyList<ArticleCard> Articles { get; init; }
}

/// <summary>A role's use of a skill or tool. Grade and Mark are null for tools; Group is null for skills.</summary>
public sealed record TermUse(Link Role, string Level, string? Grade, int GradeRank, string? Need, string? Mark, string? Group, string Why);

public sealed record TermIndexView
{
    public required PageFrame Frame { get; init; }

    /// <summary>"Skills" or "Tools".</summary>
    public required string Kind { get; init; }

    public required IReadOnlyList<IndexLetter> Letters { get; init; }
}

public sealed record ArticleView
{
    public required PageFrame Frame { get; init; }

    /// <summary>What kind of page this is, leading to the others of its kind; null for a page about the guide itself.</summary>
    public required Link? Kind { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ProseHtml Body { get; init; }

    public required IReadOnlyList<ContentsEntry> Contents { get; init; }

    public required IReadOnlyList<RoleCard> AboutRoles { get; init; }

    public required IReadOnlyList<Link> AboutTerms { get; init; }

    public required IReadOnlyList<ArticleCard> Related { get; init; }
}

public sealed record ArticleIndexView(PageFrame Frame, IReadOnlyList<ArticleCard> Articles);

public sealed record ComparisonIndexView(PageFrame Frame, IReadOnlyList<ArticleCard> Comparisons);

/// <summary>Two roles side by side, <c>/compare/&lt;a&gt;-vs-&lt;b&gt;/</c>: tables from the data, judgement from the author.</summary>
public sealed record ComparisonView
{
    public required PageFrame Frame { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ProseHtml Body { get; init; }

    public required ComparedRole Left { get; init; }

    public required ComparedRole Right { get; init; }

    /// <summary>Skills both ask for, or one asks for; a null cell is "not asked for".</summary>
    public required IReadOnlyList<LadderSkillRow> Skills { get; init; }

    /// <summary>Duties that have the same name on both sides; each side has the rest.</summary>
    public required IReadOnlyList<string> SharedDuties { get; init; }

    public required IReadOnlyList<Link> SharedTools { get; init; }
}

public sealed record ComparedRole
{
    public required RoleCard Card { get; init; }

    /// <summary>The duties that only this role has under that name.</summary>
    public required IReadOnlyList<BulletView> OnlyDuties { get; init; }

    public required IReadOnlyList<Link> OnlyTools { get; init; }

    public required SalaryView Salary { get; init; }
}

/// <summary>From one role to the next on its ladder, <c>/families/&lt;slug&gt;/&lt;from&gt;-to-&lt;to&gt;/</c>: what is new, what is asked for at a higher grade, what is left behind.</summary>
public sealed record LevelStepView
{
    public required PageFrame Frame { get; init; }

    public required Link Family { get; init; }

    public required RoleCard From { get; init; }

    public required RoleCard To { get; init; }

    /// <summary>"a lead backend engineer", for the middle of a sentence.</summary>
    public required string ToWithArticle { get; init; }

    public required IReadOnlyList<SkillRow> Added { get; init; }

    public required IReadOnlyList<RaisedSkill> Raised { get; init; }

    public required IReadOnlyList<Link> Dropped { get; init; }

    public required IReadOnlyList<BulletView> NewDuties { get; init; }

    /// <summary>Duties of the lower role that the higher one does not have under that name.</summary>
    public required IReadOnlyList<BulletView> LeftDuties { get; init; }

    public required IReadOnlyList<BulletView> NewQualifications { get; init; }

    /// <summary>The questions of the higher role that test what is added, raised or newly asked for.</summary>
    public required IReadOnlyList<QuestionLink> Questions { get; init; }

    public required SalaryView FromPay { get; init; }

    public required SalaryView ToPay { get; init; }
}

/// <summary>A skill that the higher role asks for at a higher grade; ranks are 1 (awareness) to 4 (expert).</summary>
public sealed record RaisedSkill(Link Skill, string FromGrade, int FromRank, string ToGrade, int ToRank, string Why);

/// <summary>The rules about pay by place, <c>/where-to-post/</c>.</summary>
public sealed record PostingView(PageFrame Frame, IReadOnlyList<PostingCountry> Countries);

public sealed record PostingCountry(string Name, string Anchor, IReadOnlyList<PostingPlaceView> Places);

/// <summary>A place and its rules; <see cref="Overdue"/> where the day to look again has passed.</summary>
public sealed record PostingPlaceView(string Anchor, string Name, IReadOnlyList<PayRuleView> Rules, string ReadIn, string CheckedText, string ReviewByText, bool Overdue);

/// <summary><see cref="Since"/> is a whole phrase: since when the rule binds, or that the day could not be confirmed. <see cref="IsAhead"/> where it does not bind yet.</summary>
public sealed record PayRuleView(string Topic, string Says, string AppliesTo, string Since, bool IsAhead, string Law, string? Url);

/// <summary>What a role page shows of the rules: every place with the way to it.</summary>
public sealed record PostingTeaserView(string Url, IReadOnlyList<PostingCountryLinks> Countries);

public sealed record PostingCountryLinks(string Name, IReadOnlyList<Link> Places);

public sealed record SalariesView
{
    public required PageFrame Frame { get; init; }

    public required IReadOnlyList<SalaryIndexRow> Rows { get; init; }
}

/// <summary>A role in the table of all salaries: the national figure of its occupation.</summary>
public sealed record SalaryIndexRow(Link Role, string Level, string Code, string OccupationTitle, string Fit, PercentileTable Figure);

public sealed record SourceView
{
    public required PageFrame Frame { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string Licence { get; init; }

    public required string Url { get; init; }

    public required string Attribution { get; init; }

    public required ProseHtml About { get; init; }

    /// <summary>The occupations whose figures come from here, each with its period and the roles that show it.</summary>
    public required IReadOnlyList<SourceUse> Uses { get; init; }
}

public sealed record SourceUse(string Code, string OccupationTitle, string Period, IReadOnlyList<Link> Roles);

public sealed record SourceIndexView(PageFrame Frame, IReadOnlyList<SourceCard> Sources);

public sealed record SourceCard(string Title, string Url, string Publisher, string Licence);

/// <summary>The open data: one entry a table.</summary>
public sealed record DataView(PageFrame Frame, string RoleSchemaUrl, IReadOnlyList<DataTableView> Tables, IReadOnlyList<DataChangeView> Changes);

/// <summary>A change of the data; <see cref="Date"/> is ISO, the text of it spoken.</summary>
public sealed record DataChangeView(string Date, string DateText, string Text);

public sealed record DataTableView(string Name, string Title, string Description, int Rows, string CsvUrl, string JsonUrl, string SchemaUrl, IReadOnlyList<DataColumnView> Columns);

public sealed record DataColumnView(string Name, string Meaning);

/// <summary>The search, with what a reader may narrow it down by.</summary>
public sealed record SearchView(PageFrame Frame, IReadOnlyList<string> Kinds, IReadOnlyList<string> Categories, IReadOnlyList<string> Levels);

public sealed record NotFoundView(PageFrame Frame, IReadOnlyList<Link> Suggestions);
