// Makes wwwroot/assets from Assets/: styles with sass, minified by esbuild; scripts bundled by esbuild.
// Usage: node Assets/build.mjs [output folder] [--watch]. Errors are printed the way MSBuild and editors read them.
import { mkdir, writeFile } from 'node:fs/promises';
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const assets = path.dirname(fileURLToPath(import.meta.url));
const project = path.dirname(assets);
const output = process.argv.slice(2).find(argument => !argument.startsWith('--'))
  ?? path.join(project, '..', '..', 'wwwroot', 'assets');
const browsers = ['chrome109', 'edge109', 'firefox115', 'safari15.6'];

async function styles(name) {
  const compiled = sass.compile(path.join(assets, 'styles', `${name}.scss`), {
    loadPaths: [path.join(project, 'node_modules')],
    quietDeps: true,
    logger: { warn: (message, { span }) => report('warning', 'SASS', message, span?.url, span?.start) },
  });
  const minified = await esbuild.transform(ownColours(directionAware(compiled.css)), { loader: 'css', minify: true, target: browsers, legalComments: 'none' });
  await writeFile(path.join(output, `${name}.css`), minified.code);
}

// govuk-frontend speaks of left and right; a right-to-left page needs start and end.
function directionAware(css) {
  return css
    .replace(/\b(margin|padding)-(left|right)(?=\s*:)/g, (_, box, side) => `${box}-inline-${edge(side)}`)
    .replace(/\bborder-(left|right)(-(?:color|width|style))?(?=\s*:)/g, (_, side, part = '') => `border-inline-${edge(side)}${part}`)
    .replace(/([;{]\s*)(left|right)(?=\s*:)/g, (_, before, side) => `${before}inset-inline-${edge(side)}`)
    .replace(/\btext-align:\s*(left|right)/g, (_, side) => `text-align: ${edge(side)}`);
}

function edge(side) {
  return side === 'left' ? 'start' : 'end';
}

// govuk-frontend repeats its own colour behind each variable; ours are always defined (styles/_colours.scss).
function ownColours(css) {
  return css.replace(/var\((--govuk-[a-z-]+), [^()]+\)/g, 'var($1)');
}

async function scripts() {
  await esbuild.build({
    entryPoints: ['site', 'api', 'desk/desk'].map(name => ({ in: path.join(assets, 'scripts', `${name}.js`), out: path.basename(name) })),
    external: ['/api/reference/*'], // served by Scalar's own package
    bundle: true, minify: true, format: 'esm', target: browsers, legalComments: 'none', logLevel: 'silent',
    outdir: output,
  });
}

function report(kind, code, message, file, start) {
  const place = file ? `${file instanceof URL ? fileURLToPath(file) : file}(${(start?.line ?? 0) + 1},${(start?.column ?? 0) + 1})` : 'front end';
  console.error(`${place}: ${kind} ${code}: ${message.replace(/\s*\n\s*/g, ' ')}`);
}

async function build() {
  await mkdir(output, { recursive: true });
  const outcomes = await Promise.allSettled([styles('site'), styles('desk'), scripts()]);
  const failures = outcomes.filter(outcome => outcome.status === 'rejected').map(outcome => outcome.reason);
  for (const failure of failures) {
    if (failure.sassMessage) report('error', 'SASS', failure.sassMessage, failure.span?.url, failure.span?.start);
    else if (failure.errors) for (const { text, location } of failure.errors)
      report('error', 'ESBUILD', text, location?.file, location && { line: location.line - 1, column: location.column });
    else report('error', 'FRONTEND', String(failure));
  }
  return failures.length === 0;
}

const succeeded = await build();
if (process.argv.includes('--watch')) {
  let pending;
  watch(assets, { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(async () => console.log(await build() ? 'built' : 'failed'), 100);
  });
} else {
  process.exitCode = succeeded ? 0 : 1;
}
