// Types into the finder of a served site and waits for results: node search.mjs ADDRESS ROUNDS

import { createRequire } from 'node:module';

const puppeteer = createRequire(new URL('../tests/tools/package.json', import.meta.url))('puppeteer-core');
const [address, rounds] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

/** Waits in the page for the first result after the last key, and for the first one of the full text; times in milliseconds from that key. */
const watch = () => {
  window.watched = new Promise((resolve) => {
    const times = {};
    const input = document.querySelector('#finder');
    input.addEventListener('keydown', () => { times.key = performance.now(); }, { capture: true });
    new MutationObserver(() => {
      const kinds = [...document.querySelectorAll('#finder-results .finder-kind')].map(({ textContent }) => textContent);
      if (times.key === undefined || kinds.length === 0) return;
      times.title ??= performance.now() - times.key;
      if (kinds.at(-1) === '') resolve({ ...times, text: performance.now() - times.key, shown: kinds.length });
    }).observe(document.querySelector('.finder'), { childList: true, subtree: true });
  });
};

// The full text is looked through in a worker, whose requests a page does not see; the server sees all.
const sent = async () => Number(await (await fetch(`${address}/.sent`)).text());

const measure = async (words) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle0' });
  const before = await sent();
  await page.evaluate(watch);
  await page.focus('#finder');
  await page.keyboard.press(words[0]);
  const cold = { ...await page.evaluate(() => window.watched), bytes: await sent() - before };

  // The rest of the words, each key in turn; the last one is measured with everything loaded.
  await page.keyboard.type(words.slice(1, -1));
  await page.waitForNetworkIdle({ idleTime: 500 });
  await page.evaluate(watch);
  await page.keyboard.press(words.at(-1));
  const warm = { ...await page.evaluate(() => window.watched), bytes: await sent() - before };
  await context.close();
  return { cold, warm };
};

const measures = [];
for (let round = 0; round < Number(rounds); round++) measures.push(await measure('engineer'));
await browser.close();

const tell = (name, unit, values) => {
  const sorted = [...values].sort((one, other) => one - other);
  console.log(`${name}: median ${sorted[Math.floor(sorted.length / 2)].toFixed(unit === 'KB' ? 1 : 0)} ${unit}, ${sorted[0].toFixed(1)} to ${sorted.at(-1).toFixed(1)} ${unit}`);
};
tell('first key, nothing loaded before: first title', 'ms', measures.map(({ cold }) => cold.title));
tell('first key, nothing loaded before: all results', 'ms', measures.map(({ cold }) => cold.text));
tell('first key: loaded', 'KB', measures.map(({ cold }) => cold.bytes / 1000));
tell('last key of a word: first title', 'ms', measures.map(({ warm }) => warm.title));
tell('last key of a word: all results', 'ms', measures.map(({ warm }) => warm.text));
tell('whole word: loaded', 'KB', measures.map(({ warm }) => warm.bytes / 1000));
