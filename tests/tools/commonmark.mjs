// Prints the examples of the CommonMark specification as JSON: number, section, markdown, html. An arrow stands for a tab there.
import spec from 'commonmark-spec';

const examples = spec.tests.map(({ number, section, markdown, html }) => ({ number, section, markdown: markdown.replaceAll('→', '\t'), html: html.replaceAll('→', '\t') }));
process.stdout.write(JSON.stringify(examples));
