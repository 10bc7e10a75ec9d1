// Records made of forms/sample that try the page: short, long, in long words, in other scripts, everything worst,
// everything missing, many lifts; and back health, with exercises and with each urgency, in every copy. Each is
// { answers, options, long, previous }.
import fs from 'node:fs';
import path from 'node:path';

import { houseFile } from './house.mjs';
import { cli, copies, filesOf, readJson, reports, run, samples } from './tools.mjs';

export const bundles = path.resolve(path.dirname(cli), '../lib/plumbline/bundles');
const copy = (json) => structuredClone(json);

// The installed forms by id.
export const forms = new Map(
    fs.readdirSync(bundles).map((id) => [id, readJson(path.join(bundles, id, 'form.json'))]));
if (forms.size === 0) throw new Error(`${bundles} holds no form`);

const questionsOf = (form) => form.sections.flatMap((section) => section.questions);
const fieldsOf = (question) => question.questions ?? question.fields ?? [];

// Calls change(question, holder) for every question of every form in the answers, inside each row of a group too.
export function forEachQuestion(answers, change) {
    for (const [id, held] of Object.entries(answers.forms))
        for (const question of forms.has(id) ? questionsOf(forms.get(id)) : [])
            if (question.kind !== 'group') change(question, held, id);
            else for (const row of held[question.id] ?? []) for (const field of fieldsOf(question)) change(field, row, id);
}

// All forms that the samples answer in one document; of a form that several answer, the last.
export function everySample() {
    const all = { format: 'plumbline-answers/1', assessed: '2026-11-20', by: 'self', forms: {}, how: {}, days: {} };
    for (const file of filesOf(samples, '.json')) {
        const one = readJson(file);
        for (const part of ['person', 'workstation', 'forms', 'how', 'days']) all[part] = { ...all[part], ...one[part] };
    }
    return all;
}

// Only these forms of the answers.
function parts(answers, ...ids) {
    answers.forms = Object.fromEntries(ids.map((id) => [id, answers.forms[id]]));
    answers.how = Object.fromEntries(Object.entries(answers.how).filter(([key]) => ids.includes(key.split('/')[0])));
    answers.days = Object.fromEntries(Object.entries(answers.days).filter(([id]) => ids.includes(id)));
    return answers;
}

// Back health with these answers instead: red flags of every route, or none and a programme of exercises.
function backWith(changed = {}) {
    const answers = readJson(path.join(samples, 'back.json'));
    Object.assign(answers.forms.back, changed);
    return answers;
}

// Where a red flag is up, a report says nothing of work: back health has records of its own.
const workSample = () => {
    const answers = everySample();
    return parts(answers, ...Object.keys(answers.forms).filter((id) => id !== 'back'));
};

function withEveryWorkForm(answers) {
    for (const id of forms.keys()) if (id !== 'back') answers.forms[id] ??= {};
    return answers;
}

const levels = { good: 0, watch: 2, act: 4, urgent: 8 };
function badness(line) {
    const result = JSON.parse(line);
    if (result.error) return -1;
    let sum = 0;
    for (const each of result.results)
        for (const said of [...each.scores, ...each.findings]) sum += (levels[said.level] ?? 0) + 0.1;
    return sum;
}

// What else could be answered to a question.
function otherAnswers(question) {
    const options = (question.options ?? []).map((option) => option.id);
    if (question.kind === 'choice') return options;
    if (question.kind === 'yesno') return [true, false];
    if (question.kind === 'ticks') return [options, [], ...options.map((option) => [option])];
    if (question.kind === 'number' && question.hard) return [...question.hard, ...(question.soft ?? [])];
    return question.kind === 'scale' ? [0, 10] : [];
}

// Every question with the answer that makes the result worst, one after another; judged by the program itself.
function worst(answers) {
    let now = copy(answers);
    for (const [form, read] of forms) {
        if (form === 'back') continue;
        for (const top of questionsOf(read)) {
            const rowsOf = (document) => (top.kind === 'group' ? document.forms[form]?.[top.id] ?? [] : [document.forms[form]]);
            for (const question of top.kind === 'group' ? fieldsOf(top) : [top]) {
                if (!now.forms[form] || rowsOf(now).length === 0) continue;
                const tries = [now, ...otherAnswers(question).map((answer) => {
                    const tried = copy(now);
                    for (const row of rowsOf(tried)) row[question.id] = answer;
                    return tried;
                })];
                const alone = tries.map((each) => JSON.stringify({ ...each, days: undefined, forms: { [form]: each.forms[form] },
                    how: undefined }));
                const found = run(cli, ['score', '-'], alone.join('\n') + '\n').trim().split('\n').map(badness);
                now = tries[found.indexOf(Math.max(...found))];
            }
        }
    }
    return now;
}

function notSure(answers) {
    forEachQuestion(answers, (question, holder) => {
        if (question.not_sure) holder[question.id] = 'not_sure';
    });
    return answers;
}

// The same text wherever a person may write one.
export function written(answers, text) {
    answers.person = { name: text, reference: text, department: text, email: text };
    answers.workstation = { name: text };
    const how = { by: text, method: 'measured', tolerance: 1, note: text };
    answers.how = {};
    forEachQuestion(answers, (question, holder, form) => {
        if (question.kind === 'text') holder[question.id] = text;
        if (holder === answers.forms[form] && holder[question.id] !== undefined)
            answers.how[`${form}/${question.id}`] = how;
    });
    return answers;
}

function manyLifts(answers) {
    const lifting = answers.forms.lifting;
    const times = (rows, count) => Array.from({ length: count }, (_, i) => copy(rows[i % rows.length]));
    lifting.tasks = times(lifting.tasks, 30);
    lifting.sessions = times(lifting.sessions, 12);
    lifting.handling = times(lifting.handling, 10);
    return answers;
}

function firstAnswers(sample, count) {
    const answers = readJson(path.join(samples, sample));
    for (const [id, held] of Object.entries(answers.forms))
        answers.forms[id] = Object.fromEntries(Object.entries(held).slice(0, count));
    delete answers.how;
    return answers;
}

const missing = () => ({
    format: 'plumbline-answers/1',
    forms: Object.fromEntries([...forms.keys()].map((id) => [id, {}])),
});

const rightToLeft = 'אבגד הוזח 12 (טיכל) ابجد هوز 34';
const chinese = '甲乙丙丁 戊己庚辛(第二層)壬癸 アイウエオ 가나다라';
const unbroken = 'Referencewithoutablank'.repeat(12);

const longName = 'Donaudampfschifffahrtsgesellschaft for Inland Navigation, Harbour Works and Cold Storage, Eastern Region';
const exampleHouse = path.resolve(samples, '../../reports/house.example.json');

export function records() {
    const before = path.join(samples, 'office-before.json');
    const sample = (name) => readJson(path.join(samples, name));
    const copiesOf = (name, changed) => Object.fromEntries(copies.map((copy) =>
        [`${name}-${copy}`, { answers: backWith(changed), options: ['--copy', copy] }]));
    return {
        'short': { answers: firstAnswers('breaks.json', 3) },
        'compared': { answers: sample('office.json'), previous: before },
        'everything': { answers: everySample(), previous: before, options: ['--copy', 'occupational-health'] },
        'long-words': { answers: parts(everySample(), 'desk', 'lifting-self'), long: true },
        'long-words-manager': { answers: everySample(), long: true, options: ['--copy', 'manager'] },
        'right-to-left': { answers: written(sample('lifting.json'), rightToLeft) },
        'chinese': { answers: written(parts(everySample(), 'lifting', 'breaks'), chinese) },
        'worst': { answers: worst(withEveryWorkForm(workSample())), options: ['--copy', 'occupational-health'] },
        'missing': { answers: missing() },
        'many-lifts': { answers: manyLifts(sample('lifting.json')), options: ['--units', 'imperial'] },
        'not-sure': { answers: notSure(withEveryWorkForm(workSample())), options: ['--units', 'imperial'] },
        'unbroken': { answers: written(sample('lifting.json'), unbroken) },
        ...copiesOf('back', {}),
        ...copiesOf('back-urgent', { rf01: true, rf02: true, rf04: true }),
        'back-today': { answers: backWith({ rf09: true }) },
        'house': { answers: sample('office.json'), previous: before, options: ['--house', exampleHouse] },
        'house-long': { answers: written(sample('lifting.json'), longName),
            options: ['--copy', 'manager', '--house', houseFile(path.join(reports, 'house'), longName)] },
        'large-print': { answers: sample('office.json'), previous: before, options: ['--large-print'] },
        'large-print-back': { answers: backWith({}), options: ['--large-print'] },
        'large-print-lifts': { answers: sample('lifting.json'), options: ['--large-print', '--units', 'imperial'] },
        'large-print-long-words': { answers: parts(everySample(), 'desk', 'breaks'), long: true,
            options: ['--large-print', '--copy', 'occupational-health'] },
        'back-not-sure': { answers: notSure(backWith()), options: ['--copy', 'occupational-health'] },
    };
}
