import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
const urls = process.argv.slice(2);
const chrome = await launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
for (const url of urls) {
  const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: ['performance'], logLevel: 'error' });
  const a = lhr.audits;
  console.log(url, 'bench', lhr.environment.benchmarkIndex, 'LCP', a['largest-contentful-paint'].numericValue|0, 'FCP', a['first-contentful-paint'].numericValue|0, 'CLS', a['cumulative-layout-shift'].numericValue);
  console.log(JSON.stringify(a['mainthread-work-breakdown'].details.items.map(i=>[i.group,i.duration|0])), JSON.stringify(a['layout-shifts']?.details?.items?.map(i=>[i.node?.selector, i.score, i.subItems?.items])));
}
chrome.kill();
