import base from "../_includes/base.11ty.js";
import { site, fields, capital } from "../eleventy.config.js";

export const data = { permalink: "/" };

export const render = ({ collections }) => base({
  title: site.title,
  content: `<h1>${site.title}</h1>
<ul class="categories">
${fields.map((field) => `<li><a href="/categories/${field}/">${capital(field)}</a> (${collections.byField.get(field).length})</li>\n`).join("")}</ul>
`,
});
