using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What a reader meets on one page of each kind, in a real browser.</summary>
public sealed class Reading(BuiltGuide guide)
{
    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task A_page_breaks_no_rule_of_accessibility_on_phone_or_desktop_in_light_or_dark(string url)
    {
        await using var lent = await guide.LendAsync(url);
        foreach (var (width, height) in new[] { (390, 844), (1280, 900) })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await lent.Page.SetViewportSizeAsync(width, height);
                await lent.SetMediaAsync(scheme);
                var violations = await Axe.ViolationsAsync(lent.Page);

                Assert.True(violations.Count == 0, $"{url} at {width} px, {scheme}: {string.Join('\n', violations)}");
            }
        }
    }

    [Fact]
    public async Task A_barrier_is_noticed()
    {
        await using var lent = await guide.LendAsync("/");
        await lent.Page.EvaluateAsync("document.querySelector('main').append(document.createElement('button')); document.querySelector('h1').style.color = '#ddd'");

        var violations = await Axe.ViolationsAsync(lent.Page);

        Assert.Contains(violations, violation => violation.StartsWith("button-name: ", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("color-contrast: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task A_page_reflows_at_320_pixels_without_scrolling_sideways(string url)
    {
        await using var lent = await guide.LendAsync(url, width: 320, height: 640);

        var overflow = await lent.OverflowAsync();

        Assert.True(overflow <= 0, $"{url} is {overflow} px too wide.");
    }

    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task Under_the_published_policy_a_page_loads_nothing_from_elsewhere_and_says_nothing_on_the_console(string url)
    {
        var page = await guide.OpenAsync("/404.html");
        var strangers = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(guide.Address, StringComparison.Ordinal))
            {
                strangers.Add(request.Url);
            }
        };
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.RouteAsync("**/*", async route =>
        {
            var response = await route.FetchAsync();
            await route.FulfillAsync(new RouteFulfillOptions { Response = response, Headers = new Dictionary<string, string>(response.Headers) { ["content-security-policy"] = Policy() } });
        });

        await page.GotoAsync(guide.Address + url, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("#finder").FillAsync("design");
        await Assertions.Expect(page.GetByText("Everything about “design”")).ToBeVisibleAsync();
        await page.Context.CloseAsync();

        Assert.Empty(strangers);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task With_script_off_a_role_reads_from_the_advert_to_the_related_pages()
    {
        var page = await guide.OpenAsync("/roles/lead-backend-engineer/", script: false);

        foreach (var section in new[] { "description", "responsibilities", "qualifications", "prerequisites", "hard-skills", "soft-skills", "salary", "interview", "tools", "faq", "examples", "related" })
        {
            Assert.True(await page.Locator($"#{section}").IsVisibleAsync(), $"#{section} cannot be seen.");
        }

        Assert.Equal(8, await page.Locator("#responsibilities li[id^='responsibility-']").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_navigation()
    {
        var page = await guide.OpenAsync("/roles/lead-backend-engineer/");

        await page.Keyboard.PressAsync("Tab");
        var link = page.Locator(":focus");
        Assert.True(await link.IsVisibleAsync());
        var target = await link.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");

        Assert.StartsWith("#", target, StringComparison.Ordinal);
        Assert.EndsWith(target!, page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator($"main{target}").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_stop_of_the_keyboard_on_a_role_can_be_seen()
    {
        var page = await guide.OpenAsync("/roles/lead-backend-engineer/");
        for (var stop = 0; stop < 40; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var outline = await page.EvaluateAsync<string>("(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle + ' ' + style.outlineWidth; })()");
            Assert.False(outline.StartsWith("none", StringComparison.Ordinal) || outline.EndsWith(" 0px", StringComparison.Ordinal), $"Stop {stop + 1} has no outline.");
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_entry_of_the_section_list_leads_to_its_section()
    {
        var page = await guide.OpenAsync("/roles/lead-backend-engineer/");

        await page.Locator("a[href='#salary']:visible").First.ClickAsync();
        var top = await page.EvaluateAsync<double>("document.getElementById('salary').getBoundingClientRect().top");
        await page.Context.CloseAsync();

        Assert.InRange(top, -2, 300);
    }

    [Fact]
    public async Task A_reader_walks_from_home_to_a_question_of_the_interview()
    {
        var page = await guide.OpenAsync("/");

        await page.Locator("main a[href='/roles/lead-backend-engineer/']").First.ClickAsync();
        await page.Locator("main a[href^='/roles/lead-backend-engineer/interview/']").First.ClickAsync();

        Assert.Contains("/roles/lead-backend-engineer/interview/", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#coverage").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_names_of_skills_stay_on_top_when_a_ladder_is_scrolled_sideways()
    {
        var page = await guide.OpenAsync("/families/backend/", width: 390, height: 844);

        var covered = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.matrix tbody tr')].flatMap(row => {
              row.scrollIntoView({ block: 'center' });
              const name = row.querySelector('th');
              const area = row.closest('.table-scroll');
              return [...row.querySelectorAll('.grade')].flatMap(grade => {
                area.scrollLeft += grade.getBoundingClientRect().left - name.getBoundingClientRect().left - 4;
                const at = grade.getBoundingClientRect();
                const edge = name.getBoundingClientRect();
                if (at.left < edge.left || at.left + 8 > edge.right) return [];
                const top = document.elementFromPoint(at.left + 6, at.top + 2);
                return name.contains(top) ? ['name'] : [top.outerHTML.slice(0, 80)];
              });
            })
            """);
        await page.Context.CloseAsync();

        Assert.Equal(["name"], covered.Distinct());
    }

    [Fact]
    public async Task On_paper_a_role_has_its_advert_and_its_pay_and_no_navigation()
    {
        var page = await guide.OpenAsync("/roles/lead-backend-engineer/");

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(await page.Locator("#description").IsVisibleAsync());
        Assert.True(await page.Locator("#salary table").First.IsVisibleAsync());
        Assert.False(await page.Locator("header nav").First.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_scorecard_with_eight_musts_prints_on_one_sheet()
    {
        var page = await guide.OpenAsync("/roles/lead-backend-engineer/scorecard/");
        Assert.Equal(8, await page.Locator(".score-table tbody tr").CountAsync());

        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
        await page.Context.CloseAsync();

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"));
    }

    /// <summary>The policy that the host sends, but for its wish for https, which this server has not.</summary>
    private string Policy()
    {
        var headers = System.Text.Encoding.UTF8.GetString(guide.Files.Single(file => file.Path == "_headers").Bytes.Span);
        var policy = headers.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("Content-Security-Policy: ", StringComparison.Ordinal));
        return policy["Content-Security-Policy: ".Length..].Replace("; upgrade-insecure-requests", "", StringComparison.Ordinal);
    }
}
