// Fills the blanks of a Word file in the browser. The file is the site's own: a ZIP archive whose parts are stored as they are,
// so that one part can be rewritten without a library. Loaded when the reader asks for the file.

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;
const bodyPart = 'word/document.xml';

const crcTable = Uint32Array.from({ length: 256 }, (_, number) => {
  let value = number;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const crcOf = (bytes) => (bytes.reduce((crc, byte) => crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** As XML wants it. A character that XML 1.0 forbids, such as one pasted from another program, becomes a blank. */
const escaped = (text) => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ' ').replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]);

/** The entries of an archive: the header in the directory, the header before the content, and the content. */
const entriesOf = (bytes) => {
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== endOfDirectory) end--;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    if (view.getUint32(at, true) !== entryOfDirectory || view.getUint16(at + 10, true) !== 0) throw new Error('not an archive of stored parts');
    const nameLength = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      directory: bytes.slice(at, next),
      header: bytes.slice(local, start),
      content: bytes.subarray(start, start + size),
    };
    at = next;
    return entry;
  });
};

/** Writes checksum and size into both headers of an entry; the offset into that of the directory. */
const stamp = ({ directory, header, content }, offset) => {
  [[new DataView(header.buffer), 14], [new DataView(directory.buffer), 16]].forEach(([view, at]) => {
    view.setUint32(at, crcOf(content), true);
    view.setUint32(at + 4, content.length, true);
    view.setUint32(at + 8, content.length, true);
  });
  new DataView(directory.buffer).setUint32(42, offset, true);
};

const archiveOf = (entries) => {
  let offset = 0;
  entries.forEach((entry) => {
    stamp(entry, offset);
    offset += entry.header.length + entry.content.length;
  });
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, endOfDirectory, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, entries.reduce((sum, { directory }) => sum + directory.length, 0), true);
  view.setUint32(16, offset, true);
  return [...entries.flatMap(({ header, content }) => [header, content]), ...entries.map(({ directory }) => directory), end];
};

/** The advert of the site as a Word file, each blank (such as "[Company name]") replaced by what the reader typed. */
export const filledWordFile = async (url, blanks) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  const entries = entriesOf(new Uint8Array(await answer.arrayBuffer()));
  const body = entries.find(({ name }) => name === bodyPart);
  const marked = /<w:highlight w:val="yellow" ?\/>/;
  const text = new TextDecoder().decode(body.content).replace(/<w:r>.*?<\/w:r>/gs, (run) => {
    const blank = marked.test(run) && blanks.find(([empty]) => run.includes(`>${escaped(empty)}<`));
    return blank ? run.replace(marked, '').replace('<w:rPr></w:rPr>', '').replace(`>${escaped(blank[0])}<`, () => `>${escaped(blank[1])}<`) : run;
  });
  body.content = new TextEncoder().encode(text);
  return new Blob(archiveOf(entries), { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
};
