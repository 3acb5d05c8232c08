import base from "../_includes/base.11ty.js";
import { fields, escape, capital } from "../eleventy.config.js";

export const data = { fields, pagination: { data: "fields", size: 1, alias: "field" }, permalink: ({ field }) => `/categories/${field}/` };

export const render = ({ field, collections }) => base({
  title: `${capital(field)} roles`,
  content: `<nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li aria-current="page">${capital(field)}</li></ol></nav>
<h1>${capital(field)} roles</h1>
<ul class="roles">
${collections.byField.get(field).map((page) => `<li><a href="${page.url}">${escape(page.data.title)}</a></li>\n`).join("")}</ul>
`,
});
