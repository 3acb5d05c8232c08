// Prints, as JSON, the grade that Mozilla's HTTP Observatory gives a built site. Its own scanner runs, with its own retriever, tests and grades; what it would fetch over the
// network is answered from the folder, with the headers that Netlify reads out of _headers. Assumed of the host: plain http is redirected to https with a
// certificate that holds, and an OPTIONS request is answered without headers of CORS. Nobody's list of preloaded hosts is asked.
// usage: node observatory.mjs FOLDER
import fs from "node:fs";
import { join } from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import axios, { AxiosHeaders } from "axios";

const [folder] = process.argv.slice(2);
const host = "guide.example";

// The package's install script would fetch this list; a host that is not on it gets no credit for it.
const readFileSync = fs.readFileSync;
fs.readFileSync = (path, ...rest) => (String(path).endsWith("hsts-preload.json") ? "{}" : readFileSync(path, ...rest));

const { headers } = await parseAllHeaders({ headersFiles: [join(folder, "_headers")], netlifyConfigPath: undefined, configHeaders: [], minimal: true });
const everywhere = headers.find((rule) => rule.for === "/*")?.values ?? {};

function answer(config) {
  const url = new URL(config.url, config.baseURL ?? `https://${host}/`);
  if (url.protocol === "http:") {
    return { status: 301, headers: { location: `https://${host}${url.pathname}` }, data: "" };
  }
  const name = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
  const type = name.endsWith(".html") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
  return { status: config.method === "options" ? 405 : 200, headers: { ...everywhere, "content-type": type }, data: readFileSync(join(folder, name), "utf8") };
}

axios.defaults.adapter = async (config) => {
  const { status, headers, data } = answer(config);
  return { status, statusText: "", headers: new AxiosHeaders(headers), data, config, request: {} };
};

const { scan } = await import("@mdn/mdn-http-observatory");
const result = await scan(host);
console.log(JSON.stringify({
  grade: result.scan.grade,
  score: result.scan.score,
  tests: Object.values(result.tests).map((test) => ({ name: test.constructor.name, result: test.result, pass: test.pass, modifier: test.scoreModifier })),
}));
