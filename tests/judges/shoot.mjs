// node shoot.mjs CHROMIUM < JSON: takes pictures of pages.
// Input: [{page, out, width, scheme: "light"|"dark", scale} | {page, out, pdf: true}]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const profile = mkdtempSync(join(tmpdir(), 'shoot-'));
const browser = await puppeteer.launch({
  executablePath: process.argv[2],
  headless: true,
  userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars',
    '--font-render-hinting=none'],
});
try {
  const tab = await browser.newPage();
  for (const shot of JSON.parse(readFileSync(0, 'utf8'))) {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shot.scheme ?? 'light' }]);
    await tab.setViewport({ width: shot.width ?? 1280, height: 800, deviceScaleFactor: shot.scale ?? 1 });
    await tab.goto(pathToFileURL(shot.page).href, { waitUntil: 'load' });
    // pictures may be loaded and decoded late: wait for them, and for the frame that shows them
    await tab.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode()));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    if (shot.pdf) await tab.pdf({ path: shot.out, preferCSSPageSize: true, format: 'A4', printBackground: true });
    else await tab.screenshot({ path: shot.out, fullPage: true });
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
