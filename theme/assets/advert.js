// The advert, finished in the page: the blanks become a form, the advert follows as the reader types, and the result is copied.
// Everything stays in this browser. Without this script the page shows the same advert with its blanks in brackets.

const storageKey = 'hiring-guide-blanks';
const sheet = document.querySelector('.advert');
const table = document.querySelector('.blanks table');

/** What the reader typed before, by name of the blank; nothing where the browser keeps nothing. */
const readSaved = () => {
  try {
    return JSON.parse(localStorage.getItem(storageKey)) ?? {};
  } catch {
    return {};
  }
};

const save = (values) => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(values));
  } catch {
    // A browser that keeps nothing still fills the advert of this page.
  }
};

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** The advert as plain text or Markdown, block by block. */
const textOf = (root, markdown) => {
  const inline = (node) => [...node.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent.replace(/\s+/g, ' ');
    const inside = inline(child);
    if (markdown && child.localName === 'strong') return `**${inside}**`;
    if (child.localName === 'a') return markdown ? `[${inside}](${child.href})` : `${inside} (${child.href})`;
    return inside;
  }).join('');
  return [...root.children].map((block) => {
    if (/^h[1-6]$/.test(block.localName)) return `${markdown ? '## ' : ''}${inline(block).trim()}`;
    if (block.localName === 'ul' || block.localName === 'ol') {
      return [...block.children].map((item, index) => `${block.localName === 'ol' ? `${index + 1}.` : '-'} ${inline(item).trim()}`).join('\n');
    }
    return inline(block).trim();
  }).join('\n\n') + '\n';
};

/** The advert as HTML that Word and mail understand: no classes, no spans, headings and lists as they are. */
const htmlOf = (root) => {
  const copy = root.cloneNode(true);
  copy.querySelectorAll('.placeholder').forEach((span) => span.replaceWith(span.textContent));
  copy.querySelectorAll('[id], [class]').forEach((node) => { node.removeAttribute('id'); node.removeAttribute('class'); });
  return copy.innerHTML;
};

const enhance = () => {
  const values = readSaved();
  const status = element('p', { className: 'advert-status' });
  status.setAttribute('role', 'status');
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => {
    const name = row.dataset.placeholder;
    const example = row.cells[1].textContent;
    const label = row.cells[0];
    label.id = `blank-${name}`;
    const input = element('input', { type: 'text', placeholder: example, value: values[name] ?? '', autocomplete: 'off', name });
    input.setAttribute('aria-labelledby', label.id);
    row.cells[1].replaceChildren(input);
    return { name, input, spans: [...sheet.querySelectorAll(`[data-placeholder="${name}"]`)] };
  });
  rows.forEach((row) => { row.empty = row.spans[0]?.textContent ?? ''; });

  const show = () => {
    rows.forEach(({ input, spans, empty }) => spans.forEach((span) => {
      const filled = input.value.trim();
      span.textContent = filled || empty;
      span.classList.toggle('filled', filled !== '');
    }));
    const open = rows.filter(({ input }) => input.value.trim() === '').length;
    status.textContent = open === 0 ? 'Every blank is filled.' : `${open} of ${rows.length} blanks still to fill.`;
  };

  rows.forEach(({ name, input }) => input.addEventListener('input', () => {
    values[name] = input.value;
    save(values);
    show();
  }));

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

  const button = (text, act) => {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', act);
    return made;
  };

  const clear = () => {
    rows.forEach(({ name, input }) => { input.value = ''; delete values[name]; });
    save(values);
    show();
  };

  sheet.before(element('div', { className: 'advert-actions' },
    button('Copy for Word or mail', copied('rich text')),
    button('Copy as text', copied('plain text')),
    button('Copy as Markdown', copied('Markdown')),
    button('Clear the blanks', clear),
    status));
  document.querySelector('.blanks').classList.add('form');
  show();
};

if (sheet && table) enhance();
