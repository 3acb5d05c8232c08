using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What a reader types into the finder, and where it leads.</summary>
public sealed class Finding(BuiltGuide guide)
{
    [Theory]
    [InlineData("server-side developer", "Backend engineer")]
    [InlineData("lead back", "Lead backend engineer")]
    [InlineData("rn", "Registered nurse")]
    [InlineData("system des", "System design")]
    public async Task A_title_another_title_or_a_skill_finds_its_page_first(string query, string title)
    {
        var page = await guide.OpenAsync("/");

        await page.GetByRole(AriaRole.Combobox).FillAsync(query);

        await Assertions.Expect(page.Locator("#finder-0 .finder-title")).ToHaveTextAsync(title);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task By_keyboard_alone_the_first_hit_is_found_chosen_and_opened()
    {
        var page = await guide.OpenAsync("/salaries/");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("accountant");
        await Assertions.Expect(page.Locator("#finder-0 .finder-title")).ToHaveTextAsync("Accountant");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("finder-0", await page.GetByRole(AriaRole.Combobox).GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Accountant");
        Assert.EndsWith("/roles/accountant/", page.Url, StringComparison.Ordinal);

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_bare_letter_or_mark_leads_to_the_finder()
    {
        var page = await guide.OpenAsync("/salaries/");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("k");

        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).Not.ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_words_of_a_question_and_of_an_article_find_the_place_where_they_stand()
    {
        var page = await guide.OpenAsync("/");

        await page.GetByRole(AriaRole.Combobox).FillAsync("costly to reverse");
        var hit = page.Locator("#finder-results a", new PageLocatorOptions { HasText = "Tell us about a design decision of yours" });
        await hit.First.ClickAsync();
        await page.WaitForURLAsync("**/roles/*/interview/#*");

        await page.GetByRole(AriaRole.Combobox).FillAsync("percentiles");
        await Assertions.Expect(page.Locator("#finder-results a", new PageLocatorOptions { HasText = "Article" }).First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_text_of_pages_is_fetched_once_the_reader_stops_typing_and_not_for_each_letter()
    {
        var page = await guide.OpenAsync("/");
        var texts = 0;
        page.Request += (_, request) => texts += request.Url.Contains("/pagefind/fragment/", StringComparison.Ordinal) ? 1 : 0;
        await page.Clock.InstallAsync(new ClockInstallOptions { TimeDate = new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc) });
        await page.Clock.PauseAtAsync(new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc));

        await page.Locator("#finder").PressSequentiallyAsync("engineer");
        await Assertions.Expect(page.Locator("#finder-0")).ToBeVisibleAsync();
        var whileTyping = texts;
        await page.Clock.RunForAsync(1000);
        await Assertions.Expect(page.GetByText("Everything about “engineer”")).ToBeVisibleAsync();
        await page.Context.CloseAsync();

        Assert.Equal(0, whileTyping);
        Assert.InRange(texts, 1, 3);
    }

    [Fact]
    public async Task Nothing_of_the_full_text_is_loaded_before_the_box_is_used()
    {
        var page = await guide.OpenAsync("/404.html");
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(request.Url);
        await page.GotoAsync($"{guide.Address}/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(loaded, url => url.Contains("/pagefind/", StringComparison.Ordinal) || url.EndsWith("/search.json", StringComparison.Ordinal));
        await page.RunAndWaitForRequestAsync(() => page.GetByRole(AriaRole.Combobox).FocusAsync(), "**/pagefind/pagefind.js");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_an_index_of_the_words_titles_are_still_found()
    {
        var page = await guide.OpenAsync("/");
        await page.RouteAsync("**/pagefind/**", route => route.AbortAsync());

        await page.GetByRole(AriaRole.Combobox).FillAsync("accountant");

        await Assertions.Expect(page.Locator("#finder-0 .finder-title")).ToHaveTextAsync("Accountant");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_search_page_is_narrowed_down_by_kind_field_and_level_and_keeps_it_in_the_address()
    {
        var page = await guide.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).FillAsync("design");
        await page.GetByText("Everything about “design”").ClickAsync();
        await page.WaitForURLAsync("**/search/?q=design");
        await Assertions.Expect(page.Locator(".search-status")).ToContainTextAsync("answer");
        var all = await page.Locator(".search-results li").CountAsync();

        await page.GetByLabel("Kind of page").SelectOptionAsync("Interview");
        await page.GetByLabel("Level").SelectOptionAsync("Lead");
        await Assertions.Expect(page.Locator(".search-status")).ToContainTextAsync("in Interview, Lead");
        var kinds = await page.Locator(".search-results .finder-kind").AllInnerTextsAsync();
        await page.ReloadAsync();

        Assert.True(all > kinds.Count && kinds.Count > 0, $"{all} hits, then {kinds.Count}");
        Assert.All(kinds, kind => Assert.StartsWith("Interview", kind, StringComparison.Ordinal));
        Assert.Equal("Lead", await page.GetByLabel("Level").InputValueAsync());
        await Assertions.Expect(page.Locator(".search-results li")).ToHaveCountAsync(kinds.Count);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_kind_of_page_alone_is_answered_also_where_only_the_full_text_knows_it()
    {
        var page = await guide.OpenAsync("/search/?kind=Interview");
        var interviews = guide.Files.Count(file => file.Path.StartsWith("roles/", StringComparison.Ordinal) && file.Path.EndsWith("/interview/index.html", StringComparison.Ordinal));

        await Assertions.Expect(page.Locator(".search-status")).ToHaveTextAsync($"{interviews} pages answer in Interview.");
        Assert.Equal(interviews, await page.Locator(".search-results li").CountAsync());
        Assert.All(await page.Locator(".search-results a").EvaluateAllAsync<string[]>("links => links.map(link => link.hash)"), Assert.Empty);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_cut_is_counted_before_it_is_cut()
    {
        var page = await guide.OpenAsync("/search/?kind=Tool");
        var tools = guide.Files.Count(file => file.PageUrl is { } url && url.StartsWith("/tools/", StringComparison.Ordinal) && url != "/tools/");

        await Assertions.Expect(page.Locator(".search-status")).ToHaveTextAsync($"The first 30 of {tools} pages that answer in Tool.");
        Assert.Equal(30, await page.Locator(".search-results li").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_that_answers_by_its_title_and_by_a_part_of_it_is_counted_once()
    {
        var page = await guide.OpenAsync("/search/?q=costly+to+reverse");
        await Assertions.Expect(page.Locator(".search-status")).ToContainTextAsync("answer");
        var said = await page.Locator(".search-status").InnerTextAsync();
        var hits = await page.Locator(".search-results li").CountAsync();
        var address = await page.Locator(".search-results a[href*='#']").First.EvaluateAsync<string>("link => link.pathname");
        await page.RouteAsync("**/search.json", route => route.FulfillAsync(new RouteFulfillOptions { Json = new[] { new { kind = "Role", title = "Costly to reverse", url = address, detail = "", names = Array.Empty<string>() } } }));

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".search-results li")).ToHaveCountAsync(hits + 1);

        Assert.Equal(said, await page.Locator(".search-status").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Marks_without_a_word_find_nothing()
    {
        var page = await guide.OpenAsync("/search/?q=%3F%3F%3F");

        await Assertions.Expect(page.Locator(".search-status")).ToHaveTextAsync("Nothing answers “???”. Try a shorter word, or one of the lists below.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_search_page_asks_the_full_text_once_the_reader_stops_typing()
    {
        var page = await guide.OpenAsync("/search/");
        var texts = 0;
        page.Request += (_, request) => texts += request.Url.Contains("/pagefind/", StringComparison.Ordinal) ? 1 : 0;
        await page.Clock.InstallAsync(new ClockInstallOptions { TimeDate = new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc) });
        await page.Clock.PauseAtAsync(new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc));

        await page.RunAndWaitForResponseAsync(() => page.GetByLabel("Words").PressSequentiallyAsync("engineer"), "**/search.json");
        var whileTyping = texts;
        await page.Clock.ResumeAsync();
        await Assertions.Expect(page.Locator(".search-status")).ToContainTextAsync("answer");
        await page.Context.CloseAsync();

        Assert.Equal(0, whileTyping);
        Assert.NotEqual(0, texts);
    }

    [Fact]
    public async Task The_search_page_helps_where_nothing_answers_and_where_there_is_no_script()
    {
        var page = await guide.OpenAsync("/search/?q=zzzz&kind=Article");
        await Assertions.Expect(page.Locator(".search-status")).ToHaveTextAsync("Nothing answers “zzzz” in Article. Widen the choice, or try a shorter word.");
        await page.Context.CloseAsync();

        var plain = await guide.OpenAsync("/search/", script: false);
        Assert.True(await plain.GetByText("The search needs a script.").IsVisibleAsync());
        Assert.True(await plain.Locator("main a[href='/roles/']").IsVisibleAsync());
        await plain.Context.CloseAsync();
    }

    [Fact]
    public async Task An_empty_result_says_so_and_shows_another_way()
    {
        var page = await guide.OpenAsync("/");

        await page.GetByRole(AriaRole.Combobox).FillAsync("zzzz");

        await Assertions.Expect(page.Locator(".finder-status")).ToContainTextAsync("Nothing answers “zzzz”");
        Assert.Equal("/roles/", await page.Locator(".finder-status a").GetAttributeAsync("href"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_that_does_not_load_is_said_and_does_not_stop_the_reader()
    {
        var page = await guide.OpenAsync("/404.html");
        await page.RouteAsync("**/search.json", route => route.AbortAsync());

        await page.GetByRole(AriaRole.Combobox).FillAsync("nurse");

        await Assertions.Expect(page.Locator(".finder-status")).ToContainTextAsync("could not be loaded");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_what_was_typed()
    {
        var page = await guide.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).FillAsync("nurse");
        await Assertions.Expect(page.Locator("#finder-0")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        Assert.False(await page.Locator("#finder-results").IsVisibleAsync());
        Assert.Equal("nurse", await page.GetByRole(AriaRole.Combobox).InputValueAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_arrow_down_opens_the_list_that_escape_closed()
    {
        var page = await guide.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).FillAsync("nurse");
        await Assertions.Expect(page.Locator("#finder-0")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#finder-0")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");

        Assert.Equal("finder-0", await page.GetByRole(AriaRole.Combobox).GetAttributeAsync("aria-activedescendant"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_that_comes_after_the_reader_has_left_does_not_open()
    {
        var page = await guide.OpenAsync("/");
        var released = new TaskCompletionSource();
        await page.RouteAsync("**/search.json", async route =>
        {
            await released.Task;
            await route.ContinueAsync();
        });

        await page.GetByRole(AriaRole.Combobox).FillAsync("nurse");
        await page.Locator("nav a").First.FocusAsync();
        await page.RunAndWaitForRequestFinishedAsync(() => Task.Run(released.SetResult), new PageRunAndWaitForRequestFinishedOptions { Predicate = request => request.Url.EndsWith("/search.json", StringComparison.Ordinal) });
        await page.EvaluateAsync("fetch('/search.json').then(answer => answer.json())");

        Assert.False(await page.Locator("#finder-results").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(MouseButton.Middle, null)]
    [InlineData(MouseButton.Left, KeyboardModifier.ControlOrMeta)]
    public async Task A_hit_opens_in_another_tab_as_links_do_and_this_page_stays(MouseButton button, KeyboardModifier? modifier)
    {
        var page = await guide.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).FillAsync("accountant");

        var tab = await page.Context.RunAndWaitForPageAsync(() => page.Locator("#finder-0").ClickAsync(new LocatorClickOptions { Button = button, Modifiers = modifier is { } held ? [held] : [] }));
        await tab.WaitForURLAsync("**/roles/accountant/");

        Assert.Equal($"{guide.Address}/", page.Url);
        Assert.True(await page.Locator("#finder-0").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_open_list_breaks_no_rule_of_accessibility()
    {
        var page = await guide.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).FillAsync("engineer");
        await Assertions.Expect(page.GetByText("Everything about “engineer”")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");

        var violations = await Axe.ViolationsAsync(page);

        Assert.Empty(violations);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_press_of_the_right_button_on_a_hit_leads_nowhere()
    {
        var page = await guide.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).FillAsync("accountant");
        var left = 0;
        page.FrameNavigated += (_, _) => left++;

        await page.Locator("#finder-0").ClickAsync(new LocatorClickOptions { Button = MouseButton.Right });
        await page.GetByRole(AriaRole.Combobox).FillAsync("nurse");
        await Assertions.Expect(page.Locator("#finder-0 .finder-title")).ToContainTextAsync("nurse");

        Assert.Equal(0, left);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_list_of_titles_is_loaded_only_when_the_box_is_used()
    {
        var page = await guide.OpenAsync("/404.html");
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(request.Url);
        await page.GotoAsync($"{guide.Address}/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(loaded, url => url.EndsWith("/search.json", StringComparison.Ordinal));

        await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Combobox).FocusAsync(), "**/search.json");
        await page.Context.CloseAsync();
    }
}
