using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>Readers who set text, space, colour or motion to their needs still read every page.</summary>
public sealed class Adapting(BuiltGuide guide)
{
    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task Text_of_twice_the_size_fits_and_nothing_is_cut_off(string url)
    {
        await using var lent = await guide.LendAsync(url);

        await AssertFitsAsync(lent, "html { font-size: 200% !important; }");
    }

    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task Wider_spacing_of_text_fits_and_nothing_is_cut_off(string url)
    {
        await using var lent = await guide.LendAsync(url, width: 390, height: 844);

        // The distances of WCAG 1.4.12.
        await AssertFitsAsync(lent, "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
    }

    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task In_forced_colours_controls_have_borders_and_the_focus_is_seen(string url)
    {
        await using var lent = await guide.LendAsync(url);
        await lent.SetMediaAsync(forced: ForcedColors.Active);

        var bare = await lent.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('input, select, button')].filter(control => control.offsetParent && getComputedStyle(control).borderTopStyle === 'none' && !control.closest('thead')).map(control => control.outerHTML)");
        await lent.Page.Keyboard.PressAsync("Tab");
        var outline = await lent.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");

        Assert.Empty(bare);
        Assert.Equal("solid", outline);
    }

    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task Nothing_moves_for_readers_who_asked_for_rest(string url)
    {
        await using var lent = await guide.LendAsync(url);

        var moving = await lent.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('*')].filter(node => { const style = getComputedStyle(node); return style.scrollBehavior === 'smooth' || parseFloat(style.animationDuration) > 0 || parseFloat(style.transitionDuration) > 0; }).map(node => node.localName)");

        Assert.Empty(moving);
    }

    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task What_is_to_be_pressed_is_large_enough_or_stands_in_a_sentence(string url)
    {
        await using var lent = await guide.LendAsync(url, width: 390, height: 844);

        // WCAG 2.5.8: 24 by 24 pixels, or a line of text around it.
        var small = await lent.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a, button, input, select, summary')].filter(control => {
              const box = control.getBoundingClientRect();
              const inSentence = [...control.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
              return box.width > 0 && (box.height < 24 || box.width < 24) && !inSentence && getComputedStyle(control).position !== 'absolute';
            }).filter(control => {
              const box = control.getBoundingClientRect();
              const middle = [box.x + box.width / 2, box.y + box.height / 2];
              return [...document.querySelectorAll('a, button, input, select, summary')].some(other => {
                if (other === control) return false;
                const near = other.getBoundingClientRect();
                if (near.width === 0) return false;
                const dx = Math.max(near.x - middle[0], 0, middle[0] - near.right);
                const dy = Math.max(near.y - middle[1], 0, middle[1] - near.bottom);
                return Math.hypot(dx, dy) < 12;
              });
            }).map(control => control.outerHTML.slice(0, 120))
            """);

        Assert.Empty(small);
    }

    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task The_keyboard_walks_the_page_in_the_order_in_which_it_reads(string url)
    {
        await using var lent = await guide.LendAsync(url);
        await lent.Page.EvaluateAsync("window.stops = []; document.addEventListener('focusin', event => window.stops.push([...document.querySelectorAll('*')].indexOf(event.target)))");
        for (var stop = 0; stop < 40; stop++)
        {
            await lent.Page.Keyboard.PressAsync("Tab");
            if (await lent.Page.EvaluateAsync<bool>("document.activeElement === document.body"))
            {
                break;
            }
        }

        var stops = await lent.Page.EvaluateAsync<int[]>("window.stops");

        Assert.True(stops.Length > 5, $"Only {stops.Length} stops on {url}.");
        Assert.Equal(stops.Order(), stops);
        Assert.Equal(stops.Distinct().Count(), stops.Length);
    }

    /// <summary>With a reader's own styles the page is not too wide, and no text is cut off.</summary>
    private static async Task AssertFitsAsync(LentPage lent, string styles)
    {
        await lent.Page.EvaluateAsync("text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets.push(sheet); }", styles); // The policy of the site lets no style element in.
        var overflow = await lent.OverflowAsync();
        var cut = await CutOffAsync(lent.Page);

        Assert.True(overflow <= 0, $"{lent.Page.Url} is {overflow} px too wide.");
        Assert.Empty(cut);
    }

    /// <summary>Elements whose text goes beyond a box that hides it.</summary>
    private static Task<string[]> CutOffAsync(IPage page) => page.EvaluateAsync<string[]>("""
        [...document.querySelectorAll('body *')].filter(node => {
          const style = getComputedStyle(node);
          const hides = style.overflowX === 'hidden' || style.overflowY === 'hidden' || style.overflowX === 'clip';
          return hides && !node.closest('.visually-hidden, thead, svg') && node.clientWidth > 1 && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1);
        }).map(node => node.outerHTML.slice(0, 120))
        """);
}
