// Holds a configuration of the CMS against the schema that the CMS itself ships; prints a line a problem.
// usage: node cms-config.mjs SCHEMA CONFIG
import { readFile } from "node:fs/promises";
import Ajv from "ajv";

const [schema, config] = await Promise.all(process.argv.slice(2).map(async (path) => JSON.parse(await readFile(path, "utf8"))));
// The schema has keywords for editors, which a strict reader would refuse.
const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
if (!isValid(config)) {
  for (const problem of isValid.errors) console.log(`${problem.instancePath} ${problem.message} ${JSON.stringify(problem.params)}`);
}
