using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using HiringGuide.Engine;

namespace HiringGuide;

/// <summary>The flags that say what a build depends on; the same for every verb that builds.</summary>
internal sealed class SiteFlags
{
    /// <summary>What the flags that name a site want.</summary>
    internal const string AnAddress = "an address, such as https://example.com/";

    private readonly Option<string> root = new("--root") { Description = "The folder that holds input/.", DefaultValueFactory = _ => "." };
    private readonly Option<string?> output = new("--output", "-o") { Description = "The folder to publish to; output/ below the root unless given." };
    private readonly Option<string?> baseUrl = new("--base-url") { Description = "The address of the site, instead of the one in site.yml." };
    private readonly Option<bool> drafts = new("--drafts") { Description = "Build drafts as well." };
    private readonly Option<bool> future = new("--future") { Description = "Build pages whose publishDate lies ahead as well." };
    private readonly Option<bool> noIndex = new("--no-index") { Description = "Ask search engines to stay away, as previews should." };
    private readonly Option<string?> preview = new("--preview") { Description = "Say on every page that this is a preview of something, such as 'pull request 12'; search engines are asked to stay away." };
    private readonly Option<string?> canonicalUrl = new("--canonical-url") { Description = "The address of the published site, for search engines, where --base-url names that of a preview." };
    private readonly Option<string> redirects = new Option<string>("--redirects") { Description = "How old addresses lead to new ones: a list that Netlify and Cloudflare Pages read, or HTML pages for hosts that read none.", DefaultValueFactory = _ => "netlify" }.AcceptOnlyFromAmong("netlify", "html");
    private readonly Option<bool> strict = new("--strict") { Description = "Warnings count as errors." };
    private readonly Option<DateOnly?> date = new("--date") { Description = "The day to judge review and publish dates by (YYYY-MM-DD); today in UTC unless given.", CustomParser = ParseDay };

    public bool DraftsByDefault { get; init; }

    /// <summary>Whether the full text is indexed where the indexer is there; it takes longer than the rest of a build.</summary>
    public bool WithTextSearch { get; init; }

    /// <summary>Whether a site that asks for an editor in the browser gets it.</summary>
    public bool WithEditor { get; init; }

    public void AddTo(Command command, bool writes)
    {
        RefuseEmpty(output, "a folder, such as output");
        RefuseEmpty(baseUrl, AnAddress);
        RefuseEmpty(canonicalUrl, AnAddress);
        command.Options.Add(root);
        if (writes)
        {
            command.Options.Add(output);
        }

        command.Options.Add(baseUrl);
        command.Options.Add(drafts);
        command.Options.Add(future);
        command.Options.Add(canonicalUrl);
        command.Options.Add(noIndex);
        command.Options.Add(preview);
        command.Options.Add(redirects);
        command.Options.Add(strict);
        command.Options.Add(date);
    }

    /// <summary>Whether what was found keeps a site from being used: errors, and under --strict warnings as well.</summary>
    public bool Fail(ParseResult parsed, BuildResult result) => result.HasErrors || (IsStrict(parsed) && result.HasWarnings);

    public bool IsStrict(ParseResult parsed) => parsed.GetValue(strict);

    public BuildOptions OptionsFrom(ParseResult parsed, Surroundings surroundings)
    {
        var folder = parsed.GetValue(root) ?? ".";
        var editor = WithEditor ? SveltiaCms.Find(folder) : null;
        return new BuildOptions
        {
            Root = folder,
            Output = parsed.GetValue(output) ?? Path.Join(folder, "output"),
            Today = parsed.GetValue(date) ?? surroundings.Today,
            BaseUrl = parsed.GetValue(baseUrl),
            IncludeDrafts = DraftsByDefault || parsed.GetValue(drafts),
            IncludeFuture = DraftsByDefault || parsed.GetValue(future),
            CanonicalUrl = parsed.GetValue(canonicalUrl),
            NoIndex = parsed.GetValue(noIndex),
            TextIndexer = WithTextSearch ? PagefindIndexer.Find(folder) : null,
            Editor = editor,
            IsEditorMissing = WithEditor && editor is null,
            Preview = parsed.GetValue(preview),
            RedirectsAsPages = parsed.GetValue(redirects) == "html",
        };
    }

    /// <summary>A value of nothing, as an unset variable leaves it in a script, is a wrong call and no value.</summary>
    internal static void RefuseEmpty(Option<string?> option, string wanted) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
        {
            result.AddError($"{option.Name} wants {wanted}; leave it out where there is none.");
        }
    });

    /// <summary>Reads the day an option names; for every option that takes one.</summary>
    internal static DateOnly? ParseDay(ArgumentResult result)
    {
        if (result.Tokens is [var token] && DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} wants a day as YYYY-MM-DD, such as 2026-11-24.");
        return null;
    }
}
