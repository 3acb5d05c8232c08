// The compared site in Eleventy: the same content files as Hugo's, templates in JavaScript, which Eleventy runs without compiling a template language.
import markdownIt from "markdown-it";

export const site = { title: "Hiring Guide", url: "https://example.com" };
export const fields = ["engineering", "data", "design", "product", "marketing", "sales", "finance", "people", "operations", "security", "support", "legal"];

const escaped = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escape = (text) => String(text).replace(/[&<>"]/g, (character) => escaped[character]);
export const capital = (word) => word[0].toUpperCase() + word.slice(1);
export const day = (date) => date.toISOString().slice(0, 10);

export default function (config) {
  config.setLibrary("md", markdownIt({ html: false }));
  config.addCollection("bySlug", (all) => new Map(all.getFilteredByTag("role").map((page) => [page.fileSlug, page])));
  config.addCollection("byField", (all) => {
    const byField = new Map(fields.map((field) => [field, []]));
    for (const page of all.getFilteredByTag("role")) byField.get(page.data.category).push(page);
    for (const pages of byField.values()) pages.sort((left, right) => (left.fileSlug < right.fileSlug ? -1 : 1));
    return byField;
  });
  return { dir: { input: "content", includes: "../_includes", layouts: "../_includes", output: "output" }, markdownTemplateEngine: false };
}
