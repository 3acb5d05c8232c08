// The search page: titles and words together, narrowed down by kind of page, field of work and level. The address keeps what was asked.

import { element } from './dom.js';
import { ranked, titlesFrom, wordsFrom, wordsOf } from './match.js';

const mostWords = 20;
const mostTitles = 30;
const place = document.querySelector('[data-search-page]');
const sources = document.querySelector('[data-titles]').dataset;

const start = () => {
  const field = (name) => place.querySelector(`#search-${name}`);
  const fields = ['words', 'kind', 'category', 'level'].map((name) => [name, field(name)]);
  const status = place.querySelector('.search-status');
  const idle = status.textContent;
  const list = place.querySelector('.search-results');
  const titles = titlesFrom(sources.titles);
  const words = wordsFrom(sources.words);
  let asked = 0;

  const asking = () => Object.fromEntries(fields.map(([name, input]) => [name, input.value.trim()]));

  const keep = (query) => {
    const address = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '').map(([name, value]) => [name === 'words' ? 'q' : name, value]));
    history.replaceState(null, '', address.size ? `?${address}` : location.pathname);
  };

  const titleHits = async ({ words: query, kind, category, level }) => {
    const fits = (entry) => (kind === '' || entry.kind === kind) && (category === '' || entry.category === category) && (level === '' || entry.level === level);
    const entries = (await titles()).filter(fits);
    return (query === '' ? entries : ranked(entries, query)).slice(0, mostTitles).map((entry) => ({ ...entry, excerpt: [entry.detail] }));
  };

  const shownAs = (hit) => element('li', {},
    element('a', { href: hit.url }, hit.title),
    element('span', { class: 'finder-kind' }, hit.page && hit.page !== hit.title ? `${hit.kind} · ${hit.page}` : hit.kind),
    element('p', {}, ...hit.excerpt));

  const saying = (count, query, hasFailed) => {
    const narrowed = [query.kind, query.category, query.level].filter(Boolean).join(', ');
    if (hasFailed && count === 0) return 'The search could not be loaded. The lists below lead to every page.';
    if (count === 0) return `Nothing answers “${query.words}”${narrowed ? ` in ${narrowed}. Widen the choice, or` : '. Try'} a shorter word${narrowed ? '.' : ', or one of the lists below.'}`;
    return `${count} ${count === 1 ? 'page answers' : 'pages answer'}${narrowed ? ` in ${narrowed}` : ''}.`;
  };

  const search = async () => {
    const query = asking();
    const turn = ++asked;
    keep(query);
    if (Object.values(query).every((value) => value === '')) {
      list.replaceChildren();
      status.textContent = idle;
      return;
    }
    const { words: text, ...facets } = query;
    const outcomes = await Promise.allSettled([titleHits(query), wordsOf(text).length > 0 ? words.search(text, facets, mostWords) : []]);
    if (turn !== asked) return;
    const hits = outcomes.flatMap((outcome) => outcome.value ?? []);
    const seen = new Set();
    const single = hits.filter(({ url }) => !seen.has(url) && seen.add(url));
    list.replaceChildren(...single.map(shownAs));
    status.textContent = saying(single.length, query, outcomes.some(({ status: state }) => state === 'rejected'));
  };

  const given = new URLSearchParams(location.search);
  fields.forEach(([name, input]) => {
    input.value = given.get(name === 'words' ? 'q' : name) ?? '';
    if (input.selectedIndex === -1) input.value = '';
    input.addEventListener('input', search);
  });
  search();
};

if (place) start();
