using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What a recruiter does with an advert: fills the blanks, copies the result, goes on to the next role.</summary>
public sealed class FillingTheAdvert(BuiltGuide guide)
{
    private const string Role = "/roles/lead-backend-engineer/";

    [Fact]
    public async Task What_is_typed_into_a_blank_stands_in_the_advert_and_the_rest_is_counted()
    {
        var page = await guide.OpenAsync(Role);
        var open = await OpenBlanksAsync(page);

        await page.GetByLabel("Company name").FillAsync("Brook & Sons <b>");

        Assert.Contains("Lead backend engineer at Brook & Sons <b>", await page.Locator(".advert").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("[Company name]", await page.Locator(".advert").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(open - 1, await OpenBlanksAsync(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task How_many_blanks_are_open_is_not_said_again_with_every_letter()
    {
        var page = await guide.OpenAsync(Role);
        await page.GetByLabel("Company name").FillAsync("B");
        await page.EvaluateAsync("window.said = 0; new MutationObserver(changes => { window.said += changes.length; }).observe(document.querySelector('.advert-status'), { childList: true, characterData: true, subtree: true })");

        await page.GetByLabel("Company name").PressSequentiallyAsync("rook");
        Assert.Equal(0, await page.EvaluateAsync<int>("window.said"));
        await page.GetByLabel("Company name").FillAsync("");

        Assert.NotEqual(0, await page.EvaluateAsync<int>("window.said"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_filled_is_there_on_the_next_role_and_gone_when_it_is_cleared()
    {
        var page = await guide.OpenAsync(Role);
        await page.GetByLabel("Company name").FillAsync("Brook & Sons");

        await page.GotoAsync($"{guide.Address}/roles/accountant/");
        Assert.Contains("Brook & Sons", await page.Locator(".advert").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Clear the blanks" }).ClickAsync();
        Assert.Contains("[Company name]", await page.Locator(".advert").InnerTextAsync(), StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Contains("[Company name]", await page.Locator(".advert").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_for_another_role_stays_marked_until_the_reader_edits_it_or_has_looked_at_it()
    {
        var page = await guide.OpenAsync(Role);
        await page.GetByLabel("Company name").FillAsync("Brook & Sons");
        await page.GetByLabel("Pay range").FillAsync("£90,000");
        Assert.Equal(0, await page.Locator(".carried").CountAsync());

        await page.GotoAsync($"{guide.Address}/roles/accountant/");
        var marked = await page.Locator(".placeholder.carried").AllInnerTextsAsync();
        var background = await page.Locator(".placeholder.carried").First.EvaluateAsync<string>("span => getComputedStyle(span).backgroundColor");
        await Assertions.Expect(page.Locator(".advert-status")).ToContainTextAsync(" 2 blanks carried over from another advert: check them.");
        await page.GetByLabel("Pay range").FillAsync("£40,000");
        await Assertions.Expect(page.Locator(".advert-status")).ToContainTextAsync(" 1 blank carried over from another advert: check it.");
        await page.GetByLabel("Company name").FocusAsync();
        await page.GetByLabel("Company name").BlurAsync();
        var left = await page.Locator(".carried").CountAsync();
        await page.GotoAsync(guide.Address + Role);

        Assert.Equal(["Brook & Sons", "£90,000"], marked.Distinct().Order(StringComparer.Ordinal));
        Assert.NotEqual("rgba(0, 0, 0, 0)", background);
        Assert.Equal(0, left);
        Assert.Equal(["£40,000"], (await page.Locator(".placeholder.carried").AllInnerTextsAsync()).Distinct());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_typed_in_one_tab_stands_in_the_other_and_neither_erases_what_the_other_kept()
    {
        var page = await guide.OpenAsync(Role);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"{guide.Address}/roles/accountant/");

        await page.GetByLabel("Company name").FillAsync("Brook & Sons");
        await Assertions.Expect(other.GetByLabel("Company name")).ToHaveValueAsync("Brook & Sons");
        await Assertions.Expect(other.Locator(".advert")).ToContainTextAsync("Brook & Sons");
        await other.GetByLabel("Location").FillAsync("Leeds");
        await Assertions.Expect(page.Locator(".advert")).ToContainTextAsync("Leeds");
        await page.ReloadAsync();

        Assert.Equal("Brook & Sons", await page.GetByLabel("Company name").InputValueAsync());
        Assert.Equal("Leeds", await page.GetByLabel("Location").InputValueAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_that_comes_back_shows_what_was_filled_and_cleared_meanwhile_and_erases_none_of_it()
    {
        var page = await guide.OpenAsync(Role);
        await page.GetByLabel("Company name").FillAsync("Brook & Sons");
        await page.EvaluateAsync("localStorage.setItem('hiring-guide-blanks', JSON.stringify({ location: 'Leeds' }))");

        await page.GetByLabel("Manager").FillAsync("The director");
        await page.EvaluateAsync("void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        Assert.Equal("", await page.GetByLabel("Company name").InputValueAsync());
        Assert.Equal("Leeds", await page.GetByLabel("Location").InputValueAsync());
        Assert.Equal("The director", await page.GetByLabel("Manager").InputValueAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_advert_is_copied_with_headings_and_lists_for_word_and_as_text_beside_it()
    {
        var page = await OpenWithClipboardAsync();
        await page.GetByLabel("Company name").FillAsync("Brook & Sons");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Copy for Word or mail" }).ClickAsync();
        await Assertions.Expect(page.Locator(".advert-status")).ToHaveTextAsync("Copied as rich text.");

        var html = await ReadClipboardAsync(page, "text/html");
        Assert.Contains("<h3>About the role</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<li>", html, StringComparison.Ordinal);
        Assert.Contains("Brook &amp; Sons", html, StringComparison.Ordinal);
        Assert.DoesNotContain("placeholder", html, StringComparison.Ordinal);
        Assert.Contains("Lead backend engineer at Brook & Sons", await ReadClipboardAsync(page, "text/plain"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Copied_as_markdown_it_keeps_its_marks_and_as_text_it_has_none()
    {
        var page = await OpenWithClipboardAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Copy as Markdown" }).ClickAsync();
        await Assertions.Expect(page.Locator(".advert-status")).ToHaveTextAsync("Copied as Markdown.");
        Assert.Contains("## About the role\n\n", await ReadClipboardAsync(page, "text/plain"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Copy as text" }).ClickAsync();
        await Assertions.Expect(page.Locator(".advert-status")).ToHaveTextAsync("Copied as plain text.");
        var text = await ReadClipboardAsync(page, "text/plain");
        Assert.DoesNotContain("#", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_is_no_mark_in_the_markdown_that_is_copied()
    {
        var page = await OpenWithClipboardAsync();
        await page.GetByLabel("Company name").FillAsync("A*B*C <img src=x> [d](javascript:e) R&D &lt;");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Copy as Markdown" }).ClickAsync();
        await Assertions.Expect(page.Locator(".advert-status")).ToHaveTextAsync("Copied as Markdown.");

        Assert.Contains(@"A\*B\*C &lt;img src=x> [d\](javascript:e) R&D &amp;lt;", await ReadClipboardAsync(page, "text/plain"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_browser_that_forbids_copying_selects_the_advert_and_says_so()
    {
        var page = await guide.OpenAsync(Role);
        await page.EvaluateAsync("void (navigator.clipboard.write = () => Promise.reject(new Error('no')))");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Copy as text" }).ClickAsync();

        await Assertions.Expect(page.Locator(".advert-status")).ToContainTextAsync("copy it with the keyboard");
        Assert.Contains("About the role", await page.EvaluateAsync<string>("getSelection().toString()"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_word_file_that_is_downloaded_has_what_was_typed_and_word_would_open_it()
    {
        var page = await guide.OpenAsync(Role);
        await page.GetByLabel("Company name").FillAsync("Brook & Sons <b>");
        await page.GetByLabel("Manager").FillAsync("Ada\vLane\u0001 🙂\uFFFF");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Download for Word" }).ClickAsync());
        await Assertions.Expect(page.Locator(".advert-status")).ToHaveTextAsync("Downloaded for Word.");
        using var bytes = new MemoryStream();
        await using (var stream = await download.CreateReadStreamAsync())
        {
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        }

        await page.Context.CloseAsync();
        using var word = WordprocessingDocument.Open(bytes, isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;

        Assert.Equal("job-description.docx", download.SuggestedFilename);
        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Contains("Lead backend engineer at Brook & Sons <b>", body.InnerText, StringComparison.Ordinal);
        Assert.Contains("Ada Lane  🙂 ", body.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("[Company name]", body.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain(body.Descendants<Run>(), run => run.InnerText.Contains("Brook", StringComparison.Ordinal) && run.Descendants<Highlight>().Any());
        Assert.Contains(body.Descendants<Run>(), run => run.InnerText.StartsWith('[') && run.Descendants<Highlight>().Any());
    }

    [Fact]
    public async Task A_word_file_that_cannot_be_had_is_said_to_be_so()
    {
        var page = await guide.OpenAsync(Role);
        await page.RouteAsync("**/*.docx", route => route.AbortAsync());

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Download for Word" }).ClickAsync();

        await Assertions.Expect(page.Locator(".advert-status")).ToContainTextAsync("could not be made");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Printed_alone_the_advert_is_all_there_is_on_the_paper()
    {
        var page = await guide.OpenAsync(Role);
        await page.GetByLabel("Company name").FillAsync("Brook & Sons");
        await page.EvaluateAsync("void (window.print = () => {})");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Print the advert" }).ClickAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var printed = await page.InnerTextAsync("body");
        await page.EvaluateAsync("void window.dispatchEvent(new Event('afterprint'))");

        Assert.StartsWith("Lead backend engineer at Brook & Sons", printed.TrimStart(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hard skills", printed, StringComparison.Ordinal);
        Assert.True(await page.Locator("#salary").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_script_off_the_blanks_are_a_table_of_examples_and_no_button_does_nothing()
    {
        var page = await guide.OpenAsync(Role, script: false);

        Assert.Equal(0, await page.Locator("button, input").CountAsync());
        Assert.Contains("Northwind Harbour", await page.Locator(".blanks").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenWithClipboardAsync()
    {
        var page = await guide.OpenAsync(Role);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return page;
    }

    private static Task<string> ReadClipboardAsync(IPage page, string type) =>
        page.EvaluateAsync<string>("async type => (await (await navigator.clipboard.read())[0].getType(type)).text()", type);

    private static async Task<int> OpenBlanksAsync(IPage page) =>
        int.Parse((await page.Locator(".advert-status").InnerTextAsync()).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
