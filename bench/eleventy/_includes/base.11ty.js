import { site, fields, escape, capital } from "../eleventy.config.js";

const masthead = `<header class="site-header">
<a class="brand" href="/">${site.title}</a>
<nav aria-label="Main"><ul>
${fields.map((field) => `<li><a href="/categories/${field}/">${capital(field)}</a></li>\n`).join("")}</ul></nav>
</header>`;

export default function ({ title, description = "", data = "", content }) {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} | ${site.title}</title>
${description}</head>
<body>
${masthead}<main>
${content}</main>
<footer><p>${site.title}</p></footer>
${data}</body>
</html>
`;
}
