// One picture of each kind of page, phone and desktop, light and dark, of a site that is being served: node screenshots.mjs ADDRESS FOLDER
// Writes the pictures and a README.md that shows them. CHROME_PATH names the browser.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const kinds = [
  ['home', 'Home', '/'],
  ['roles', 'Roles from A to Z', '/roles/'],
  ['role', 'A role', '/roles/lead-backend-engineer/'],
  ['advert', 'Its advert, two blanks filled', '/roles/lead-backend-engineer/', '#description'],
  ['pay', 'Its pay', '/roles/lead-backend-engineer/', '#salary'],
  ['interview', 'Its interview', '/roles/lead-backend-engineer/interview/', '#questions'],
  ['scorecard', 'Its scorecard', '/roles/lead-backend-engineer/scorecard/'],
  ['notes', 'Its note sheets', '/roles/lead-backend-engineer/notes/'],
  ['category', 'A field of work', '/categories/engineering/'],
  ['ladder', 'A ladder', '/families/backend/'],
  ['step', 'A step of a ladder', '/families/backend/senior-backend-engineer-to-lead-backend-engineer/'],
  ['comparison', 'A comparison', '/compare/lead-backend-engineer-vs-backend-architect/', '#compare-duties'],
  ['skill', 'A skill', '/skills/system-design/'],
  ['tool', 'A tool', '/tools/git/'],
  ['article', 'An article', '/articles/how-pay-figures-are-read/'],
  ['salaries', 'Salaries', '/salaries/'],
  ['pay-rules', 'Pay rules by place', '/where-to-post/'],
  ['search', 'Search', '/search/?q=design'],
  ['source', 'A source', '/sources/bls-oews/'],
  ['data', 'Open data', '/data/'],
  ['not-found', 'Not found', '/404.html'],
];
const looks = [['desktop', 1280, 860], ['phone', 390, 780]].flatMap((size) => ['light', 'dark'].map((scheme) => [...size, scheme]));

const [address, folder] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [device, width, height, scheme] of looks) {
  await page.setViewport({ width, height, isMobile: device === 'phone' });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  for (const [name, , path, part] of kinds) {
    await page.goto(address.replace(/\/$/, '') + path, { waitUntil: 'networkidle0' });
    if (name === 'advert') {
      await page.type('[name="company"]', 'Northwind Harbour');
      await page.type('[name="location"]', 'Cleveland, Ohio');
    }
    if (part) await page.$eval(part, (node) => node.scrollIntoView());
    await page.screenshot({ path: join(folder, `${name}-${device}-${scheme}.webp`), type: 'webp', quality: 60 });
    await page.evaluate(() => localStorage.clear());
  }
}
await browser.close();

const sections = kinds.map(([name, title]) => `## ${title}\n\n${looks.map(([device, , , scheme]) => `<img src="${name}-${device}-${scheme}.webp" alt="${title}: ${device}, ${scheme}" width="${device === 'desktop' ? 480 : 150}">`).join('\n')}\n`);
await writeFile(join(folder, 'README.md'), `# What each kind of page looks like\n\nMade by \`node tests/tools/screenshots.mjs ADDRESS docs/screenshots\` from a guide that is being served; make them anew when the theme changes.\n\n${sections.join('\n')}`);
