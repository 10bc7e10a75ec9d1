// axe-core in Chromium over every copy of every sample, as on a screen, light and dark, and on paper: no violation. axe
// does not judge the contrast of text in drawings; that is measured here. Every planted fault must be caught.
import fs from 'node:fs';
import path from 'node:path';

import { count, fileUrl, finish, modules, reports, samplePages, say, withBrowser } from './tools.mjs';
import { faults } from './axe_faults.mjs';

const looks = [['screen', 'light'], ['screen', 'dark'], ['print', 'light']];
const axe = fs.readFileSync(path.join(modules, 'axe-core', 'axe.min.js'), 'utf8');

// Rules that are off unless asked for, and those that axe leaves to a person although here they can be decided.
const options = {
    rules: { 'td-has-header': { enabled: true }, 'target-size': { enabled: true }, 'aria-hidden-focus': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
};

// What axe finds wrong, as "rule: element". What axe leaves open is wrong too, but for the contrast of drawn text.
async function violations(page) {
    await page.evaluate(axe);
    const found = await page.evaluate((how) => globalThis.axe.run(document, how), options);
    count('rules passed', found.passes.length);
    const open = found.incomplete.map((rule) => ({
        id: `${rule.id}, left open`,
        nodes: rule.nodes.filter((node) => rule.id !== 'color-contrast' || !node.html.startsWith('<text')),
    }));
    return [...found.violations, ...open].flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}

// Texts in drawings that stand out by less than 4.5 to 1 from what lies under their middle, as "ratio text".
async function faintDrawnTexts(page) {
    const height = await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await page.setViewportSize({ width: 1280, height: Math.min(height + 50, 60_000) });
    const texts = await page.evaluate(() => {
        const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
        const light = (colour) => {
            const [r, g, b] = channels(colour).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const opaque = (colour) => colour.startsWith('rgb') && (channels(colour)[3] ?? 1) > 0.99;
        const under = (text, x, y) => {
            const all = document.elementsFromPoint(x, y);
            for (const each of all.slice(all.indexOf(text) + 1)) {
                const style = getComputedStyle(each);
                const drawn = each instanceof SVGGeometryElement;
                const colour = drawn ? style.fill : style.backgroundColor;
                if (opaque(colour) && !(each instanceof SVGTextContentElement)) return colour;
            }
            return 'rgb(255, 255, 255)';
        };
        return [...document.querySelectorAll('svg text')].map((text) => {
            const box = text.getBoundingClientRect();
            const [a, b] = [light(getComputedStyle(text).fill), light(under(text, box.x + box.width / 2, box.y + box.height / 2))];
            return { words: text.textContent, ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) };
        });
    });
    count('texts in drawings measured', texts.length);
    return texts.filter((text) => !(text.ratio >= 4.5)).map((text) => `${text.ratio.toFixed(2)} to 1: ${text.words}`);
}

async function open(browser, media, colorScheme) {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.emulateMedia({ media, colorScheme });
    return page;
}

async function lookAtSamples(browser) {
    for (const [media, colours] of looks)
        for (const file of samplePages()) {
            const page = await open(browser, media, colours);
            await page.goto(fileUrl(file));
            const where = `${path.basename(file)}, ${media}, ${colours}`;
            for (const fault of await violations(page)) say(`${where}: ${fault}`);
            for (const fault of await faintDrawnTexts(page)) say(`${where}: text in a drawing, ${fault}`);
            count('pages looked at');
            await page.context().close();
        }
}

async function plantFaults(browser) {
    const whole = fs.readFileSync(path.join(reports, 'samples', 'office-manager.html'), 'utf8');
    for (const { fault, rule, plant, drawn } of faults) {
        const planted = plant(whole);
        if (planted === whole) say(`the fault "${fault}" could not be planted.`);
        const page = await open(browser, 'screen', 'light');
        await page.setContent(planted);
        const found = drawn ? await faintDrawnTexts(page) : await violations(page);
        if (found.some((each) => drawn || each.startsWith(rule))) count('planted faults caught');
        else say(`this planted fault is not caught: ${fault}; found: ${found.join('; ') || 'nothing'}`);
        await page.context().close();
    }
}

await withBrowser(async (browser) => {
    await plantFaults(browser);
    await lookAtSamples(browser);
});
finish({ 'planted faults caught': faults.length, 'pages looked at': looks.length * samplePages().length,
    'rules passed': 20 * looks.length * samplePages().length, 'texts in drawings measured': 1000 });
