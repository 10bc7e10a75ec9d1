// Every hostile text in every field where a person may write, and in an organisation's own file, in every copy, read by Chromium with scripts let run and
// the page's own policy set aside: nothing runs, nothing is fetched, and elements, attributes and style rules are those
// of the same report with a harmless text. A page that is not escaped must be seen.
import fs from 'node:fs';
import path from 'node:path';

import { houseFile, houseText } from './house.mjs';
import { hostileTexts } from './hostile_texts.mjs';
import { everySample, forEachQuestion, written } from './records.mjs';
import { cli, copies, count, fileUrl, finish, run, say, withBrowser, work } from './tools.mjs';

const folder = path.join(work, 'hostile');
const harmless = 'qwxzqwxz';

// Forms with a question that takes any text, filled in so that each is asked and printed.
function answersWith(text) {
    const answers = everySample();
    const typed = new Set();
    forEachQuestion(answers, (question, holder, form) => {
        if (question.kind === 'text') typed.add(form);
    });
    answers.forms = Object.fromEntries([...typed].map((id) => [id, answers.forms[id]]));
    delete answers.days;
    written(answers, text);
    answers.tried = [text];
    answers['x-note'] = text;
    answers.forms[`x${text}`] = {};
    return answers;
}

function pageWith(text, copy, house = text) {
    const answers = path.join(folder, 'answers.json');
    const page = path.join(folder, 'page.html');
    fs.writeFileSync(answers, JSON.stringify(answersWith(text)));
    run(cli, ['report', answers, '--previous', answers, '--copy', copy, '-o', page,
        ...(house ? ['--house', houseFile(folder, house)] : ['--no-house'])]);
    return fs.readFileSync(page, 'utf8');
}

// Elements with their attributes, and rules of style without their strings, as the browser has understood them.
const understood = () => {
    const attributes = (each) => [...each.attributes].map((one) => `${one.name}="${one.value}"`).sort().join(' ');
    const depth = (each) => (each.parentElement ? 1 + depth(each.parentElement) : 0);
    const elements = [...document.querySelectorAll('*')].map((each) => `${depth(each)} ${each.nodeName} ${attributes(each)}`);
    const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT).nextNode();
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
        .map((rule) => rule.cssText.replace(/"(\\.|[^"\\])*"/g, '""'));
    for (const drawing of document.querySelectorAll('svg')) drawing.remove();  // a drawing may shorten a text
    return { elements, rules, other: comments ? 'a comment' : '', text: document.body.textContent };
};

const file = path.join(folder, 'look.html');
let active = [];

async function open(browser) {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    page.on('dialog', (dialog) => {
        active.push(`a dialog: ${dialog.message()}`);
        dialog.dismiss();
    });
    page.on('request', (request) => {
        if (request.url() !== fileUrl(file)) active.push(`a request: ${request.url()}`);
    });
    return page;
}

async function look(page, content) {
    fs.writeFileSync(file, content);
    active = [];
    await page.goto(fileUrl(file), { waitUntil: 'load' });
    const seen = await page.evaluate(understood);
    return { ...seen, active: [...active] };
}

// What differs from the harmless page, in words.
function differences(seen, plain) {
    const wrong = [...seen.active];
    if (seen.other) wrong.push(seen.other);
    for (const what of ['elements', 'rules']) {
        const at = Math.max(seen[what].length, plain[what].length);
        for (let i = 0; i < at; ++i)
            if (seen[what][i] !== plain[what][i]) {
                wrong.push(`${what}: ${String(seen[what][i]).slice(0, 100)}, not ${String(plain[what][i]).slice(0, 100)}`);
                break;
            }
    }
    return wrong;
}

// What a person sees of a text: without controls and marks that turn text around.
const shown = (text) => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '');
const occurrences = (all, one) => all.split(one).length - 1;

const unescaped = (page) =>
    page.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
const styleUnescaped = (page) => page.replace(/\\0000([0-9a-f]{2}) /g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

// A page whose texts, or whose strings of style, are not escaped.
async function plantFaults(page, copy, plain) {
    const torn = '"; } body { display: none } x { content: "';
    const bodies = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<table><tr><td>x</table>', '<!-- comment'];
    for (const [text, spoil] of [...bodies.map((each) => [each, unescaped]), [torn, styleUnescaped]])
        if (differences(await look(page, spoil(pageWith(text, copy))), plain).length > 0) count('planted faults seen');
        else say(`${copy}: a page that is not escaped is not seen: ${text}`);
}

fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
let questions = 0;
forEachQuestion(answersWith(harmless), (question) => { if (question.kind === 'text') questions += 1; });
count('rows with a text of their own', questions);
await withBrowser(async (browser) => {
    for (const copy of copies) {
        const page = await open(browser);
        const plain = await look(page, pageWith(harmless, copy));
        if (plain.active.length > 0) say(`${copy}, harmless: ${plain.active.join('; ')}`);
        const times = occurrences(plain.text, harmless);
        const ofHouse = times - occurrences((await look(page, pageWith(harmless, copy, ''))).text, harmless);
        count('fields on the pages', times);
        count('fields of the organisation', ofHouse);
        for (const text of hostileTexts) {
            const seen = await look(page, pageWith(text, copy));
            const where = `${copy}, ${JSON.stringify(text.slice(0, 60))}`;
            for (const wrong of differences(seen, plain)) say(`${where}: ${wrong}`);
            // One sentence, about a form that nobody knows, may shorten its name.
            const wanted = houseText(text) === text ? times : times - ofHouse;
            if (occurrences(seen.text, shown(text)) < wanted - 1)
                say(`${where}: it is there ${occurrences(seen.text, shown(text))} times, not ${wanted}.`);
            count('pages read');
        }
        await plantFaults(page, copy, plain);
        await page.context().close();
    }
});
fs.rmSync(folder, { recursive: true });
finish({ 'pages read': 60 * copies.length, 'planted faults seen': 5 * copies.length, 'fields on the pages': 30, 'fields of the organisation': 8 * copies.length,
    'rows with a text of their own': 5 });
