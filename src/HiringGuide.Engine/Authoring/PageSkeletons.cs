namespace HiringGuide.Engine.Authoring;

/// <summary>New pages that are one file.</summary>
internal static class PageSkeletons
{
    public static string Article(SkeletonWords words) => $$"""
        ---
        # Comments such as this one say what good looks like. Delete them when the page is written.
        title: {{words.YamlTitle}}
        # 60 to 200 characters: what the reader can do afterwards.
        summary:
        # The pages that the article treats link to it: roles by slug, skills and tools by name.
        about:
          roles: []
          skills: []
          tools: []
        reviewed: {{words.Reviewed}}
        # Who read it against the facts.
        reviewer:
        reviewBy: {{words.ReviewBy}}
        draft: true
        ---

        {the-problem-in-a-paragraph-that-somebody-hiring-tomorrow-recognises}

        ## What the research supports

        ## What to do

        """;

    /// <summary>A category has no draft: without it no role can name it.</summary>
    public static string Category(SkeletonWords words) => $$"""
        ---
        # Comments such as this one say what good looks like. Delete them when the page is written.
        title: {{words.YamlTitle}}
        # 60 to 200 characters: which roles belong here, and for whom.
        summary:
        # Its place among the categories.
        order:
        ---

        {what-hiring-in-this-field-has-in-common-and-where-searches-fail}

        """;

    public static string Comparison(SkeletonWords words) => $$"""
        ---
        # Comments such as this one say what good looks like. Delete them when the page is written.
        # The tables come from the two roles; the page says when to hire which.
        title: {{words.YamlTitle}}
        # 60 to 200 characters: the difference that decides.
        summary:
        reviewed: {{words.Reviewed}}
        # Who read it against the facts.
        reviewer:
        reviewBy: {{words.ReviewBy}}
        draft: true
        ---

        ## When to hire which

        {the-sign-by-which-the-reader-knows-which-of-the-two-is-missing}

        """;
}
