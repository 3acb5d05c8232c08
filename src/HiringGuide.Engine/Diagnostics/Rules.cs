namespace HiringGuide.Engine.Diagnostics;

/// <summary>Every rule of the guide, listed by hand. Codes go by subject and are never used twice; each has a page in docs/checks.</summary>
public static class Rules
{
    // 1xx: front matter as text
    public static readonly Rule UnclosedFrontMatter = Error("HG101", "unclosed-front-matter");
    public static readonly Rule MissingFrontMatter = Error("HG102", "missing-front-matter");
    public static readonly Rule EmptyFile = Error("HG103", "empty-file");
    public static readonly Rule OtherFrontMatter = Error("HG104", "other-front-matter");
    public static readonly Rule YamlAlias = Error("HG110", "yaml-alias");
    public static readonly Rule YamlMergeKey = Error("HG111", "yaml-merge-key");
    public static readonly Rule YamlTooDeep = Error("HG112", "yaml-too-deep");
    public static readonly Rule YamlKey = Error("HG113", "yaml-key");
    public static readonly Rule DuplicateKey = Error("HG114", "duplicate-key");
    public static readonly Rule YamlTab = Error("HG115", "yaml-tab");
    public static readonly Rule UnclosedQuote = Error("HG116", "unclosed-quote");
    public static readonly Rule BrokenYaml = Error("HG117", "broken-yaml");
    public static readonly Rule UnquotedValue = Error("HG118", "unquoted-value");
    public static readonly Rule CommentAfterValue = Warning("HG119", "comment-after-value");
    public static readonly Rule YamlTag = Error("HG120", "yaml-tag");
    public static readonly Rule YamlTooLong = Error("HG121", "yaml-too-long");
    public static readonly Rule SecondDocument = Error("HG122", "second-document");

    // 2xx: bytes and characters
    public static readonly Rule ByteOrderMark = Error("HG201", "byte-order-mark");
    public static readonly Rule Utf16 = Error("HG202", "utf-16");
    public static readonly Rule NotUtf8 = Error("HG203", "not-utf-8");
    public static readonly Rule CarriageReturn = Error("HG204", "carriage-return");
    public static readonly Rule ControlCharacter = Error("HG205", "control-character");
    public static readonly Rule LineSeparator = Error("HG206", "line-separator");
    public static readonly Rule BidirectionalText = Warning("HG207", "bidirectional-text");

    // 3xx: fields, figures and wording
    public static readonly Rule UnknownKey = Error("HG301", "unknown-key");
    public static readonly Rule MissingField = Error("HG302", "missing-field");
    public static readonly Rule WrongShape = Error("HG303", "wrong-shape");
    public static readonly Rule BadDate = Error("HG304", "bad-date");
    public static readonly Rule FarDate = Warning("HG305", "far-date");
    public static readonly Rule BadNumber = Error("HG306", "bad-number");
    public static readonly Rule SalaryOrder = Error("HG307", "salary-order");
    public static readonly Rule UnansweredQuestion = Error("HG308", "unanswered-question");
    public static readonly Rule AnswerWithoutQuestion = Error("HG309", "answer-without-question");
    public static readonly Rule UnknownValue = Error("HG310", "unknown-value");
    public static readonly Rule EmptyToolGroup = Error("HG311", "empty-tool-group");
    public static readonly Rule SalaryWithoutSource = Error("HG312", "salary-without-source");
    public static readonly Rule PastReview = Warning("HG313", "past-review");
    public static readonly Rule TextLength = Warning("HG314", "text-length");
    public static readonly Rule UnmarkedQualification = Error("HG315", "unmarked-qualification");
    public static readonly Rule UnnamedBullet = Error("HG316", "unnamed-bullet");
    public static readonly Rule RepeatedName = Error("HG317", "repeated-name");
    public static readonly Rule IncompleteQuestion = Error("HG318", "incomplete-question");
    public static readonly Rule UngradedAnswer = Error("HG319", "ungraded-answer");
    public static readonly Rule UncitedResearch = Error("HG320", "uncited-research");
    public static readonly Rule LeapingFigure = Warning("HG325", "leaping-figure");

    public static readonly Rule ExcludingWord = Error("HG330", "excluding-word");
    public static readonly Rule CodedWord = Warning("HG331", "coded-word");
    public static readonly Rule CappedExperience = Warning("HG332", "capped-experience");
    public static readonly Rule TooManyMusts = Warning("HG333", "too-many-musts");
    public static readonly Rule LeaningWords = Information("HG334", "leaning-words");

    // 34x: figures as they are published, told by 'guide wages import'
    public static readonly Rule UnreadableWageFile = Error("HG340", "unreadable-wage-file");
    public static readonly Rule BadWageRow = Error("HG341", "bad-wage-row");
    public static readonly Rule WageNotPublished = Warning("HG342", "wage-not-published");
    public static readonly Rule WrongWagePeriod = Error("HG343", "wrong-wage-period");

    // 4xx: HTML and addresses
    public static readonly Rule RawHtml = Warning("HG401", "raw-html");
    public static readonly Rule DangerousUrl = Error("HG402", "dangerous-url");
    public static readonly Rule InsecureAddress = Information("HG405", "insecure-address");
    public static readonly Rule MisleadingHost = Warning("HG406", "misleading-host");
    public static readonly Rule BadBaseUrl = Error("HG407", "bad-base-url");
    public static readonly Rule BadRepository = Error("HG408", "bad-repository");
    public static readonly Rule ForeignPicture = Error("HG409", "foreign-picture");

    // 5xx: limits of Markdown and of files
    public static readonly Rule MarkdownTooDeep = Error("HG501", "markdown-too-deep");
    public static readonly Rule TooManyLinks = Error("HG502", "too-many-links");
    public static readonly Rule LongUrl = Error("HG503", "long-url");
    public static readonly Rule TooManyHeadings = Error("HG504", "too-many-headings");
    public static readonly Rule LargeTable = Error("HG505", "large-table");
    public static readonly Rule FileTooLarge = Error("HG506", "file-too-large");

    // 6xx: links and structure
    public static readonly Rule BrokenLink = Error("HG601", "broken-link");
    public static readonly Rule BrokenAnchor = Error("HG603", "broken-anchor");
    public static readonly Rule UndefinedReference = Warning("HG605", "undefined-reference");
    public static readonly Rule UnknownName = Error("HG606", "unknown-name");
    public static readonly Rule SelfReference = Error("HG607", "self-reference");
    public static readonly Rule UntestedMust = Warning("HG608", "untested-must");
    public static readonly Rule LeakedPlaceholder = Error("HG609", "leaked-placeholder");
    public static readonly Rule EmptyLinkText = Error("HG610", "empty-link-text");
    public static readonly Rule MissingAltText = Error("HG611", "missing-alt-text");
    public static readonly Rule SkippedHeadingLevel = Error("HG612", "skipped-heading-level");
    public static readonly Rule TopLevelHeading = Error("HG613", "top-level-heading");
    public static readonly Rule EmptyHeading = Error("HG614", "empty-heading");
    public static readonly Rule NearlySameName = Warning("HG615", "nearly-same-name");
    public static readonly Rule UndeclaredPlaceholder = Error("HG616", "undeclared-placeholder");
    public static readonly Rule AdvertWithoutRequirements = Error("HG617", "advert-without-requirements");
    public static readonly Rule MissingSection = Error("HG618", "missing-section");
    public static readonly Rule LinkToUnpublished = Error("HG619", "link-to-unpublished");
    public static readonly Rule DeadOutputLink = Error("HG620", "dead-output-link");
    public static readonly Rule RepeatedId = Error("HG621", "repeated-id");
    public static readonly Rule RawDataOnPage = Error("HG622", "raw-data-on-page");
    public static readonly Rule LostPage = Error("HG630", "lost-page");

    // 7xx: names of files and addresses
    public static readonly Rule BadSlug = Error("HG701", "bad-slug");
    public static readonly Rule ReservedByWindows = Error("HG703", "reserved-by-windows");
    public static readonly Rule ReservedSlug = Error("HG704", "reserved-slug");
    public static readonly Rule AddressTaken = Error("HG705", "address-taken");
    public static readonly Rule BadAlias = Error("HG706", "bad-alias");

    // 8xx: files
    public static readonly Rule LinkedFile = Error("HG801", "linked-file");
    public static readonly Rule NotARegularFile = Error("HG802", "not-a-regular-file");
    public static readonly Rule IgnoredFile = Warning("HG804", "ignored-file");
    public static readonly Rule FolderTooDeep = Error("HG805", "folder-too-deep");

    // 9xx: output and serving
    public static readonly Rule MoreProblems = Information("HG900", "more-problems");
    public static readonly Rule NoPages = Error("HG901", "no-pages");
    public static readonly Rule TooMuchOutput = Error("HG902", "too-much-output");
    public static readonly Rule ForeignOutputFolder = Error("HG903", "foreign-output-folder");
    public static readonly Rule WriteFailed = Error("HG904", "write-failed");
    public static readonly Rule AnotherBuild = Error("HG905", "another-build");
    public static readonly Rule EditorNotInstalled = Warning("HG906", "editor-not-installed");
    public static readonly Rule IncomparableGuide = Information("HG910", "incomparable-guide");

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnclosedFrontMatter, MissingFrontMatter, EmptyFile, OtherFrontMatter,
        YamlAlias, YamlMergeKey, YamlTooDeep, YamlKey, DuplicateKey, YamlTab, UnclosedQuote, BrokenYaml, UnquotedValue, CommentAfterValue, YamlTag, YamlTooLong, SecondDocument,
        ByteOrderMark, Utf16, NotUtf8, CarriageReturn, ControlCharacter, LineSeparator, BidirectionalText,
        UnknownKey, MissingField, WrongShape, BadDate, FarDate, BadNumber, SalaryOrder, UnansweredQuestion, AnswerWithoutQuestion, UnknownValue, EmptyToolGroup,
        SalaryWithoutSource, PastReview, TextLength, UnmarkedQualification, UnnamedBullet, RepeatedName, IncompleteQuestion, UngradedAnswer, UncitedResearch, LeapingFigure,
        ExcludingWord, CodedWord, CappedExperience, TooManyMusts, LeaningWords,
        UnreadableWageFile, BadWageRow, WageNotPublished, WrongWagePeriod,
        RawHtml, DangerousUrl, InsecureAddress, MisleadingHost, BadBaseUrl, BadRepository, ForeignPicture,
        MarkdownTooDeep, TooManyLinks, LongUrl, TooManyHeadings, LargeTable, FileTooLarge,
        BrokenLink, BrokenAnchor, UndefinedReference, UnknownName, SelfReference, UntestedMust, LeakedPlaceholder, EmptyLinkText, MissingAltText,
        SkippedHeadingLevel, TopLevelHeading, EmptyHeading, NearlySameName, UndeclaredPlaceholder, AdvertWithoutRequirements, MissingSection, LinkToUnpublished,
        DeadOutputLink, RepeatedId, RawDataOnPage, LostPage,
        BadSlug, ReservedByWindows, ReservedSlug, AddressTaken, BadAlias,
        LinkedFile, NotARegularFile, IgnoredFile, FolderTooDeep,
        MoreProblems, NoPages, TooMuchOutput, ForeignOutputFolder, WriteFailed, AnotherBuild, EditorNotInstalled, IncomparableGuide,
    ];

    private static Rule Error(string code, string name) => new(code, name, Severity.Error);

    private static Rule Information(string code, string name) => new(code, name, Severity.Information);

    private static Rule Warning(string code, string name) => new(code, name, Severity.Warning);
}
