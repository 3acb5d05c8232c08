// Saves files of a guide that is being served and waits until an open page shows what was saved: node serve.mjs ADDRESS INPUT EDITS

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const puppeteer = createRequire(new URL('../tests/tools/package.json', import.meta.url))('puppeteer-core');
const [address, input, edits] = process.argv.slice(2);
const role = 'role-00003';
const category = /^category: (.*)$/m.exec(await readFile(join(input, 'roles', role, 'description.md'), 'utf8'))[1];
const kinds = [
  ['a sentence, on its page', `/roles/${role}/`, `roles/${role}/description.md`, (text, mark) => `${text}\n${mark}.\n`],
  ['a title, on the page of its category', `/categories/${category}/`, `roles/${role}/description.md`, (text, mark) => text.replace(/^title: .*$/m, `title: ${mark}`)],
  ['an occupation, on the page of a role', `/roles/${role}/`, 'data/occupations/00-0000.yml', (text, mark) => text.replace(/^title: .*$/m, `title: ${mark}`)],
];

const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
let wanted = '';
let seen = () => {};
await page.exposeFunction('wantedMark', () => wanted);
await page.exposeFunction('markSeen', (mark) => mark === wanted && seen());
await page.evaluateOnNewDocument(() => addEventListener('DOMContentLoaded', async () => {
  const mark = await window.wantedMark();
  if (mark && document.body.textContent.includes(mark)) {
    window.markSeen(mark);
  }
}));

for (const [name, url, file, edit] of kinds) {
  const times = [];
  wanted = '';
  await page.goto(address + url, { waitUntil: 'networkidle2' });
  for (let round = 0; round <= Number(edits); round++) {
    const path = join(input, file);
    const mark = `Marked ${name.length} ${round}`;
    const text = edit(await readFile(path, 'utf8'), mark);
    wanted = mark;
    const shown = new Promise((resolve) => { seen = resolve; });
    const start = performance.now();
    await writeFile(path, text);
    await shown;
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }

  // The first edit of a kind is not counted: it links what later ones keep.
  const counted = times.slice(1).sort((one, other) => one - other).map(Math.round);
  console.log(`${name}: median ${counted[Math.floor(counted.length / 2)]} ms, ${counted[0]} to ${counted.at(-1)} ms (the first: ${Math.round(times[0])} ms)`);
}

await browser.close();
