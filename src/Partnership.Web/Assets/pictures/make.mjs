// Draws the picture files in wwwroot from the SVGs here: node Assets/pictures/make.mjs (needs Chromium; run it when an SVG changes).
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..', '..', '..', 'wwwroot');
const work = mkdtempSync(path.join(tmpdir(), 'pictures-'));

function draw(svg, width, height, file) {
  const page = path.join(work, 'page.html');
  writeFileSync(page, `<!doctype html><style>html,body{margin:0;background:none}svg{display:block;width:${width}px;height:${height}px}</style>${readFileSync(path.join(here, svg))}`);
  execFileSync(process.env.CHROME_PATH ?? 'chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--default-background-color=00000000',
    `--window-size=${width},${height}`, `--screenshot=${file}`, `file://${page}`], { stdio: 'ignore' });
}

// An .ico is a small table of contents before ordinary PNGs.
function icon(sizes, file) {
  const images = sizes.map(size => {
    const png = path.join(work, `${size}.png`);
    draw('favicon.svg', size, size, png);
    return { size, bytes: readFileSync(png) };
  });
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, bytes }, index) => {
    const entry = 6 + 16 * index;
    header.writeUInt8(size, entry);
    header.writeUInt8(size, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(bytes.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  });
  writeFileSync(file, Buffer.concat([header, ...images.map(image => image.bytes)]));
}

copyFileSync(path.join(here, 'favicon.svg'), path.join(root, 'favicon.svg'));
icon([16, 32], path.join(root, 'favicon.ico'));
draw('favicon.svg', 180, 180, path.join(root, 'apple-touch-icon.png'));
draw('og.svg', 1200, 630, path.join(root, 'og.png'));
rmSync(work, { recursive: true });
