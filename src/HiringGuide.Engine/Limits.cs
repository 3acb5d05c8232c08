namespace HiringGuide.Engine;

/// <summary>Every limit on what may be written and built, in one place. Above one, the build says so and where.</summary>
public static class Limits
{
    public const int SourceFileBytes = 128 * 1024;
    public const int FrontMatterBytes = 32 * 1024;
    public const int YamlDepth = 16;
    public const int YamlEvents = 5_000;
    public const int YamlKeyLength = 64;
    public const int ScalarLength = 20 * 1024;
    public const int ListLength = 500;
    public const int MarkdownDepth = 64;
    public const int Headings = 500;
    public const int Brackets = 2_000;
    public const int UrlLength = 2_048;
    public const int TableColumns = 50;
    public const int TableRows = 100;
    public const int LastYear = 2100;
    public const int ReviewYears = 5;
    public const int SlugLength = 80;
    public const int FolderDepth = 8;
    public const int PageBytes = 2 * 1024 * 1024;
    public const int OutputFiles = 200_000;
    public const long OutputBytes = 2L * 1024 * 1024 * 1024;
    public const int ProblemsPerFile = 50;
    public const int Musts = 8;
    public const int StageMinutes = 24 * 60;
    public const int SummaryShortest = 60;
    public const int SummaryLongest = 200;
    public const int PublishedFileBytes = 64 * 1024 * 1024;
    public const int PublishedPartBytes = 128 * 1024 * 1024;
    public const int PublishedColumns = 256;
    public const int PublishedSheets = 16;
}
