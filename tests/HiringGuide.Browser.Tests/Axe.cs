using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HiringGuide.Browser.Tests;

/// <summary>
/// The rules of accessibility, asked of the page alone: it has no frames (<see cref="ValidHtml"/> holds that), and the library's own way of asking opens a second window
/// each time to put the answers of frames together, which takes longer than everything else here.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every broken rule with the first elements that break it.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync($"() => {{ {Script} }}");
        }

        return await page.EvaluateAsync<string[]>("""
            async () => {
              const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
              return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(node => node.html).join('; ')}`);
            }
            """);
    }
}
