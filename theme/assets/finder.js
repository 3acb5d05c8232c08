// The finder: a box in the header that leads to roles, skills, tools and articles as the reader types, by title, by the other names people use,
// and, where an index of the words was made, to articles and interview questions by their text. Both are loaded when the box is first used.
// Without this script the A to Z and the fields of work lead to the same pages.

import { element } from './dom.js';
import { ranked, stillness, titlesFrom, wordsFrom, wordsOf } from './match.js';

const place = document.querySelector('[data-titles]');
const mostTitles = 7;
const mostWords = 3;

const start = () => {
  const titles = titlesFrom(place.dataset.titles);
  const words = wordsFrom(place.dataset.words);
  let found = [];
  let current = -1;
  let turn = 0;
  const input = element('input', {
    id: 'finder', type: 'search', role: 'combobox', autocomplete: 'off', placeholder: 'Find a role, skill or tool',
    'aria-label': 'Find a role, skill or tool', 'aria-expanded': 'false', 'aria-controls': 'finder-results', 'aria-autocomplete': 'list', 'aria-keyshortcuts': 'Control+K Meta+K',
  });
  const list = element('div', { id: 'finder-results', role: 'listbox', 'aria-label': 'Pages found', hidden: '' });
  const status = element('p', { role: 'status', class: 'finder-status', hidden: '' });
  place.append(element('search', {}, input, list, status));

  /** Closes the list; what is still being looked for is no longer wanted. */
  const close = () => {
    turn++;
    list.hidden = status.hidden = true;
    current = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const select = (at) => {
    current = (at + found.length) % found.length;
    [...list.children].forEach((option, number) => option.setAttribute('aria-selected', String(number === current)));
    input.setAttribute('aria-activedescendant', `finder-${current}`);
    list.children[current].scrollIntoView({ block: 'nearest' });
  };

  const say = (...parts) => {
    status.replaceChildren(...parts);
    status.hidden = false;
  };

  /** A hit is a link, so that it opens in another tab or is copied as the reader's browser has it for links. */
  const optionOf = (hit, number) => element('a', { id: `finder-${number}`, role: 'option', 'aria-selected': 'false', href: hit.url, tabindex: '-1' },
    element('span', { class: 'finder-title' }, hit.title), element('span', { class: 'finder-kind' }, [hit.kind, hit.detail].filter(Boolean).join(' · ')));

  /** Shows hits below those that are there; what the reader has chosen meanwhile stays chosen. */
  const add = (hits) => {
    const known = new Set(found.map(({ url }) => url));
    const added = hits.filter(({ url }) => !known.has(url));
    list.append(...added.map((hit, index) => optionOf(hit, found.length + index)));
    found = [...found, ...added];
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
  };

  const find = async () => {
    const query = input.value;
    if (wordsOf(query).length === 0) return close();
    const asked = ++turn;
    const isOld = () => asked !== turn;
    let entries;
    try {
      entries = await titles();
    } catch {
      if (isOld()) return undefined;
      list.hidden = true;
      return say('The list could not be loaded. ', element('a', { href: '/roles/' }, 'Roles A to Z'));
    }
    if (isOld()) return undefined;
    found = [];
    current = -1;
    status.hidden = true;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren();
    add(ranked(entries, query).slice(0, mostTitles));
    await stillness();
    if (isOld()) return undefined;
    const texts = await words.search(query, {}, mostWords).catch(() => ({ hits: [] }));
    if (isOld()) return undefined;
    add(texts.hits.map((hit) => ({ ...hit, detail: hit.page === hit.title ? '' : hit.page })));
    if (found.length > 0) {
      add([{ kind: '', title: `Everything about “${query.trim()}”`, url: `${place.dataset.search}?q=${encodeURIComponent(query.trim())}` }]);
      return undefined;
    }
    return say(`Nothing answers “${query.trim()}”. Try a shorter word, or look through the `, element('a', { href: '/roles/' }, 'roles from A to Z'), '.');
  };

  input.addEventListener('focus', () => {
    titles().catch(() => {});
    words.load().catch(() => {});
  });
  input.addEventListener('input', find);
  input.addEventListener('keydown', (event) => {
    const isOpen = !list.hidden || !status.hidden;
    if (event.key === 'Escape' && isOpen) { event.preventDefault(); close(); } // Browsers empty a search box on Escape: on the second one only.
    if (event.key === 'ArrowDown' && !isOpen) { event.preventDefault(); find(); }
    if (list.hidden) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); select(current + 1); }
    if (event.key === 'ArrowUp') { event.preventDefault(); select(current < 0 ? found.length - 1 : current - 1); }
    if (event.key === 'Enter') { event.preventDefault(); location.href = found[Math.max(0, current)].url; }
  });
  // The box keeps the focus, and so what is below it stays until the click. Safari gives no link the focus.
  [list, status].forEach((panel) => panel.addEventListener('mousedown', (event) => event.preventDefault()));
  place.addEventListener('focusout', (event) => { if (!place.contains(event.relatedTarget)) close(); });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && !typing) { event.preventDefault(); input.focus(); }
  });
};

if (place) start();
