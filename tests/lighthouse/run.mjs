// Lighthouse, mobile profile, on home, a part of the guide and a review of the published site. The median of five runs counts.
// Usage: node tests/lighthouse/run.mjs FOLDER, where FOLDER is made by
//   dotnet publish src/Partnership.Web -c Release -r linux-x64 -o FOLDER
// Chromium is CHROME_PATH or /usr/bin/chromium. Exit code 1 when a page misses a score.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';

const runs = 5;
const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const patience = 60_000;
const chromium = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

const folder = process.argv[2];
const program = folder && path.resolve(folder, 'Partnership.Web');
if (!program || !existsSync(program)) fail(`Usage: node tests/lighthouse/run.mjs FOLDER. There is no published site at ${program ?? 'FOLDER'}.`);
if (!existsSync(chromium)) fail(`There is no Chromium at ${chromium}. Install it (on Debian: apt-get install chromium), or set CHROME_PATH.`);

const data = await mkdtemp(path.join(tmpdir(), 'partnership-lighthouse-'));
const origin = `http://127.0.0.1:${await freePort()}`;
const site = spawn(program, ['--urls', origin], {
  cwd: path.resolve(folder),
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Production', Storage__DataDirectory: data, Seed__Demonstration: 'true', Site__PublicUrl: origin, Logging__LogLevel__Default: 'Warning' },
});
let chrome;
let missed = 0;
try {
  await ready(`${origin}/health/ready`);
  chrome = await launch({ chromePath: chromium, chromeFlags: flags });
  console.log(`${'page'.padEnd(48)}${Object.keys(wanted).map(name => name.padStart(16)).join('')}`);
  for (const page of await pages()) missed += await measure(page);
} finally {
  await chrome?.kill();
  if (site.exitCode === null) {
    site.kill('SIGTERM');
    await once(site, 'exit');
  }
  await rm(data, { recursive: true, force: true });
}
console.log(missed === 0 ? 'Every page reaches its scores.' : `${missed} scores are too low. Wanted: ${JSON.stringify(wanted)}`);
process.exitCode = missed === 0 ? 0 : 1;

// The first part of the guide and the newest review are found as a reader finds them. Reviews are made up, so they ask search
// engines to leave them out: that one audit does not count there.
async function pages() {
  const part = firstLink(await text('/parents-and-carers'), /class="step-nav__next" href="([^"]+)"/);
  const review = firstLink(await text('/case-reviews'), /class="entry"><h3><a href="([^"]+)"/);
  return [{ path: '/' }, { path: part }, { path: review, skipAudits: ['is-crawlable'] }];
}

async function measure({ path: address, skipAudits }) {
  const scores = [];
  const failures = new Set();
  for (let run = 0; run < runs; run++) {
    const { lhr } = await lighthouse(origin + address, { port: chrome.port, logLevel: 'error', onlyCategories: Object.keys(wanted), skipAudits });
    if (lhr.runtimeError) fail(`Lighthouse could not measure ${address}: ${lhr.runtimeError.message}`);
    scores.push(Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)])));
    for (const [name, { auditRefs }] of Object.entries(lhr.categories))
      if (name !== 'performance')
        for (const { id, weight } of auditRefs)
          if (weight > 0 && lhr.audits[id]?.score !== null && lhr.audits[id]?.score < 1) failures.add(`${name}: ${lhr.audits[id].title} (${id})`);
  }
  const medians = Object.fromEntries(Object.keys(wanted).map(name => [name, median(scores.map(score => score[name]))]));
  console.log(`${address.slice(0, 47).padEnd(48)}${Object.keys(wanted).map(name => String(medians[name]).padStart(16)).join('')}`);
  for (const failure of failures) console.log(`  ${failure}`);
  return Object.keys(wanted).filter(name => !(medians[name] >= wanted[name])).length;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

async function text(address) {
  const response = await fetch(origin + address);
  if (!response.ok) fail(`${address} answered ${response.status}.`);
  return response.text();
}

function firstLink(html, pattern) {
  return html.match(pattern)?.[1] ?? fail(`No link like ${pattern} was found: the pages have changed, so change this script.`);
}

async function ready(address) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (site.exitCode !== null) fail(`The site stopped with exit code ${site.exitCode}.`);
    if (await fetch(address).then(response => response.ok, () => false)) return;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  fail(`The site did not get ready within ${patience / 1000} seconds.`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

function fail(message) {
  throw new Error(message);
}
