// The finder: a box in the header that leads to roles, skills, tools and articles as the reader types, by title and by the other names people use.
// The index is loaded when the box is first used. Without this script the A to Z and the fields of work lead to the same pages.

import { element } from './dom.js';

const place = document.querySelector('[data-finder]');
const most = 8;
const weights = { Role: 4, Comparison: 1, Article: 2, Field: 2, Skill: 1, Tool: 0 };

const wordsOf = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);

/** How well an entry answers: every word of the query starts a word of the title or of one other name; 0 where it does not. */
const scoreOf = (entry, query) => {
  const wanted = wordsOf(query);
  const matches = (name) => {
    const words = wordsOf(name);
    return wanted.every((word) => words.some((known) => known.startsWith(word)));
  };
  const starts = (name) => wordsOf(name).join(' ').startsWith(wanted.join(' '));
  const whole = (name) => wordsOf(name).join(' ') === wanted.join(' ');
  const ofName = (name, bonus) => (matches(name) ? 10 + bonus + (starts(name) ? 10 : 0) + (whole(name) ? 30 : 0) - Math.min(8, wordsOf(name).length) : 0);
  const best = Math.max(ofName(entry.title, 2), ...entry.names.map((name) => ofName(name, 0)));
  return best === 0 ? 0 : best + weights[entry.kind];
};

const start = () => {
  let index;
  let found = [];
  let current = -1;
  const input = element('input', {
    id: 'finder', type: 'search', role: 'combobox', autocomplete: 'off', placeholder: 'Find a role, skill or tool',
    'aria-label': 'Find a role, skill or tool', 'aria-expanded': 'false', 'aria-controls': 'finder-results', 'aria-autocomplete': 'list',
  });
  const list = element('ul', { id: 'finder-results', role: 'listbox', 'aria-label': 'Pages found', hidden: '' });
  const status = element('p', { role: 'status', class: 'finder-status', hidden: '' });
  place.append(element('search', {}, input, list, status));

  const load = () => {
    index ??= fetch(place.dataset.finder).then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    });
    return index;
  };

  const close = () => {
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

  const find = async () => {
    const query = input.value;
    if (wordsOf(query).length === 0) return close();
    let entries;
    try {
      entries = await load();
    } catch {
      index = undefined;
      list.hidden = true;
      return say('The list could not be loaded. ', element('a', { href: '/roles/' }, 'Roles A to Z'));
    }
    if (query !== input.value) return undefined;
    found = entries.map((entry) => ({ entry, score: scoreOf(entry, query) })).filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.entry.title.localeCompare(b.entry.title, 'en')).slice(0, most).map(({ entry }) => entry);
    current = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...found.map((entry, number) => {
      const option = element('li', { id: `finder-${number}`, role: 'option', 'aria-selected': 'false' },
        element('span', { class: 'finder-title' }, entry.title), element('span', { class: 'finder-kind' }, [entry.kind, entry.detail].filter(Boolean).join(' · ')));
      option.addEventListener('mousedown', (event) => { event.preventDefault(); location.href = entry.url; });
      return option;
    }));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    if (found.length > 0) {
      status.hidden = true;
      return undefined;
    }
    return say(`Nothing is called “${query.trim()}”. Try a shorter word, or look through the `, element('a', { href: '/roles/' }, 'roles from A to Z'), '.');
  };

  input.addEventListener('focus', () => { load().catch(() => { index = undefined; }); });
  input.addEventListener('input', find);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { close(); return; }
    if (list.hidden || found.length === 0) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); select(current + 1); }
    if (event.key === 'ArrowUp') { event.preventDefault(); select(current < 0 ? found.length - 1 : current - 1); }
    if (event.key === 'Enter') { event.preventDefault(); location.href = found[Math.max(0, current)].url; }
  });
  place.addEventListener('focusout', (event) => { if (!place.contains(event.relatedTarget)) close(); });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); input.focus(); }
  });
};

if (place) start();
