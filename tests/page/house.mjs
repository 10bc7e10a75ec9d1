// An organisation's own file with one text in every place that takes one, a section for every copy, and a logo.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

import { copies } from './tools.mjs';

const longest = 200;  // characters of a name, all of ASCII

// As a house file can hold it: no longer than a name may be, and no template.
export const houseText = (text) => text.replaceAll('{{', '{ {').slice(0, longest);

// A dark PNG of one colour.
export function logo(width, height) {
    const chunk = (type, data) => {
        const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
        const out = Buffer.alloc(body.length + 8);
        out.writeUInt32BE(data.length, 0);
        body.copy(out, 4);
        out.writeUInt32BE(zlib.crc32 ? zlib.crc32(body) : crc(body), body.length + 4);
        return out;
    };
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 0, 0, 0, 0], 8);
    const rows = Buffer.alloc((width + 1) * height, 0x20);
    for (let y = 0; y < height; ++y) rows[y * (width + 1)] = 0;
    return Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), chunk('IHDR', head),
        chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes) {
    let value = ~0;
    for (const byte of bytes) {
        value ^= byte;
        for (let bit = 0; bit < 8; ++bit) value = (value >>> 1) ^ (value & 1 ? 0xEDB88320 : 0);
    }
    return ~value >>> 0;
}

// Writes it with its logo into the folder and gives its name.
export function houseFile(folder, text) {
    fs.mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'house.json');
    const said = houseText(text);
    fs.writeFileSync(path.join(folder, 'logo.png'), logo(600, 90));
    fs.writeFileSync(file, JSON.stringify({
        format: 'plumbline-house/1', organisation: said, logo: 'logo.png', lines: [said, said],
        colours: { headings: '#3B0A1E', lines: '#3B0A1E' }, foot: [said],
        sections: copies.map((copy) => ({ title: said, for: [copy], paragraphs: [`${said} {{name}}`, [said, said]] })),
    }));
    return file;
}
