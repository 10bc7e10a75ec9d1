// Words as long as German ones: every word of four letters or more grows, so that a text becomes 35 per cent longer and
// its longest words do too. Placeholders, ids, numbers, blanks and marks stay as they are, so that letters grow by half.
const share = 0.49;
const more = 'ungsverhaltens';

function longerText(text) {
    let owed = 0;
    return text.replace(/\{[^}]*\}|[\p{L}]+/gu, (word) => {
        if (word.startsWith('{')) return word;
        owed += word.length * share;
        const add = word.length < 4 ? 0 : Math.min(Math.floor(owed), more.length);
        owed -= add;
        return word + more.slice(0, add);
    });
}

// What stands among the texts but is not one: ids of flags, days.
const notText = new Set(['flags', 'date']);

// Every text of a words file, however deep, changed; numbers and ids as they are.
function changed(value, change) {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map((inner) => changed(inner, change));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value)
        .map(([key, inner]) => [key, notText.has(key) ? inner : changed(inner, change)]));
}

// A whole words file (plumbline-words/1 or the like) with longer texts.
export const longerWords = (json) => ({ ...json, texts: changed(json.texts, longerText) });

// How many letters all texts have together.
export function lengthOf(json) {
    let letters = 0;
    changed(json.texts, (text) => { letters += text.length; });
    return letters;
}
