// Draws the letters of the cards, once, into letters.glyphs. The fonts are needed here only: neither the build nor the program has any.
//
//   mkdir drawing && cd drawing
//   npm install --no-save @fontsource/source-serif-4@5.3.1 @fontsource/source-sans-3@5.3.0 playwright-core@1.65.1
//   cp <repository>/theme/Cards/draw-glyphs.mjs . && node draw-glyphs.mjs <repository>/theme
//
// CHROMIUM names the browser, /usr/bin/chromium otherwise. Another version of the browser or of a font gives other pixels, so the
// file is drawn again only on purpose, and looked at. The fonts stand under the SIL Open Font License 1.1, and so does what is
// drawn with them: OFL.txt.
//
// letters.glyphs is one line of text, which says under which licence it stands, then a raw DEFLATE stream of little-endian numbers:
//   typefaces   u8, then for each
//     pairs       u16, then for each: left u16, right u16, kerning i16 in 1000ths of an em. Letters with accents kern as their base.
//     sizes       u8, then for each
//       size        u8, pixels an em
//       glyphs      u16, then for each: character u16, advance i16 in 64ths of a pixel, left i8 and top i8 in pixels from the
//                   origin on the baseline (top upwards), width u8, height u8
//       coverage    width times height bytes a glyph, row by row, in the order of the glyphs: 0 (paper) to 15 (ink)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const theme = process.argv[2];
const notice = 'Glyphs drawn from two typefaces, (c) 2014-2021 and (c) 2023 Adobe (http://www.adobe.com/), with Reserved Font Name \'Source\'. SIL Open Font License 1.1: https://openfontlicense.org\n';

// GlyphFile.cs knows the order.
const typefaces = [
  { files: ['source-serif-4/files/source-serif-4-latin-700-normal.woff2', 'source-serif-4/files/source-serif-4-latin-ext-700-normal.woff2'], sizes: [100, 72, 40] },
  { files: ['source-sans-3/files/source-sans-3-latin-400-normal.woff2', 'source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2'], sizes: [32] },
  { layers: layersOfMark(), sizes: [56] },
];

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const lacking = [0xad, 0x12c, 0x12d, 0x132, 0x133, 0x166, 0x167]; // The fonts have no such letters.
const characters = [
  ...range(0x20, 0x7e), ...range(0xa0, 0x17f), ...range(0x218, 0x21b), 0x1e9e,
  0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2022, 0x2026, 0x2039, 0x203a, 0x20ac, 0x2122, 0x2212,
].filter((code) => !lacking.includes(code));
const drawnAs = { 0x2010: '-', 0x2011: '-' };
const kerned = characters.filter((code) => code <= 0x7e || (code >= 0x2013 && code <= 0x203a));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text'],
});
const page = await browser.newPage();
await page.addScriptTag({ content: `${startDrawing}; ${crop}` });
const drawn = [];
for (const typeface of typefaces) {
  drawn.push(typeface.layers ? await drawMark(typeface) : await drawTypeface(typeface));
}

await browser.close();
const body = deflateRawSync(Buffer.concat([u8(typefaces.length), ...drawn]), { level: 9 });
writeFileSync(join(theme, 'Cards/letters.glyphs'), Buffer.concat([Buffer.from(notice, 'ascii'), body]));
console.log(`${notice.length + body.length} bytes`);

/** The site's mark: a shape of the favicon a layer, under private characters from U+E000. */
function layersOfMark() {
  const shapes = readFileSync(join(theme, 'assets/favicon.svg'), 'utf8').match(/<(rect|path)[^>]*>/g);
  return shapes.map((shape, index) => ({ code: 0xe000 + index, shape }));
}

async function drawMark({ layers, sizes: [size] }) {
  return Buffer.concat([u16(0), u8(1), encodeSize(size, await page.evaluate(drawLayers, { size, layers }))]);
}

async function drawTypeface({ files, sizes }) {
  await page.evaluate(loadFonts, files.map((file) => readFileSync(join('node_modules/@fontsource', file)).toString('base64')));
  const pairs = await page.evaluate(measurePairs, kerned.map((code) => String.fromCodePoint(code)));
  const letters = characters.map((code) => ({ code, letter: drawnAs[code] ?? String.fromCodePoint(code) }));
  const drawnSizes = [];
  for (const size of sizes) {
    drawnSizes.push(encodeSize(size, await page.evaluate(drawLetters, { size, letters })));
  }

  return Buffer.concat([
    u16(pairs.length),
    ...pairs.flatMap(({ left, right, kerning }) => [u16(left.codePointAt(0)), u16(right.codePointAt(0)), i16(kerning)]),
    u8(sizes.length),
    ...drawnSizes,
  ]);
}

/** In the page: the files of a typeface; the second has the letters that the first lacks. */
async function loadFonts(fonts) {
  document.fonts.clear();
  for (const [index, font] of fonts.entries()) {
    document.fonts.add(await new FontFace(`file${index}`, `url(data:font/woff2;base64,${font})`).load());
  }
}

/** In the page: the pairs that stand closer or wider than their advances say, in 1000ths of an em. */
function measurePairs(letters) {
  const context = startDrawing(1000);
  context.letterSpacing = '0.001px'; // Letters that are spaced form no ligatures, which would look like kerning.
  const widthOf = (text) => context.measureText(text).width;
  return letters
    .flatMap((left) => letters.map((right) => ({ left, right, kerning: Math.round(widthOf(left + right) - widthOf(left) - widthOf(right)) })))
    .filter((pair) => Math.abs(pair.kerning) >= 5);
}

/** In the page: every letter with its advance. */
function drawLetters({ size, letters }) {
  const context = startDrawing(size);
  return letters.map(({ code, letter }) => {
    context.clearRect(0, 0, 4 * size, 4 * size);
    context.fillText(letter, size, 2 * size);
    return { code, advance: context.measureText(letter).width, ...crop(context, size) };
  });
}

/** In the page: each layer as a glyph that stands on the baseline. */
async function drawLayers({ size, layers }) {
  const context = startDrawing(size);
  const glyphs = [];
  for (const { code, shape } of layers) {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}">${shape}</svg>`)}`;
    await image.decode();
    context.clearRect(0, 0, 4 * size, 4 * size);
    context.drawImage(image, size, size, size, size);
    glyphs.push({ code, advance: size, ...crop(context, size) });
  }

  return glyphs;
}

/** In the page: a canvas with room for a glyph whose origin is at (size, 2 * size). */
function startDrawing(size) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 4 * size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.font = `${size}px file0, file1`;
  context.fontKerning = 'normal';
  return context;
}

/** In the page: the box of what was drawn, and how much of each pixel is covered, in 15ths. */
function crop(context, size) {
  const side = 4 * size;
  const { data } = context.getImageData(0, 0, side, side);
  const covered = (index) => Math.round(data[4 * index + 3] / 17);
  let [left, right, top, bottom] = [side, -1, side, -1];
  for (let index = 0; index < side * side; index++) {
    if (covered(index) > 0) {
      left = Math.min(left, index % side);
      right = Math.max(right, index % side);
      top = Math.min(top, Math.floor(index / side));
      bottom = Math.floor(index / side);
    }
  }

  if (right < 0) {
    return { left: 0, top: 0, width: 0, height: 0, coverage: [] };
  }

  const coverage = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      coverage.push(covered(row * side + column));
    }
  }

  return { left: left - size, top: 2 * size - top, width: right - left + 1, height: bottom - top + 1, coverage };
}

function encodeSize(size, glyphs) {
  return Buffer.concat([
    u8(size),
    u16(glyphs.length),
    ...glyphs.flatMap((glyph) => [u16(glyph.code), i16(Math.round(glyph.advance * 64)), i8(glyph.left), i8(glyph.top), u8(glyph.width), u8(glyph.height)]),
    ...glyphs.map((glyph) => Buffer.from(glyph.coverage)),
  ]);
}

function u8(number) {
  return Buffer.from([number]);
}

function i8(number) {
  const bytes = Buffer.alloc(1);
  bytes.writeInt8(number);
  return bytes;
}

function u16(number) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}

function i16(number) {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16LE(number);
  return bytes;
}
