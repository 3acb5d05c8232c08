using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Rendering;
using Microsoft.AspNetCore.Http;

namespace HiringGuide.Serving;

/// <summary>
/// Keeps open pages in step with the guide. Each page bears a digest of itself and listens for the state of its address: the digest, the style sheets and the
/// problems as they are now. The page compares, and loads itself again, changes its style sheet or shows the problems; so nothing is lost where a
/// connection was, and a page that did not change stays.
/// </summary>
internal sealed partial class LiveReload
{
    /// <summary>Where its own files are; never a part of a built site.</summary>
    public const string Folder = "/__guide/";

    private const int DigestLength = 16;
    private static readonly byte[] EndOfHead = "</head>"u8.ToArray();

    private volatile Announcement latest = new([]);

    /// <summary>Tells every open page that something may have changed.</summary>
    /// <param name="problems">What keeps the guide from being built as it stands; empty where nothing does.</param>
    public void Announce(IReadOnlyList<Diagnostic> problems)
    {
        var before = latest;
        latest = new Announcement(problems);
        before.Superseded.SetResult();
    }

    /// <summary>A page with the script that listens, and its digest.</summary>
    public static ReadOnlyMemory<byte> Joined(OutputFile page)
    {
        var at = page.Bytes.Span.IndexOf(EndOfHead);
        var script = Encoding.UTF8.GetBytes($"<script defer src=\"{Folder}reload.js\" data-page=\"{DigestOf(page)}\"></script>\n");
        var head = at < 0 ? page.Bytes : page.Bytes[..at];
        return (byte[])[.. head.Span, .. script, .. page.Bytes.Span[head.Length..]];
    }

    public async Task AnswerAsync(HttpContext context, string name, SiteAnswers answers, CancellationToken stopping)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (RequestGuard.IsFromElsewhere(context.Request))
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        response.ContentType = name switch
        {
            "events" => "text/event-stream",
            "reload.js" => "text/javascript; charset=utf-8",
            "panel.css" => "text/css; charset=utf-8",
            _ => null,
        };
        response.StatusCode = response.ContentType is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        if (response.ContentType is null || HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        if (name == "events")
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await TellAsync(response, context.Request.Query["page"].ToString(), answers, ended.Token);
        }
        else
        {
            await response.Body.WriteAsync(FileNamed(name), context.RequestAborted);
        }
    }

    private async Task TellAsync(HttpResponse response, string page, SiteAnswers answers, CancellationToken ended)
    {
        var path = page.StartsWith('/') ? Uri.UnescapeDataString(page) : "/";
        var told = "";
        try
        {
            while (!ended.IsCancellationRequested)
            {
                var now = latest;
                var state = StateOf(answers.For(path), now.Problems);
                if (state != told)
                {
                    await response.WriteAsync($"data: {state}\n\n", ended);
                    await response.Body.FlushAsync(ended);
                    told = state;
                }

                await now.Superseded.Task.WaitAsync(ended);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the server stops.
        }
    }

    /// <summary>One line of JSON: <c>page</c>, <c>styles</c> and <c>problems</c>. The page that stands in for a site tells the problems itself.</summary>
    private static string StateOf(Answer answer, IReadOnlyList<Diagnostic> problems)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("page", answer.File is { } file ? DigestOf(file) : "");
            json.WriteStartArray("styles");
            foreach (var style in answer.File is { } page ? StylesOf(page) : [])
            {
                json.WriteStringValue(style);
            }

            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var problem in answer.Status == StatusCodes.Status503ServiceUnavailable ? [] : problems)
            {
                json.WriteStartObject();
                json.WriteString("place", Diagnostic.Visible(problem.Place.ToString()));
                json.WriteString("severity", problem.Rule.SeverityName);
                json.WriteString("code", problem.Rule.Code);
                json.WriteString("message", Diagnostic.Visible(problem.Message));
                json.WriteString("help", problem.Help is null ? null : Diagnostic.Visible(problem.Help));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>A digest of all but the addresses of style sheets, which an open page can change without loading itself again.</summary>
    private static string DigestOf(OutputFile page)
    {
        var text = StyleSheet().Replace(Encoding.UTF8.GetString(page.Bytes.Span), "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];
    }

    private static IEnumerable<string> StylesOf(OutputFile page) =>
        StyleSheet().Matches(Encoding.UTF8.GetString(page.Bytes.Span)).Select(match => match.Groups[1].Value);

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex StyleSheet();

    private static byte[] FileNamed(string name)
    {
        // Resources of this very assembly, by names written out above.
        using var stream = typeof(LiveReload).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Announcement(IReadOnlyList<Diagnostic> Problems)
    {
        public TaskCompletionSource Superseded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
