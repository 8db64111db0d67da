// Gives the Mermaid diagrams of Markdown files to Mermaid itself: node check-mermaid.mjs FILE.md…
// MODULES names another folder of packages than node_modules beside this file.
import { readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const modules = process.env.MODULES ?? join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const load = (file) => import(pathToFileURL(join(modules, file)).href);

if (existsSync(join(modules, 'jsdom'))) {
  const { JSDOM } = (await load('jsdom/lib/api.js')).default;
  const { window } = new JSDOM('');
  globalThis.window = window;
  globalThis.document = window.document;
}
const mermaid = (await load('mermaid/dist/mermaid.core.mjs')).default;
let diagrams = 0;
let wrong = 0;
for (const file of process.argv.slice(2)) {
  for (const [, text] of readFileSync(file, 'utf8').matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)) {
    diagrams++;
    try {
      await mermaid.parse(text);
    } catch (error) {
      wrong++;
      console.log(`${file}: ${error.message}`);
    }
  }
}
console.log(`${diagrams} diagrams, ${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
