using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using HiringGuide.Engine.Tests;
using HiringGuide.Serving;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>The server of <c>guide serve</c>, asked politely and otherwise.</summary>
public sealed class Serving : IAsyncLifetime
{
    private static readonly Surroundings Silent = new(TextWriter.Null, TextWriter.Null, TimeProvider.System);

    private readonly TestSite site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk", "title: Clerk\naliases: [/jobs/clerk/]");
    private ServedGuide guide = null!; // Set before each test by InitializeAsync.

    private HttpClient Client => guide.Client;

    public async ValueTask InitializeAsync() => guide = await ServedGuide.StartAsync(site, settings: new ServerSettings { Port = 5180, HeadersTimeout = TimeSpan.FromSeconds(1) });

    public async ValueTask DisposeAsync()
    {
        await guide.DisposeAsync();
        site.Dispose();
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/roles/clerk/", "text/html; charset=utf-8")]
    [InlineData("/feed.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    public async Task A_file_of_the_build_is_served_as_what_it_is(string path, string type)
    {
        using var answer = await AskAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/roles/clerk", "/roles/clerk/")]
    [InlineData("/jobs/clerk/", "/roles/clerk/")]
    [InlineData("/jobs/clerk/?from=mail", "/roles/clerk/?from=mail")]
    public async Task A_page_without_its_slash_and_an_old_address_lead_to_the_page(string path, string target)
    {
        using var answer = await AskAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/roles/ghost/")]
    [InlineData("/_redirects")]
    [InlineData("/_headers")]
    public async Task What_a_host_would_not_serve_is_answered_with_the_guides_own_page(string path)
    {
        using var answer = await AskAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Not found", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_headers_of_the_site_are_sent_but_for_those_that_break_http_on_this_machine()
    {
        using var answer = await AskAsync("/");

        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("upgrade-insecure-requests", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_built_site_has_nothing_of_what_reloads_pages()
    {
        await Run.GuideAsync("build", "--root", site.Root);

        Assert.Contains("/__guide/reload.js", await guide.TextOfAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains("__guide", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET /../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /..%5c..%5cetc HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /..;/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET //etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /__guide/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /__guide/..%2fsite.yml HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /input/site.yml HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost: 192.0.2.1\r\n\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost:\r\n\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\n\r\n", "403")]
    [InlineData("GET /__guide/events HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost.evil.example\r\n\r\n", "403")]
    [InlineData("GET /__guide/events HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\n\r\n", "403")]
    [InlineData("GET /__guide/reload.js HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-site\r\n\r\n", "403")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", "405")]
    [InlineData("DELETE /__guide/events HTTP/1.1\r\nHost: localhost\r\n\r\n", "405")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", "405")]
    [InlineData("nonsense\r\n\r\n", "400")]
    public async Task A_hostile_request_gets_nothing(string request, string status)
    {
        var answer = await SendAsync(request);

        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Access-Control", answer, StringComparison.OrdinalIgnoreCase);
        await AssertIsAliveAsync();
    }

    [Theory]
    [InlineData(1_000, "404")]
    [InlineData(10_000, "414")]
    public async Task A_long_address_is_refused(int length, string status)
    {
        Assert.StartsWith($"HTTP/1.1 {status}", await SendAsync($"GET /{new string('a', length)} HTTP/1.1\r\nHost: localhost\r\n\r\n"), StringComparison.Ordinal);
        await AssertIsAliveAsync();
    }

    [Fact]
    public async Task Too_many_headers_are_refused()
    {
        Assert.StartsWith("HTTP/1.1 431", await SendAsync($"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: a\r\n"))}\r\n"), StringComparison.Ordinal);
        await AssertIsAliveAsync();
    }

    [Fact]
    public async Task A_client_that_never_ends_its_request_is_let_go()
    {
        Assert.StartsWith("HTTP/1.1 408", await SendAsync("GET / HTTP/1.1\r\nHost: local"), StringComparison.Ordinal);
        await AssertIsAliveAsync();
    }

    [Fact]
    public async Task Beyond_a_hundred_connections_the_next_is_closed_and_those_before_are_answered()
    {
        var held = new List<TcpClient>();
        try
        {
            for (var count = 0; count < 120; count++)
            {
                held.Add(await ConnectAsync());
            }

            // One that is beyond the limit is closed without a word: it reads nothing.
            Assert.Equal(0, await held[^1].GetStream().ReadAsync(new byte[1], TestContext.Current.CancellationToken));
        }
        finally
        {
            held.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        var answer = await SendAsync("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Matches("Content-Length: [1-9]", answer);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_gives_way_to_the_next()
    {
        var errors = new StringWriter();

        await using var second = await DevServer.StartAsync(new BuiltSite([]), reload: null, new ServerSettings { Port = guide.Port }, Silent with { Errors = errors }, TestContext.Current.CancellationToken);

        Assert.True(second.Port > guide.Port);
        Assert.Contains($"{guide.Port} is in use", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_alone_is_wanted_and_in_use_is_a_wrong_call()
    {
        var run = await Run.GuideAsync("serve", "--root", site.Root, "--port", guide.Port.ToString(CultureInfo.InvariantCulture), "--strict-port");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Port {guide.Port} is in use.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.2", "127.0.0.2", "200")]
    [InlineData("127.0.0.2", "localhost", "200")]
    [InlineData("127.0.0.2", "127.0.0.3", "403")]
    [InlineData("127.0.0.2", "192.0.2.1", "403")]
    [InlineData("127.0.0.2", "127.0.0.2.evil.example", "403")]
    public async Task Another_address_of_this_machine_is_answered_under_its_own_number(string host, string asked, string status)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere 127.0.0.2 is no address of this machine until somebody adds it.");
        await using var server = await DevServer.StartAsync(new BuiltSite(site.Check().Files), reload: null, new ServerSettings { Host = IPAddress.Parse(host), Port = guide.Port + 1 }, Silent, TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.Host = $"{asked}:{server.Port}";

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_address_that_is_none_of_this_machine_is_a_wrong_call()
    {
        var run = await Run.GuideAsync("serve", "--root", site.Root, "--host", "203.0.113.5", "--expose");

        Assert.Equal((2, "203.0.113.5 is no address of this machine. Choose another with --host.\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_port_that_the_system_keeps_for_others_is_a_wrong_call()
    {
        Assert.SkipUnless(IsForbidden(port: 80), "Here anybody may listen on port 80, or somebody does.");

        var run = await Run.GuideAsync("serve", "--root", site.Root, "--port", "80");

        Assert.Equal((2, "Port 80 is kept for those with more rights. Choose another with --port.\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task The_network_is_let_in_only_where_that_is_said_twice()
    {
        var run = await Run.GuideAsync("serve", "--root", site.Root, "--host", "0.0.0.0");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--expose", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_reloading_pages_are_served_as_they_are_built()
    {
        await using var plain = await DevServer.StartAsync(new BuiltSite(site.Check().Files), reload: null, new ServerSettings { Port = guide.Port }, Silent, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(plain.Address) };

        Assert.Equal(site.Check().TextOf("index.html"), await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        using var script = await client.GetAsync("/__guide/reload.js", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, script.StatusCode);
    }

    [Fact]
    public async Task The_program_serves_follows_an_edit_and_ends_when_it_is_interrupted()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "guide.dll"), "serve", "--root", site.Root, "--port", "5480", "--date", "2026-11-24"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(2 * Listener.Patience);
        try
        {
            Assert.Matches(@"^Site +http://127\.0\.0\.1:\d+/$", await LineAsync(line => line.StartsWith("Site", StringComparison.Ordinal)));
            Assert.StartsWith("Watching  input/", await LineAsync(_ => true), StringComparison.Ordinal);
            site.Edit("roles/clerk/faq.md", "Fewer than it has.", "More than it has.");
            Assert.Matches(@"  input/roles/clerk/faq\.md  →  /roles/clerk/#faq  rebuilt in [\d,]+ ms$", await LineAsync(line => line.Contains("faq", StringComparison.Ordinal)));

            using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(patience.Token);
            Assert.Equal(130, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }

        async Task<string> LineAsync(Func<string, bool> wanted)
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (wanted(line))
                {
                    return line;
                }
            }

            return await process.StandardError.ReadToEndAsync(patience.Token);
        }
    }

    private static bool IsForbidden(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode is SocketError.AccessDenied;
        }
    }

    private Task<HttpResponseMessage> AskAsync(string path) => Client.GetAsync(path, TestContext.Current.CancellationToken);

    private async Task AssertIsAliveAsync()
    {
        using var alive = await AskAsync("/");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, guide.Port, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>Sends bytes as they are and reads the head of the answer.</summary>
    private async Task<string> SendAsync(string request)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Listener.Patience);
        using var socket = await ConnectAsync();
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), patience.Token);
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!answer.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, patience.Token) is > 0 and var length)
        {
            answer.Append(Encoding.ASCII.GetString(buffer, 0, length));
        }

        return answer.ToString();
    }
}
