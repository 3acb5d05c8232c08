using System.Net;
using System.Net.Sockets;
using System.Text;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>The server of <c>guide serve</c>, asked politely and otherwise.</summary>
public sealed class Serving : IAsyncLifetime
{
    private readonly TestSite site = TestSite.Whole();
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private DevServer server = null!; // Set before each test by InitializeAsync.

    public async ValueTask InitializeAsync()
    {
        server = await DevServer.StartAsync(site.Check().Files, 5180, new Surroundings(TextWriter.Null, TextWriter.Null, TimeProvider.System), TestContext.Current.CancellationToken);
        client.BaseAddress = new Uri(server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        client.Dispose();
        site.Dispose();
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/roles/clerk/", "text/html; charset=utf-8")]
    [InlineData("/feed.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    public async Task A_file_of_the_build_is_served_as_what_it_is(string path, string type)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_page_without_its_slash_is_redirected_to_it()
    {
        using var answer = await client.GetAsync("/roles/clerk", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/roles/clerk/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_the_guides_own_page()
    {
        using var answer = await client.GetAsync("/roles/ghost/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Not found", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /..%5c..%5cetc HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", "405")]
    [InlineData("nonsense\r\n\r\n", "400")]
    public async Task A_hostile_request_gets_nothing(string request, string status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        var length = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
        var answer = Encoding.ASCII.GetString(buffer, 0, length);

        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        using var alive = await client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_gives_way_to_the_next()
    {
        var errors = new StringWriter();

        await using var second = await DevServer.StartAsync(site.Check().Files, server.Port, new Surroundings(TextWriter.Null, errors, TimeProvider.System), TestContext.Current.CancellationToken);

        Assert.True(second.Port > server.Port);
        Assert.Contains($"{server.Port} is in use", errors.ToString(), StringComparison.Ordinal);
    }
}
