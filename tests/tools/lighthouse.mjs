// Lighthouse on pages of a site that is being served: node lighthouse.mjs CATEGORIES URL...
// Prints a line of JSON a page: its address, its scores by category (0 to 100), its largest paint in milliseconds and its layout shift.
// CHROME_PATH names the browser.

import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [categories, ...urls] = process.argv.slice(2);
const chrome = await launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
try {
  for (const url of urls) {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: categories.split(','), logLevel: 'error' });
    const failing = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative' && scoreDisplayMode !== 'notApplicable').map(({ id }) => id);
    console.log(JSON.stringify({
      url,
      scores: Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)])),
      largestPaint: Math.round(lhr.audits['largest-contentful-paint']?.numericValue ?? 0),
      layoutShift: lhr.audits['cumulative-layout-shift']?.numericValue ?? 0,
      failing,
    }));
  }
} finally {
  chrome.kill();
}
