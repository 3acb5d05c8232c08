// Prints, as JSON, what Netlify understands of a built site's _redirects and _headers and of netlify.toml.
// usage: node netlify.mjs FOLDER NETLIFY_TOML
import { join } from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";

const [folder, netlifyConfigPath] = process.argv.slice(2);
const redirects = await parseAllRedirects({ redirectsFiles: [join(folder, "_redirects")], netlifyConfigPath, configRedirects: [], minimal: true });
const headers = await parseAllHeaders({ headersFiles: [join(folder, "_headers")], netlifyConfigPath, configHeaders: [], minimal: true });
console.log(JSON.stringify({
  redirects: redirects.redirects.map(({ from, to, status, force }) => ({ from, to, status, force })),
  headers: Object.fromEntries(headers.headers.map((rule) => [rule.for, rule.values])),
  errors: [...redirects.errors, ...headers.errors].map((error) => error.message),
}));
