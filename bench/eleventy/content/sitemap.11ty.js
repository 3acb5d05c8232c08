import { site, fields, day } from "../eleventy.config.js";

export const data = { permalink: "/sitemap.xml" };

const entry = (url, date) => `<url><loc>${site.url}${url}</loc>${date ? `<lastmod>${day(date)}</lastmod>` : ""}</url>\n`;

export const render = ({ collections }) => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entry("/")}${fields.map((field) => entry(`/categories/${field}/`)).join("")}${collections.role.map((page) => entry(page.url, page.data.updated)).join("")}</urlset>
`;
