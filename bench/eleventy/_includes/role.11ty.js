import base from "./base.11ty.js";
import { site, escape, capital, day } from "../eleventy.config.js";

const item = (text) => `<li>${escape(text)}</li>\n`;
const skill = ({ name, detail }) => `<dt>${escape(name)}</dt><dd>${escape(detail)}</dd>\n`;
const section = (id, title, body) => `<section id="${id}"><h2>${title}</h2>\n${body}</section>\n`;
const list = (items, entry) => `<ul>\n${items.map(entry).join("")}</ul>\n`;

export default function (role) {
  const { bySlug } = role.collections;
  const related = role.related.map((slug) => bySlug.get(slug)).filter(Boolean);
  const questions = role.faq.map(({ question, answer }) => ({ "@type": "Question", name: question, acceptedAnswer: { "@type": "Answer", text: answer } }));
  const content = `<nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/categories/${role.category}/">${capital(role.category)}</a></li><li aria-current="page">${escape(role.title)}</li></ol></nav>
<article>
<h1>${escape(role.title)}</h1>
<p class="meta">Level: ${role.level}, updated <time datetime="${day(role.updated)}">${day(role.updated)}</time></p>
<p class="summary">${escape(role.summary)}</p>
${section("responsibilities", "Responsibilities", list(role.responsibilities, item))}${section("qualifications", "Qualifications", list(role.qualifications, item))}${section("hard-skills", "Hard skills", `<dl>\n${role.hardSkills.map(skill).join("")}</dl>\n`)}${section("soft-skills", "Soft skills", `<dl>\n${role.softSkills.map(skill).join("")}</dl>\n`)}${section("salary", "Salary", `<table><thead><tr><th>Level</th><th>Min (${role.salary.currency})</th><th>Max (${role.salary.currency})</th></tr></thead><tbody>
${role.salary.levels.map(({ level, min, max }) => `<tr><td>${level}</td><td>${min}</td><td>${max}</td></tr>\n`).join("")}</tbody></table>\n`)}<section id="body">
${role.content}</section>
${section("faq", "FAQ", role.faq.map(({ question, answer }) => `<details><summary>${escape(question)}</summary><p>${escape(answer)}</p></details>\n`).join(""))}${section("tools", "Tools", role.tools.map(({ group, items }) => `<h3>${escape(group)}</h3>\n${list(items, item)}`).join(""))}${section("related", "Related roles", list(related, (page) => `<li><a href="${page.url}">${escape(page.data.title)}</a></li>\n`))}</article>
`;
  return base({
    title: role.title,
    description: `<meta name="description" content="${escape(role.summary)}">\n<link rel="canonical" href="${site.url}${role.page.url}">\n`,
    content,
    data: `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "FAQPage", mainEntity: questions }).replaceAll("<", "\\u003c")}</script>\n`,
  });
}
