// node axe.mjs CHROMIUM PAGE...: every page in axe-core, WCAG 2.2 AA, at three widths, light and dark.
// Prints JSON: [{page, width, scheme, rules, violations: [{id, help, targets}], overflow, lang}]
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [chromium, ...pages] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const profile = mkdtempSync(join(tmpdir(), 'axe-'));
const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
});
const results = [];
try {
  const tab = await browser.newPage();
  for (const page of pages) {
    for (const width of [1280, 768, 390]) {
      for (const scheme of ['light', 'dark']) {
        await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await tab.setViewport({ width, height: 900 });
        await tab.goto(pathToFileURL(page).href, { waitUntil: 'load' });
        await tab.evaluate(axe);
        const report = await tab.evaluate(() => globalThis.axe.run(document, {
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
          resultTypes: ['violations'],
        }));
        results.push({
          page, width, scheme,
          rules: report.passes.length,
          violations: report.violations.map((one) => ({
            id: one.id, help: one.help, targets: one.nodes.map((node) => node.target.join(' ')),
          })),
          overflow: await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth),
          lang: await tab.evaluate(() => document.documentElement.lang),
        });
      }
    }
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(JSON.stringify(results));
