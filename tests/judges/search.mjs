// node search.mjs CHROMIUM < JSON: searches sites as readers do. Input: [{page, words}], page is an address.
// Prints JSON: [{page, words, told, results: [{title, href, abstract, when}], errors}]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const profile = mkdtempSync(join(tmpdir(), 'search-'));
const browser = await puppeteer.launch({
  executablePath: process.argv[2],
  headless: true,
  userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
});
const searched = [];
try {
  for (const { page, words } of JSON.parse(readFileSync(0, 'utf8'))) {
    const tab = await browser.newPage();
    const errors = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    await tab.goto(page, { waitUntil: 'networkidle0' });
    await tab.type('#words', words);
    await tab.waitForFunction(() => document.querySelector('.told').textContent, { timeout: 60000 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const told = await tab.$eval('.told', (one) => one.textContent);
    const results = await tab.$$eval('.results li', (items) => items.map((item) => ({
      title: item.querySelector('h2').textContent,
      href: item.querySelector('a').href,
      abstract: item.querySelector('.abstract').textContent,
      when: item.querySelector('.when').textContent,
    })));
    searched.push({ page, words, told, results, errors, address: tab.url() });
    await tab.close();
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(JSON.stringify(searched));
