// Serves a built site on 127.0.0.1 with Brotli or gzip, as a host does, and tells under /.sent how many bytes it has sent: node compressed.mjs FOLDER PORT

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder, port] = process.argv.slice(2);
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml', '.xml': 'application/xml', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8' };

let sent = 0;

// Compressed once, as a host keeps it: what is measured is the site, and not this program.
const kept = new Map();
function compressed(path, bytes, coding) {
  const key = `${coding} ${path}`;
  if (!kept.has(key)) {
    kept.set(key, coding === 'br' ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : gzipSync(bytes));
  }

  return kept.get(key);
}

createServer(async ({ url, headers }, response) => {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  if (path === '/.sent') {
    response.end(String(sent));
    return;
  }

  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  try {
    const bytes = await readFile(file);
    const caching = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
    const coding = /\bbr\b/.test(headers['accept-encoding']) ? 'br' : 'gzip';
    const body = compressed(file, bytes, coding);
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Encoding': coding, 'Cache-Control': caching });
    sent += body.length;
    response.end(body);
  } catch {
    response.writeHead(404, { 'Content-Type': types['.html'] });
    response.end(await readFile(join(folder, '404.html')));
  }
}).listen(Number(port), '127.0.0.1');
