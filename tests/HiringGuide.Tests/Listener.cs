using System.Text.Json;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>An open page, as its script listens: each state of its address that the server tells.</summary>
internal sealed class Listener : IDisposable
{
    /// <summary>Long, for machines that do much else; nothing waits for its end.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpResponseMessage answer;
    private readonly StreamReader lines;

    private Listener(HttpResponseMessage answer, Stream stream)
    {
        this.answer = answer;
        lines = new StreamReader(stream);
    }

    public static async Task<Listener> OpenAsync(HttpClient client, string page)
    {
        var answer = await client.GetAsync($"/__guide/events?page={Uri.EscapeDataString(page)}", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new Listener(answer, await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next state that is as wanted; those before it are passed over.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> wanted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
            {
                continue;
            }

            using var state = JsonDocument.Parse(line["data: ".Length..]);
            if (wanted(state.RootElement))
            {
                return state.RootElement.Clone();
            }
        }

        throw new EndOfStreamException("The server ended the stream.");
    }

    public Task<JsonElement> NextAsync() => UntilAsync(_ => true);

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}
