// Opens HTML reviews in Chromium, on a phone and on a desk, dark and light, and fails for what axe finds, for errors of scripts,
// for a page wider than its window, and where keys alone do not filter. With SHOTS=DIR it leaves pictures there.
//   npm install && CHROMIUM=/usr/bin/chromium node check-html.js FILE.html...
'use strict';
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer-core');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const sizes = { phone: 390, desk: 1280 };
const themes = ['light', 'dark'];
let failures = 0;

function fail(where, what) {
  failures++;
  console.error(where + ': ' + what);
}

async function filtersByKeyboard(page, where) {
  const buttons = await page.$$('button[data-filter]');
  if (buttons.length === 0) {
    return;
  }
  for (const button of buttons) {
    await button.focus();
    await page.keyboard.press('Enter');
    const [expected, shown] = await button.evaluate(element => [
      Number(element.textContent.match(/\((\d+)\)/)[1]),
      document.querySelectorAll('.hazards > li:not([hidden])').length]);
    if (expected !== shown) {
      fail(where, 'a filter promises ' + expected + ' hazards and shows ' + shown);
    }
  }
  await buttons[0].focus();
  await page.keyboard.press('Enter');
}

async function check(browser, file, size, theme) {
  const where = path.basename(file) + ' (' + size + ', ' + theme + ')';
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.setViewport({ width: sizes[size], height: 900 });
  page.on('pageerror', error => fail(where, error));
  page.on('request', request => {
    if (!request.url().startsWith('file:')) {
      fail(where, 'asks for ' + request.url());
    }
  });
  await page.goto('file://' + path.resolve(file));
  await filtersByKeyboard(page, where);
  await page.evaluate(() => document.querySelectorAll('details').forEach(part => { part.open = true; }));
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run());
  found.violations.forEach(one => fail(where, one.id + ': ' + one.help + ' ' + one.nodes.map(node => node.html).slice(0, 3)));
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (beyond > 0) {
    fail(where, 'is ' + beyond + ' pixels wider than the window');
  }
  if (process.env.SHOTS) {
    await page.screenshot({
      path: path.join(process.env.SHOTS, path.basename(file, '.html') + '-' + size + '-' + theme + '.png'), fullPage: true });
  }
  await page.close();
}

(async () => {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    throw new Error('Name HTML files.');
  }
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    for (const file of files) {
      for (const size of Object.keys(sizes)) {
        for (const theme of themes) {
          await check(browser, file, size, theme);
        }
      }
    }
  } finally {
    await browser.close();
  }
  console.log(files.length + ' files, ' + failures + ' failures');
  process.exitCode = failures === 0 ? 0 : 1;
})().catch(error => { console.error(error); process.exitCode = 1; });
