// What every test of the page shares: its arguments, the program that makes reports, the browser, and the counting of
// what was looked at, so that a test that looks at nothing fails.
//   node TEST.mjs PLUMBLINE-CLI FOLDER-OF-SAMPLES WORK-FOLDER
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const [cli, samples, work] = process.argv.slice(2).map((each) => path.resolve(each));
if (!work) throw new Error('arguments: PLUMBLINE-CLI FOLDER-OF-SAMPLES WORK-FOLDER');
export const modules = path.join(work, 'npm', 'node_modules');
export const reports = path.join(work, 'reports');
export const copies = ['employee', 'occupational-health', 'manager'];

const name = path.basename(process.argv[1]);
const counts = new Map();
let wrong = 0;

export function say(...words) {
    wrong += 1;
    if (wrong <= 40) console.log(`${name}: ${words.join(' ')}`);
}
export function count(what, by = 1) {
    counts.set(what, (counts.get(what) ?? 0) + by);
}

// Ends the test: every count must have reached what it should.
export function finish(atLeast) {
    for (const [what, least] of Object.entries(atLeast))
        if ((counts.get(what) ?? 0) < least) say(`only ${counts.get(what) ?? 0} ${what}; there should be ${least}.`);
    console.log([...counts].map(([what, n]) => `${n} ${what}`).join(', ') + `; ${wrong} wrong`);
    process.exit(wrong === 0 ? 0 : 1);
}

// Runs a program; throws with all that it printed when it fails.
export function run(program, words, input) {
    const end = spawnSync(program, words, { input, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 180_000 });
    if (end.status !== 0)
        throw new Error(`${program} ${words.join(' ')}: ${end.error ?? end.status}\n${end.stdout}${end.stderr}`);
    return end.stdout;
}

export const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
export const fileUrl = (file) => pathToFileURL(file).href;

// The files of a folder that end so, in order; never none.
export function filesOf(folder, ending) {
    const found = fs.readdirSync(folder).filter((file) => file.endsWith(ending)).sort();
    if (found.length === 0) throw new Error(`${folder} holds no file that ends in ${ending}`);
    return found.map((file) => path.join(folder, file));
}

// Samples that are made in German too.
export const translated = ['office'];

// Every copy of every sample, as reports.mjs has made them.
export function samplePages() {
    const pages = filesOf(path.join(reports, 'samples'), '.html');
    if (pages.length !== copies.length * (filesOf(samples, '.json').length + translated.length))
        throw new Error(`${pages.length} pages were made of the samples: run reports.mjs again`);
    return pages;
}

// Calls look(browser) and closes the browser whatever happens.
export async function withBrowser(look) {
    const { chromium } = createRequire(path.join(modules, 'x'))('playwright-core');
    const browser = await chromium.launch({
        executablePath: process.env.PLUMB_CHROMIUM ?? '/usr/bin/chromium',
        chromiumSandbox: process.getuid() !== 0,
        args: ['--disable-gpu', '--disable-quic'],
    });
    try {
        await look(browser);
    } finally {
        await browser.close();
    }
}
