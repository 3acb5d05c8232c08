using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>The pictures that other sites show beside a link, as a browser reads them.</summary>
public sealed class SharingALink(BuiltGuide guide)
{
    [Theory]
    [InlineData("/roles/lead-backend-engineer/card.png")]
    [InlineData("/articles/how-pay-figures-are-read/card.png")]
    [InlineData("/card.png")]
    public async Task A_card_is_a_picture_of_the_size_its_page_says_with_the_strip_on_paper(string url)
    {
        var page = await guide.OpenAsync("/roles/lead-backend-engineer/");

        var seen = await page.EvaluateAsync<string>(
            """
            async url => {
              const picture = new Image();
              picture.src = url;
              await picture.decode();
              const canvas = document.createElement('canvas');
              canvas.width = picture.naturalWidth;
              canvas.height = picture.naturalHeight;
              const context = canvas.getContext('2d');
              context.drawImage(picture, 0, 0);
              const colour = (x, y) => [...context.getImageData(x, y, 1, 1).data].join(' ');
              const wanted = ['width', 'height'].map(side => document.querySelector(`meta[property="og:image:${side}"]`).content);
              return `${picture.naturalWidth} x ${picture.naturalHeight}; ${wanted.join(' x ')}; ${colour(5, 629)}; ${colour(1199, 0)}`;
            }
            """,
            url);
        await page.Context.CloseAsync();

        Assert.Equal("1200 x 630; 1200 x 630; 11 90 76 255; 251 250 246 255", seen);
    }
}
