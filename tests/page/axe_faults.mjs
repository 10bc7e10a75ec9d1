// Faults to plant in a page, each with the rule of axe that has to catch it.
const first = (page, added) => page.replace('<main>', `<main>${added}`);

export const faults = [
    { fault: 'a drawing without a text', rule: 'svg-img-alt', plant: (page) => page.replace(/ aria-labelledby="[^"]*"/, '').replace(/<title id=[^>]*>[^<]*<\/title>/, '') },
    { fault: 'an image without a text', rule: 'image-alt', plant: (page) => first(page, '<img src="data:,">') },
    { fault: 'faint text', rule: 'color-contrast', plant: (page) => page.replace('<style>', '<style>.soft { color: #9A9A9A !important }') },
    { fault: 'faint text in a drawing', drawn: true, plant: (page) => page.replace(/(<text [^>]*fill=")#4A5866/, '$1#B9C3CC') },
    { fault: 'a skipped heading', rule: 'heading-order', plant: (page) => page.replace(/<h2>([^<]*)<\/h2>/, '<h4>$1</h4>') },
    { fault: 'two first headings', rule: 'page-has-heading-one', plant: (page) => page.replace(/<h1>([^<]*)<\/h1>/, '<p>$1</p>') },
    { fault: 'a table without headers', rule: 'td-has-header', plant: (page) => page.replace(/<table[\s\S]*?<\/table>/, (table) => table.replace(/<(\/?)th\b/g, '<$1td').replace(/ scope="[a-z]*"/g, '')) },
    { fault: 'no language', rule: 'html-has-lang', plant: (page) => page.replace(/<html[^>]*>/, '<html>') },
    { fault: 'a language that is none', rule: 'html-lang-valid', plant: (page) => page.replace(/<html[^>]*>/, '<html lang="xx-nowhere-at-all">') },
    { fault: 'an id twice that a label uses', rule: 'duplicate-id-aria', plant: (page) => first(page, '<p id="twice">a</p><p id="twice">b</p><div role="img" aria-labelledby="twice">x</div>') },
    { fault: 'a link without words', rule: 'link-name', plant: (page) => first(page, '<a href="#record"></a>') },
    { fault: 'a button without words', rule: 'button-name', plant: (page) => first(page, '<button></button>') },
    { fault: 'a list item outside a list', rule: 'listitem', plant: (page) => first(page, '<li>x</li>') },
    { fault: 'no title', rule: 'document-title', plant: (page) => page.replace(/<title>.*<\/title>/, '') },
    { fault: 'a field without a label', rule: 'label', plant: (page) => first(page, '<input>') },
    { fault: 'text outside every landmark', rule: 'region', plant: (page) => page.replace('<main>', '<p>x</p><main>') },
];
