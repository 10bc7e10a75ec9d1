// Every copy of every sample, and the records that try the layout most, on a narrow screen (320 CSS px), with text of
// twice the size, and with wider spaced text: nothing to scroll sideways, nothing cut off. Only where words are as long
// as German ones or spaced wider may a section scroll by itself, for a table that has to have its columns. A planted wide
// element must be seen.
import fs from 'node:fs';
import path from 'node:path';

import { count, fileUrl, filesOf, finish, reports, samplePages, say, withBrowser } from './tools.mjs';

// Text twice as large where a browser enlarges the text alone; sizes are read before any is changed.
const enlarge = () => {
    const all = [...document.body.querySelectorAll('*')].filter((each) => !each.closest('svg'));
    const sizes = all.map((each) => [getComputedStyle(each).fontSize, getComputedStyle(each).lineHeight]);
    all.forEach((each, i) => {
        each.style.fontSize = `${parseFloat(sizes[i][0]) * 2}px`;
        each.style.lineHeight = `${parseFloat(sizes[i][1]) * 2}px`;
    });
};

const looks = [
    { name: '320 px', width: 320 },
    { name: 'text twice the size, 1280 px', width: 1280, change: enlarge },
    { name: 'text twice the size, 640 px', width: 640, change: enlarge },
    {
        name: 'wider spaced text, 320 px', width: 320, tablesMayScroll: true,
        style: '* { line-height: 1.5em !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
            ' p { margin-bottom: 2em !important }',
    },
];

// What reaches beyond the screen, and what is cut off, as "which: element".
const tooWide = (tablesMayScroll) => {
    const screen = document.documentElement.clientWidth;
    const wrong = [];
    if (document.scrollingElement.scrollWidth > screen)
        wrong.push(`the page is ${document.scrollingElement.scrollWidth} px wide on ${screen}`);
    for (const each of document.body.querySelectorAll('*')) {
        if (each.parentElement.closest('svg')) continue;
        const head = each.closest('thead');
        if (head && getComputedStyle(head).clipPath !== 'none') continue;  // for screen readers alone
        if (tablesMayScroll && (each.closest('table') || each.querySelector(':scope > table'))) continue;
        const box = each.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        const which = each.outerHTML.slice(0, 120);
        if (box.right > screen + 0.5 || box.left < -0.5)
            wrong.push(`from ${box.left.toFixed(1)} to ${box.right.toFixed(1)}: ${which}`);
        if (each.tagName !== 'svg' && getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1)
            wrong.push(`cut off or to be scrolled: ${which}`);
    }
    return wrong;
};

// Words as long as German ones, in large print, and that enlarged again: nobody can have columns then.
const isTooMuch = (look, file) => look.change !== undefined && (file.includes?.('large-print-long-words') ?? false);

async function lookAt(browser, look, files) {
    const context = await browser.newContext({
        bypassCSP: true, viewport: { width: look.width, height: 900 }, deviceScaleFactor: look.scale ?? 1,
    });
    const page = await context.newPage();
    for (const file of files) {
        if (isTooMuch(look, file)) continue;
        if (typeof file === 'string') await page.goto(fileUrl(file));
        else await page.setContent(file.content);
        if (look.style) await page.addStyleTag({ content: look.style });
        if (look.change) await page.evaluate(look.change);
        const tablesMayScroll = look.tablesMayScroll || (file.includes?.('long-words') ?? false);
        const wrong = await page.evaluate(tooWide, tablesMayScroll);
        if (typeof file === 'string') {
            for (const each of wrong.slice(0, 4)) say(`${path.basename(file)}, ${look.name}: ${each}`);
            count('pages looked at');
        } else if (wrong.length > 0) count('planted faults seen');
        else say(`${look.name}: this planted fault is not seen: ${file.fault}`);
    }
    await context.close();
}

const records = filesOf(path.join(reports, 'records'), '-a4.html');
const whole = fs.readFileSync(samplePages()[0], 'utf8');
const planted = [
    { fault: 'a wide block', content: whole.replace('<main>', '<main><div style="width: 1400px">x</div>') },
    { fault: 'a word that cannot be broken', content: whole.replace('<main>', `<main><p style="overflow-wrap: normal">${'x'.repeat(400)}</p>`) },
    { fault: 'text that is cut off', content: whole.replace('<main>', `<main><p style="overflow: hidden; white-space: nowrap">${'x'.repeat(400)}</p>`) },
];
await withBrowser(async (browser) => {
    for (const look of looks) await lookAt(browser, look, [...samplePages(), ...records, ...planted]);
});
const left = looks.flatMap((look) => records.filter((file) => isTooMuch(look, file)));
finish({ 'pages looked at': looks.length * (samplePages().length + records.length) - left.length,
    'planted faults seen': looks.length * planted.length });
