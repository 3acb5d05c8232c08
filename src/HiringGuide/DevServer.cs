using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using HiringGuide.Engine.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HiringGuide;

/// <summary>Serves the built files from memory to this machine alone: only names of the build, only to a browser that asked for this host.</summary>
internal sealed class DevServer : IAsyncDisposable
{
    private const int PortsTried = 10;
    private const int MostConnections = 100;

    private static readonly FrozenSet<string> Hosts = new[] { "localhost", "127.0.0.1", "[::1]" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly WebApplication application;

    private DevServer(WebApplication application, int port)
    {
        this.application = application;
        Port = port;
    }

    public int Port { get; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/");

    /// <summary>Listens on the port, or on the next free one of the nine above it.</summary>
    public static async Task<DevServer> StartAsync(IReadOnlyList<OutputFile> files, int port, Surroundings surroundings, CancellationToken cancellation)
    {
        var byPath = files.ToFrozenDictionary(file => $"/{file.Path}", StringComparer.Ordinal);
        for (var candidate = port; ; candidate++)
        {
            var application = Create(byPath, candidate);
            try
            {
                await application.StartAsync(cancellation);
                return new DevServer(application, candidate);
            }
            catch (IOException failure) when (failure.InnerException is AddressInUseException && candidate < Math.Min(port + PortsTried - 1, IPEndPoint.MaxPort))
            {
                await application.DisposeAsync();
                await surroundings.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{candidate} is in use, trying {candidate + 1}"));
            }
        }
    }

    public Task WaitAsync(CancellationToken cancellation) => application.WaitForShutdownAsync(cancellation);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static WebApplication Create(FrozenDictionary<string, OutputFile> files, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        var application = builder.Build();
        application.Run(request => AnswerAsync(request, files));
        return application;
    }

    private static async Task AnswerAsync(HttpContext context, FrozenDictionary<string, OutputFile> files)
    {
        var (request, response) = (context.Request, context.Response);
        if (!Hosts.Contains(request.Host.Host))
        {
            // A name that points here from elsewhere must not read the drafts.
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var path = request.Path.Value ?? "/";
        if (files.ContainsKey($"{path}/index.html"))
        {
            response.Redirect($"{path}/", permanent: true);
            return;
        }

        var found = files.TryGetValue(path.EndsWith('/') ? $"{path}index.html" : path, out var file);
        file ??= files.GetValueOrDefault("/404.html");
        response.StatusCode = found ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (file is null)
        {
            return;
        }

        response.ContentType = ContentTypeOf(file.Path);
        response.ContentLength = file.Bytes.Length;
        if (HttpMethods.IsGet(request.Method))
        {
            await response.Body.WriteAsync(file.Bytes, context.RequestAborted);
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
