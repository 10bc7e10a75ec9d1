// Makes what the other tests look at: every copy of every sample, and the records on both papers. The program
// for the record in long words is the same one beside longer words.
import fs from 'node:fs';
import path from 'node:path';

import { forEachQuestion, records } from './records.mjs';
import { cli, copies, count, filesOf, finish, readJson, reports, run, samples, say, translated, work } from './tools.mjs';
import { lengthOf, longerWords } from './words.mjs';

// Bytes of a report: of a sample, and of a record that somebody might have. Records that stretch the page, all forms
// at once, thirty lifts, words by a third longer, have many more pages.
const largest = 120_000;
const largestStretched = 380_000;
const stretched = ['everything', 'worst', 'many-lifts', 'chinese', 'unbroken', 'long-words', 'long-words-manager',
    'large-print-long-words'];

function weigh(page, most) {
    const bytes = fs.statSync(page).size;
    if (bytes > most) say(`${path.basename(page)} has ${bytes} bytes, more than ${most}.`);
    count('pages weighed');
}

function makeSamples() {
    const folder = path.join(reports, 'samples');
    fs.mkdirSync(folder, { recursive: true });
    for (const file of filesOf(samples, '.json'))
        for (const copy of copies) {
            const page = path.join(folder, `${path.basename(file, '.json')}-${copy}.html`);
            run(cli, ['report', file, '--copy', copy, '-o', page]);
            count('pages of samples');
            weigh(page, largest);
        }
    for (const name of translated)
        for (const copy of copies) {
            const page = path.join(folder, `${name}-${copy}-de.html`);
            run(cli, ['report', path.join(samples, `${name}.json`), '--copy', copy, '--language', 'de', '-o', page]);
            count('pages in another language');
            weigh(page, largest);
        }
}

// The installed tree again, with every words file made longer. Returns the program in it.
function makeLongTree() {
    const tree = path.join(work, 'long');
    const from = path.resolve(path.dirname(cli), '..');
    fs.rmSync(tree, { recursive: true, force: true });
    fs.mkdirSync(path.join(tree, 'bin'), { recursive: true });
    for (const folder of ['lib/plumbline/bundles', 'share/plumbline/reports'])
        fs.cpSync(path.join(from, folder), path.join(tree, folder), { recursive: true, dereference: true });
    fs.copyFileSync(cli, path.join(tree, 'bin', path.basename(cli)));
    let before = 0;
    let after = 0;
    for (const entry of fs.readdirSync(tree, { recursive: true })) {
        if (!/(^|[./])en\.json$/.test(entry)) continue;
        const file = path.join(tree, entry);
        const words = readJson(file);
        const longer = longerWords(words);
        fs.writeFileSync(file, JSON.stringify(longer));
        before += lengthOf(words);
        after += lengthOf(longer);
        count('words files made longer');
    }
    if (after / before < 1.3 || after / before > 1.4)
        say(`the long words are ${((after / before - 1) * 100).toFixed(0)} % longer, not 35 %.`);
    return path.join(tree, 'bin', path.basename(cli));
}

function makeRecords(longCli) {
    const folder = path.join(reports, 'records');
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, { answers, previous, long, options = [] }] of Object.entries(records())) {
        const file = path.join(folder, `${name}.json`);
        fs.writeFileSync(file, JSON.stringify(answers, null, 1));
        forEachQuestion(answers, (question, holder) => {
            if (holder[question.id] !== undefined) count('answers in the records');
        });
        count('records');
        for (const paper of ['a4', 'letter']) {
            const page = path.join(folder, `${name}-${paper}.html`);
            const earlier = previous ? ['--previous', previous] : [];
            run(long ? longCli : cli, ['report', file, '--paper', paper, '-o', page, ...options, ...earlier]);
            count('pages of records');
            weigh(page, stretched.includes(name) ? largestStretched : largest);
        }
    }
}

// A manager's page is the same whatever was answered about the back.
function compareManagers() {
    for (const paper of ['a4', 'letter']) {
        const [one, other] = ['back-manager', 'back-urgent-manager']
            .map((name) => fs.readFileSync(path.join(reports, 'records', `${name}-${paper}.html`), 'utf8'));
        if (one !== other) say(`${paper}: a manager's page shows what was answered about the back.`);
    }
}

fs.rmSync(reports, { recursive: true, force: true });
makeSamples();
makeRecords(makeLongTree());
compareManagers();
finish({ 'pages weighed': 70, 'pages of samples': 18, 'records': 26, 'pages of records': 52, 'words files made longer': 10,
    'answers in the records': 500 });
