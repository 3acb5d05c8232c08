// Holds files of the guide against a JSON Schema; prints a line a problem. Of a Markdown file the front matter is read.
// usage: node schemas.mjs SCHEMA FILE...
import { readFile } from "node:fs/promises";
import Ajv from "ajv";
import { parse } from "yaml";

const [schema, ...files] = process.argv.slice(2);
// A year alone is a number to YAML, so one key has two types.
const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(await readFile(schema, "utf8")));
for (const file of files) {
  const text = await readFile(file, "utf8");
  if (isValid(parse(file.endsWith(".md") ? text.split(/^---$/m)[1] : text))) continue;
  for (const problem of isValid.errors) {
    console.log(`${file}: ${problem.instancePath} ${problem.message} ${JSON.stringify(problem.params)}`);
  }
}
