using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HiringGuide.Serving;

/// <summary>Serves a site from memory, by the names of its files alone: no path of a request ever touches the disk.</summary>
internal sealed class DevServer : IAsyncDisposable
{
    private const int PortsTried = 10;
    private const int MostConnections = 100;

    private readonly WebApplication application;
    private readonly ServerSettings settings;

    private DevServer(WebApplication application, ServerSettings settings)
    {
        this.application = application;
        this.settings = settings;
    }

    public int Port => settings.Port;

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://{new IPEndPoint(IPAddress.Any.Equals(settings.Host) ? IPAddress.Loopback : settings.Host, Port)}/");

    /// <summary>Listens on the port, or on the next free one of the nine above it unless that one alone is wanted.</summary>
    /// <param name="site">What to serve.</param>
    /// <param name="reload">Keeps open pages in step with the site; null for pages that are served as they are.</param>
    /// <param name="settings">Where to listen.</param>
    /// <param name="surroundings">Where a port in use is told.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="CannotListenException">No port was free, or the system does not let it listen there.</exception>
    public static async Task<DevServer> StartAsync(IServedSite site, LiveReload? reload, ServerSettings settings, Surroundings surroundings, CancellationToken cancellation)
    {
        for (var tried = settings; ; tried = tried with { Port = tried.Port + 1 })
        {
            var application = Create(site, reload, tried);
            try
            {
                await application.StartAsync(cancellation);
                return new DevServer(application, tried);
            }
            catch (Exception failure) when (MeansInUse(failure))
            {
                await application.DisposeAsync();
                if (settings.StrictPort || tried.Port >= Math.Min(settings.Port + PortsTried - 1, IPEndPoint.MaxPort))
                {
                    throw new CannotListenException(string.Create(CultureInfo.InvariantCulture, $"Port {tried.Port} is in use. End what listens there, or choose another with --port."));
                }

                await surroundings.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tried.Port} is in use, trying {tried.Port + 1}"));
            }
            catch (SocketException failure)
            {
                await application.DisposeAsync();
                throw new CannotListenException(WhyNot(failure, tried));
            }
        }
    }

    public Task WaitAsync(CancellationToken cancellation) => application.WaitForShutdownAsync(cancellation);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    /// <summary>Two servers that start at the same moment may both bind a port; the later one then fails when it listens, which the web server does not translate.</summary>
    private static bool MeansInUse(Exception failure) =>
        failure is IOException { InnerException: AddressInUseException } or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse };

    private static string WhyNot(SocketException failure, ServerSettings settings) => failure.SocketErrorCode switch
    {
        SocketError.AccessDenied => string.Create(CultureInfo.InvariantCulture, $"Port {settings.Port} is kept for those with more rights. Choose another with --port."),
        SocketError.AddressNotAvailable => $"{settings.Host} is no address of this machine. Choose another with --host.",
        _ => $"The server cannot listen on {new IPEndPoint(settings.Host, settings.Port)}: {failure.Message}. Choose another address with --host, or another port with --port.",
    };

    private static WebApplication Create(IServedSite site, LiveReload? reload, ServerSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(settings.Host, settings.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = settings.HeadersTimeout;
        });
        var application = builder.Build();
        var guard = new RequestGuard(settings.Host);
        var answers = new SiteAnswers(site);
        application.Run(context => AnswerAsync(context, guard, answers, reload, application.Lifetime.ApplicationStopping));
        return application;
    }

    private static async Task AnswerAsync(HttpContext context, RequestGuard guard, SiteAnswers answers, LiveReload? reload, CancellationToken stopping)
    {
        if (guard.FindRefusal(context.Request) is { } refusal)
        {
            context.Response.StatusCode = refusal;
            return;
        }

        var path = context.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        if (reload is not null && path.StartsWith(LiveReload.Folder, StringComparison.Ordinal))
        {
            await reload.AnswerAsync(context, path[LiveReload.Folder.Length..], answers, stopping);
            return;
        }

        await SendAsync(context, path, answers, reload);
    }

    private static async Task SendAsync(HttpContext context, string path, SiteAnswers answers, LiveReload? reload)
    {
        var response = context.Response;
        var answer = answers.For(path);
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in answers.Rules.HeadersFor(path))
        {
            response.Headers[name] = value;
        }

        if (answer.Location is { } location)
        {
            response.Headers.Location = location.Contains('?', StringComparison.Ordinal) ? location : location + context.Request.QueryString.Value;
        }

        if (answer.File is not { } file)
        {
            return;
        }

        var bytes = reload is not null && file.Path.EndsWith(".html", StringComparison.Ordinal) ? LiveReload.Joined(file) : file.Bytes;
        response.ContentType = ContentTypeOf(file.Path);
        response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static string ContentTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".xml" => "application/xml",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".csv" => "text/csv; charset=utf-8",
        ".md" => "text/markdown; charset=utf-8",
        ".json" => "application/json",
        ".woff2" => "font/woff2",
        ".pagefind" or ".pf_meta" or ".pf_index" or ".pf_fragment" or ".pf_filter" => "application/octet-stream",
        _ => "text/plain; charset=utf-8",
    };
}
