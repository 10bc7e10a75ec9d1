// The records on paper, on A4 and on letter, from Chromium and from WeasyPrint: as many pages from both, of the right
// size, titled, in the right language; tagged, with a text for each figure; the content 178 mm wide; and no card or
// exercise on two pages. What is the same byte for byte is printed once; WeasyPrint, the slower, works beside Chromium
// in one process. Faults are planted in pages and in what is printed of them.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { count, fileUrl, filesOf, finish, reports, run, say, withBrowser, work } from './tools.mjs';

const width = 178;
const pixels = 96 / 25.4;
const points = 72 / 25.4;
const paperOf = (name) => (name.endsWith('-a4') ? 'a4' : 'letter');
const sizes = { a4: [210 * points, 297 * points], letter: [612, 792] };
const folder = path.join(work, 'pdf');
const pdfOf = (html, engine) => path.join(folder, `${path.basename(html, '.html')}-${engine}.pdf`);

// What is in the page, from its elements; and how far its content reaches when the paper's is exactly 178 mm wide.
async function lookInside(page, file) {
    await page.emulateMedia({ media: 'print' });
    await page.goto(fileUrl(file));
    return page.evaluate(([contentWidth, unit]) => {
        document.documentElement.style.width = `${contentWidth}mm`;
        const boxes = [...document.body.querySelectorAll('*')]
            .filter((each) => !each.parentElement.closest('svg')).map((each) => each.getBoundingClientRect());
        const main = document.querySelector('main').getBoundingClientRect();
        const figures = [...document.querySelectorAll('svg[role="img"], img:not([alt=""])')];
        const strip = document.querySelector('.strip svg');
        // What may not be divided: its first words and its last.
        const whole = [...document.querySelectorAll('.exercise, .card:not(.many)')].map((block) => ({
            first: block.querySelector('h2, h3').textContent,
            last: [...block.querySelectorAll('p, li')].at(-1)?.textContent ?? '',
        }));
        const named = (figure) => (figure.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '')
            .map((id) => document.getElementById(id)?.textContent.trim()).filter(Boolean).length;
        return {
            title: document.title,
            language: document.documentElement.lang,
            whole,
            figures: figures.length,
            texts: figures.filter((figure) => figure.alt || named(figure) >= 2).length,
            main: main.width / unit,
            strip: strip ? strip.getBoundingClientRect().width / unit : contentWidth,
            reaches: (Math.max(...boxes.map((box) => box.right)) - main.left) / unit,
        };
    }, [width, pixels]);
}

// The interpreter that the installed weasyprint names in its first line, so that the package is there for it.
const python = () => /^#!\s*(\S+)/.exec(fs.readFileSync(run('which', ['weasyprint']).trim(), 'utf8'))[1];

// All pages through one WeasyPrint; resolves when the last is there.
function weasyprint(pages) {
    return new Promise((done, failed) => {
        const script = fileURLToPath(new URL('make_pdfs.py', import.meta.url));
        const child = spawn(python(), [script, ...pages.flatMap((html) => [html, pdfOf(html, 'weasyprint')])],
            { stdio: ['ignore', 'ignore', 'inherit'] });
        child.on('error', failed);
        child.on('exit', (status) => (status === 0 ? done() : failed(new Error(`make_pdfs.py ended with ${status}`))));
    });
}

function pdfInfo(pdf) {
    const lines = run('pdfinfo', [pdf]).split('\n').map((line) => /^([^:]+): *(.*)$/.exec(line)).filter(Boolean);
    const info = Object.fromEntries(lines.map(([, name, value]) => [name, value]));
    const bytes = fs.readFileSync(pdf, 'latin1');
    const times = (pattern) => (bytes.match(pattern) ?? []).length;
    return {
        pages: Number(info.Pages), title: info.Title, tagged: info.Tagged === 'yes',
        size: (info['Page size'] ?? '').split(' x ').map(parseFloat), language: /\/Lang \(([^)]*)\)/.exec(bytes)?.[1],
        figures: times(/\/S \/Figure\b/g), texts: times(/\/Alt \(./g) + times(/\/Alt <./g),
        words: run('pdftotext', ['-raw', pdf, '-']).split('\f').map(bare),
    };
}

// Letters and figures alone: engines set blanks and hyphens in their own ways.
const bare = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '');

// What is wrong with a PDF, as sentences.
function faultsOf(paper, inside, info) {
    const faults = [];
    const expect = (what, is, wanted) => {
        if (is !== wanted) faults.push(`${what} is ${is}, not ${wanted}`);
    };
    expect('the title', info.title, inside.title);
    expect('the language', info.language, inside.language);
    if (info.size.length !== 2 || info.size.some((side, i) => !(Math.abs(side - sizes[paper][i]) < 1)))
        faults.push(`the page is ${info.size.join(' by ')} points, not ${paper}`);
    for (const { first, last } of inside.whole) {
        if (info.words.some((page) => page.includes(bare(first)) && page.includes(bare(last)))) count('blocks on one page');
        else faults.push(`“${first}” is divided`);
    }
    return faults;
}

// What only Chromium's PDF has: tags, and a text for each figure.
function tagFaults(inside, info) {
    const faults = info.tagged ? [] : ['the PDF is not tagged'];
    for (const what of ['figures', 'texts'])
        if (info[what] !== inside.figures) faults.push(`${inside.figures} figures, but ${info[what]} ${what} in the PDF`);
    return faults;
}

function comparePdf(where, paper, inside, info) {
    for (const fault of faultsOf(paper, inside, info)) say(`${where}: ${fault}.`);
    count('PDFs looked at');
}

function compareInside(where, inside) {
    for (const [what, is] of [['the content', inside.main], ['the strip of the overall priority', inside.strip]])
        if (!(Math.abs(is - width) < 0.02)) say(`${where}: ${what} is ${is.toFixed(2)} mm wide, not ${width}.`);
    if (inside.reaches > width + 0.02)
        say(`${where}: the content reaches to ${inside.reaches.toFixed(2)} mm, so that a browser would shrink the page.`);
    if (inside.figures !== inside.texts) say(`${where}: ${inside.figures} figures, but ${inside.texts} with a title and a description.`);
}

const makePdf = (page, pdf, more = {}) =>
    page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, ...more });

// From Chromium: what is in the page, and what in its PDF.
async function printRecord(page, html) {
    const name = path.basename(html, '.html');
    const inside = await lookInside(page, html);
    compareInside(name, inside);
    await page.reload();
    await makePdf(page, pdfOf(html, 'chromium'));
    const pdf = pdfInfo(pdfOf(html, 'chromium'));
    comparePdf(`${name}, Chromium`, paperOf(name), inside, pdf);
    for (const fault of tagFaults(inside, pdf)) say(`${name}, Chromium: ${fault}.`);
    count('figures', inside.figures);
    count('pages', pdf.pages);
    return { html, name, inside, pages: pdf.pages };
}

function compareEngines({ html, name, inside, pages }) {
    const other = pdfInfo(pdfOf(html, 'weasyprint'));
    comparePdf(`${name}, WeasyPrint`, paperOf(name), inside, other);
    if (!(pages > 0 && pages === other.pages)) say(`${name}: ${pages} pages from Chromium, ${other.pages} from WeasyPrint.`);
}

// What is measured must be measured: a page that is too wide, and a figure without a text.
async function plantFaults(page, html) {
    const whole = fs.readFileSync(html, 'utf8');
    const faults = {
        'a block of 183 mm': [whole.replace('<main>', '<main><div style="width: 183mm">x</div>'), (inside) => inside.reaches > width + 1],
        'a narrower strip': [whole.replace('width="178mm"', 'width="177mm"'), (inside) => inside.strip < width - 0.5],
        'a figure without a description': [whole.replace(/<desc id=[^>]*>[^<]*<\/desc>/, ''), (inside) => inside.texts === inside.figures - 1],
    };
    for (const [fault, [content, seen]] of Object.entries(faults)) {
        const file = path.join(folder, 'fault.html');
        fs.writeFileSync(file, content);
        if (seen(await lookInside(page, file))) count('planted faults seen');
        else say(`this planted fault is not seen: ${fault}`);
    }
}

// The same of what is printed: PDFs of spoilt pages, held against what is in the sound one.
async function plantPdfFaults(page, html) {
    const sound = await lookInside(page, html);
    const whole = fs.readFileSync(html, 'utf8');
    const style = (css) => whole.replace('</head>', `<style>${css}</style></head>`);
    const faults = {
        'none': [whole, {}, () => false],
        'the wrong paper': [whole.replace('size: A4', 'size: A5'), {}, (found) => found.some((one) => one.startsWith('the page is'))],
        'no title': [whole.replace(/<title>.*?<\/title>/, ''), {}, (found) => found.some((one) => one.startsWith('the title'))],
        'no language': [whole.replace(/<html lang="[^"]*">/, '<html>'), {},
            (found) => found.some((one) => one.startsWith('the language'))],
        'a figure without a text': [whole.replace(/<(title|desc) id="body1-[td]">[^<]*<\/\1>/g, ''), {},
            (found) => found.some((one) => one.endsWith('texts in the PDF'))],
        'no tags': [whole, { tagged: false, outline: false }, (found) => found.includes('the PDF is not tagged')],
        'an exercise on two pages': [style('.exercise, .side-by-side, .exercise * { break-inside: auto !important; '
            + 'break-before: auto !important } .exercise { display: block } .exercise h3 { margin-bottom: 210mm }'), {},
            (found) => found.some((one) => one.endsWith('is divided'))],
        'a card on two pages': [style('.card { break-inside: auto } .card h3, .card h2 { margin-bottom: 230mm; break-after: page }'),
            {}, (found) => found.some((one) => one.endsWith('is divided'))],
    };
    for (const [fault, [content, options, seen]] of Object.entries(faults)) {
        if (fault !== 'none' && fault !== 'no tags' && content === whole) say(`this fault could not be planted: ${fault}`);
        const file = path.join(folder, 'fault.html');
        fs.writeFileSync(file, content);
        await page.goto(fileUrl(file));
        await makePdf(page, pdfOf(file, 'fault'), options);
        const info = pdfInfo(pdfOf(file, 'fault'));
        const found = [...faultsOf('a4', sound, info), ...tagFaults(sound, info)];
        if (fault === 'none') {
            for (const one of found) say(`a sound page: ${one}`);
            continue;
        }
        if (seen(found)) count('planted faults seen in PDFs');
        else say(`this planted fault is not seen in its PDF: ${fault} (${found.join('; ')})`);
    }
}

fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
// One of each that differ.
const records = [...new Map(filesOf(path.join(reports, 'records'), '.html')
    .map((html) => [fs.readFileSync(html, 'utf8'), html])).values()];
const second = weasyprint(records);
await withBrowser(async (browser) => {
    const page = await (await browser.newContext({ bypassCSP: true, viewport: { width: 800, height: 1000 } })).newPage();
    await plantFaults(page, path.join(reports, 'records', 'compared-a4.html'));
    await plantPdfFaults(page, path.join(reports, 'records', 'back-employee-a4.html'));
    const printed = [];
    for (const html of records) printed.push(await printRecord(page, html));
    await second;
    printed.forEach(compareEngines);
});
finish({ 'PDFs looked at': 2 * 44, 'figures': 100, 'pages': 200, 'planted faults seen': 3,
    'planted faults seen in PDFs': 7, 'blocks on one page': 60 });
