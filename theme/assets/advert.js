// The advert, finished in the page: the blanks become a form, the advert follows as the reader types, and the result is copied, downloaded or printed.
// Everything stays in this browser. Without this script the page shows the same advert with its blanks in brackets.

import { button, element, remember, remembered } from './dom.js';

const storageKey = 'hiring-guide-blanks';
const sheet = document.querySelector('.advert');
const table = document.querySelector('.blanks table');
const here = location.pathname;

/** What this browser keeps of each blank: its text, and the roles it was typed or looked at for. Null where it keeps nothing. Earlier, texts stood alone. */
const keptBlanks = () => {
  const kept = remembered(storageKey, null);
  return kept && Object.fromEntries(Object.entries(kept).map(([name, blank]) => [name, blank.roles ? blank : { text: blank, roles: [] }]));
};

/** The advert with elements of some kind gone and their words among the others. */
const without = (root, kind) => {
  const copy = root.cloneNode(true);
  copy.querySelectorAll(kind).forEach((node) => node.replaceWith(...node.childNodes));
  copy.normalize();
  return copy;
};

/** Words as Markdown that says the same: nothing in them is a mark, a link or HTML. */
const words = (text, marks) => text.replace(marks, (mark) => ({ '<': '&lt;', '&': '&amp;' })[mark] ?? `\\${mark}`);
const anywhere = /[\\`*_~]|<(?!\s)|&(?=#?\w+;)|\](?=[[(])/g;
const inLinks = /[\\`*_~[\]]|<(?!\s)|&(?=#?\w+;)/g;
const beforeLinks = /!$/g;
const atStart = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-[-\s]*$|\[(?=[^\]]*\]:))/g;

/** An item or a paragraph with nothing at its start that would make something else of it. */
const line = (text) => words(text, atStart).replace(/^\d{1,9}(?=[.)](?:\s|$))/, '$&\\');

/** The advert as plain text or Markdown, block by block. */
const textOf = (root, markdown) => {
  const inline = (node) => [...node.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = child.textContent.replace(/\s+/g, ' ');
      if (!markdown) return text;
      const safe = words(text, node.closest('a') ? inLinks : anywhere);
      return child.nextSibling?.localName === 'a' ? words(safe, beforeLinks) : safe;
    }
    const inside = inline(child);
    if (markdown && child.localName === 'strong') return `**${inside}**`;
    if (child.localName === 'a') return markdown ? `[${inside}](${child.href.replaceAll('(', '%28').replaceAll(')', '%29')})` : `${inside} (${child.href})`;
    return inside;
  }).join('');
  const start = markdown ? line : (text) => text;
  return [...without(root, '.placeholder, em, code').children].map((block) => {
    if (/^h[1-6]$/.test(block.localName)) return `${markdown ? '## ' : ''}${inline(block).trim()}`;
    if (block.localName === 'ul' || block.localName === 'ol') {
      return [...block.children].map((item, index) => `${block.localName === 'ol' ? `${index + 1}.` : '-'} ${start(inline(item).trim())}`).join('\n');
    }
    return start(inline(block).trim());
  }).join('\n\n') + '\n';
};

/** The advert as HTML that Word and mail understand: no classes, no spans, headings and lists as they are. */
const htmlOf = (root) => {
  const copy = without(root, '.placeholder');
  copy.querySelectorAll('[id], [class]').forEach((node) => { node.removeAttribute('id'); node.removeAttribute('class'); });
  return copy.innerHTML;
};

/** Hands a file to the reader as a download. */
const hand = (blob, name) => {
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Prints the advert alone: the style sheet hides the rest of the page while this mark stands. */
const printAlone = () => {
  document.documentElement.dataset.print = 'advert';
  addEventListener('afterprint', () => { delete document.documentElement.dataset.print; }, { once: true });
  print();
};

const enhance = () => {
  const status = element('p', { class: 'advert-status', role: 'status' });
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => {
    const name = row.dataset.placeholder;
    const [label, example] = row.cells;
    label.id = `blank-${name}`;
    const input = element('input', { type: 'text', placeholder: example.textContent, autocomplete: 'off', name, 'aria-labelledby': label.id });
    example.replaceChildren(input);
    const spans = [...sheet.querySelectorAll(`[data-placeholder="${name}"]`)];
    return { name, row, input, spans, empty: spans[0]?.textContent ?? '' };
  });

  /** Says something once: what is written again is read aloud again. */
  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };

  const show = () => {
    const kept = keptBlanks();
    const isCarried = ({ name, input }) => input.value.trim() !== '' && kept?.[name]?.roles.includes(here) === false;
    rows.forEach((blank) => {
      const filled = blank.input.value.trim();
      blank.row.classList.toggle('carried', isCarried(blank));
      blank.spans.forEach((span) => {
        span.textContent = filled || blank.empty;
        span.classList.toggle('filled', filled !== '');
        span.classList.toggle('carried', isCarried(blank));
      });
    });
    const open = rows.filter(({ input }) => input.value.trim() === '').length;
    const carried = rows.filter(isCarried).length;
    say((open === 0 ? 'Every blank is filled.' : `${open} of ${rows.length} blanks still to fill.`)
      + (carried === 0 ? '' : ` ${carried} ${carried === 1 ? 'blank' : 'blanks'} carried over from another advert: check ${carried === 1 ? 'it' : 'them'}.`));
  };

  /** Takes what this browser keeps into the form. A browser that keeps nothing leaves the form as it is. */
  const fill = () => {
    const kept = keptBlanks();
    if (kept) rows.forEach(({ name, input }) => { input.value = kept[name]?.text ?? ''; });
    show();
  };

  /** Changes what this browser keeps as it is now: another tab may have changed it since this page was loaded. */
  const keep = (changes) => {
    remember(storageKey, { ...keptBlanks(), ...changes });
    show();
  };

  rows.forEach(({ name, row, input }) => {
    input.addEventListener('input', () => keep({ [name]: { text: input.value, roles: [here] } }));
    input.addEventListener('blur', () => {
      if (row.classList.contains('carried')) keep({ [name]: { text: input.value, roles: [...keptBlanks()[name].roles, here] } });
    });
  });

  const copied = (what) => async () => {
    try {
      const plain = new Blob([textOf(sheet, what === 'Markdown')], { type: 'text/plain' });
      const parts = { 'text/plain': plain };
      if (what === 'rich text') parts['text/html'] = new Blob([htmlOf(sheet)], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
      status.textContent = `Copied as ${what}.`;
    } catch {
      getSelection().selectAllChildren(sheet);
      status.textContent = 'This browser does not let the page copy. The advert is selected: copy it with the keyboard.';
    }
  };

  const downloadWord = async () => {
    try {
      const { filledWordFile } = await import('./word.js');
      const filled = rows.map(({ input, empty }) => [empty, input.value.trim()]).filter(([, value]) => value !== '');
      hand(await filledWordFile(sheet.dataset.word, filled), sheet.dataset.word.split('/').at(-1));
      status.textContent = 'Downloaded for Word.';
    } catch {
      status.textContent = 'The Word file could not be made. The link below gives it with its blanks in brackets.';
    }
  };

  const clear = () => {
    rows.forEach(({ input }) => { input.value = ''; });
    keep(Object.fromEntries(rows.map(({ name }) => [name, undefined])));
  };

  document.querySelector('.advert-actions').append(
    element('a', { href: '#blanks', class: 'to-blanks' }, 'Fill the blanks'),
    button('Copy for Word or mail', copied('rich text')),
    button('Copy as text', copied('plain text')),
    button('Copy as Markdown', copied('Markdown')),
    button('Download for Word', downloadWord),
    button('Print the advert', printAlone),
    button('Clear the blanks', clear),
    status);
  fill();
  addEventListener('pageshow', ({ persisted }) => { if (persisted) fill(); });
  addEventListener('storage', fill);
};

if (sheet && table) enhance();
