// The checker of the W3C over every copy of every sample and every record: no error, no warning. Faults that are
// planted in a page must be found, so that a checker that does not run, or is told to be quiet, fails the test.
import fs from 'node:fs';
import path from 'node:path';

import { count, filesOf, finish, modules, reports, run, samplePages, say, work } from './tools.mjs';

const jar = path.join(modules, 'vnu-jar', 'build', 'dist', 'vnu.jar');

// What the checker says of these files, as its messages: errors, warnings and hints alike.
const check = (files) =>
    JSON.parse(run('java', ['-Xss4m', '-jar', jar, '--stdout', '--exit-zero-always', '--format', 'json', ...files]))
        .messages;

const faults = {
    'an element that may not stand there': (page) => page.replace('<main>', '<main><ul><p>x</p></ul>'),
    'an element that is not closed': (page) => page.replace('<main>', '<main><div>'),
    'an id twice': (page) => page.replace('<main>', '<main><p id="record">x</p>'),
    'an image without a text': (page) => page.replace('<main>', '<main><img src="data:,">'),
    'no title': (page) => page.replace(/<title>.*<\/title>/, ''),
    'a property that is none': (page) => page.replace('<style>', '<style>p { colour: red }'),
    'an attribute that is none': (page) => page.replace('<main>', '<main><p wide="1">x</p>'),
    'no language (a warning)': (page) => page.replace(/<html[^>]*>/, '<html>'),
    'a section without a heading (a warning)': (page) => page.replace('<main>', '<main><section><p>x</p></section>'),
};

// It takes the policy's "data:" for something else than browsers do, which show the logo (a PDF has it).
const mistaken = ({ message }) =>
    /^Resource violates Content Security Policy .*: image “data:image\/(png|svg\+xml);base64,.*” blocked by “img-src”/.test(message);

const pages = [...samplePages(), ...filesOf(path.join(reports, 'records'), '.html')];
for (const message of check(pages).filter((each) => !mistaken(each)))
    say(`${path.basename(message.url ?? '')}, line ${message.lastLine}: ${message.subType ?? message.type}: ` +
        `${message.message} ${(message.extract ?? '').slice(0, 200)}`);
count('pages checked', pages.length);

const folder = fs.mkdtempSync(path.join(work, 'faults-'));
const whole = fs.readFileSync(samplePages()[0], 'utf8');
const planted = Object.entries(faults).map(([fault, plant], i) => {
    const file = path.join(folder, `${i}.html`);
    const page = plant(whole);
    if (page === whole) say(`the fault "${fault}" could not be planted.`);
    fs.writeFileSync(file, page);
    return [fault, file];
});
const found = check(planted.map(([, file]) => file));
for (const [fault, file] of planted)
    if (found.some((message) => message.url?.endsWith(file))) count('planted faults found');
    else say(`the checker does not see this fault: ${fault}.`);
fs.rmSync(folder, { recursive: true });
finish({ 'pages checked': 42, 'planted faults found': planted.length });
