namespace HiringGuide.Engine.Authoring;

/// <summary>The eight files of a new role.</summary>
internal static class RoleSkeleton
{
    public static string TextOf(string section, SkeletonWords words) => section switch
    {
        "description" => Description(words),
        "responsibilities" => Responsibilities,
        "qualifications" => Qualifications,
        "skills" => Skills,
        "salary" => Salary,
        "interview" => Interview,
        "tools" => Tools,
        _ => Faq,
    };

    private static string Description(SkeletonWords words) => $$"""
        ---
        # Comments such as this one say what good looks like. Delete them when the page is written.
        # Sentence case, singular. Add plural: where title + s is wrong, and article: where the guess between a and an is.
        title: {{words.YamlTitle}}
        # A file of input/categories/, without its ending. Add family: where the role is a rung of a ladder in input/families/.
        category:
        # junior, mid, senior, lead, principal, manager or director. Choose by what the person decides, not by years.
        level:
        # Other titles that people search for and that mean this job.
        alsoKnownAs: []
        # 60 to 200 characters: what the person does, and where the role ends. It is shown in lists and search results.
        summary:
        reviewed: {{words.Reviewed}}
        # Who read the whole role against the facts.
        reviewer:
        reviewBy: {{words.ReviewBy}}
        draft: true
        ---

        **{{words.MarkdownTitle}} at {company}**

        ## About the role

        ## What you will do

        ## What we ask for

        {requirements}

        ## Nice to have

        {nice-to-have}

        ## Before the first call

        {prerequisites}

        ## What we offer, and how to apply

        """;

    private const string Responsibilities = """
        ---
        # Prose first: what a week is made of, and where the job stops. Somebody who has never done it should see it.
        # Then five to nine bullets, each with its name in bold. Questions of the interview refer to a responsibility by that name.
        # (essential) and (trainable) end a bullet that decides about a hire; without a mark it is part of the job, and no filter.
        ---

        {what-a-week-is-made-of-and-where-the-job-stops}

        - **{name-of-the-most-important-one}.** {what-comes-of-it} (essential)
        - **{name-of-another}.** {what-comes-of-it}

        """;

    private const string Qualifications = """
        ---
        # Write what somebody has done, not how many years it took or which degree came first: "Has closed the books of a month alone."
        # Each ends with (must), (trainable) or (nice). With the skills, eight musts at most: each is tested by a question of the interview.
        # A prerequisite is checked by a document, a register or a yes or no, and carries no mark.
        ---

        ## Qualifications

        - **{name-of-a-qualification}.** {what-the-person-has-done} (must)

        ## Prerequisites

        - **Right to work.** Can work legally in the country of the job. Check the documents after the offer, the same for everyone.

        """;

    private const string Skills = """
        ---
        # skill: the name as other roles spell it. grade: awareness, working, practitioner or expert. need: must, trainable or nice.
        # why: a phrase without a full stop, what this person does with the skill: "Closing a month within three working days".
        hard:
          - skill:
            grade:
            need:
            why:
        soft:
          - skill:
            grade:
            need:
            why:
        ---

        {how-to-read-the-list-and-what-can-be-learnt-on-the-job}

        """;

    private const string Salary = """
        ---
        occupation:
          # A file of input/data/occupations/, without its ending, such as 43-3051.
          code:
          # strong, ok or weak. A weak fit that says so is better than a figure that misleads.
          fit:
          # One or two sentences: who is counted under this code besides the people you would hire.
          why:
        ---

        ## Setting the range

        {how-to-set-a-range-what-moves-it-and-what-the-figures-leave-out}

        """;

    private const string Interview = """
        ---
        # Two to four stages. purpose: what the stage decides, in one sentence.
        stages:
          - stage: Interview
            minutes:
            who:
            purpose:
        ---

        ## {a-question-about-something-the-person-has-done}

        Tests:

        Stage: Interview

        ### Probes

        - {what-to-ask-when-the-answer-stays-general}

        ### Scores

        - 1: {what-a-weak-answer-sounds-like}
        - 3: {what-a-good-answer-sounds-like}
        - 5: {what-an-outstanding-answer-sounds-like}

        """;

    private const string Tools = """
        ---
        # Name products people know, in groups by use. why: a phrase without a full stop, what is done with the tool here.
        groups:
          - group:
            use:
            tools:
              - tool:
                why:
        ---

        {how-to-treat-tools-in-the-search}

        """;

    private const string Faq = """
        ---
        # What a manager asks before the search, and a candidate during it. Each answer says what it rests on: research (with a citation), practice or opinion.
        ---

        ## {a-question-people-ask}

        Grade: practice

        {the-answer}

        """;
}
