// The search page: titles and words together, narrowed down by kind of page, field of work and level. The address keeps what was asked.

import { element } from './dom.js';
import { ranked, stillness, titlesFrom, wordsFrom } from './match.js';

const mostWords = 20;
const mostTitles = 30;
const none = { count: 0, hits: [] };
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
    return (query === '' ? entries : ranked(entries, query)).map((entry) => ({ ...entry, excerpt: [entry.detail] }));
  };

  /** Without words, the full text answers for the kinds of page that have no titles alone, so that no page is counted twice. */
  const wordHits = async ({ words: query, ...facets }) => {
    if (query !== '') return words.search(query, facets, mostWords);
    const titled = new Set((await titles()).map(({ kind }) => kind));
    const others = [...field('kind').options].map(({ value }) => value).filter((kind) => kind !== '' && !titled.has(kind) && ['', kind].includes(facets.kind));
    return others.length > 0 ? words.search('', { ...facets, kind: { any: others } }, mostWords) : none;
  };

  /** How many pages are shown of how many. Which page a hit of the full text is, is not known before it is shown: it may be one that a title found. */
  const countsOf = (byTitle, { count, hits }, query) => {
    const pagesOf = (some) => new Set(some.map(({ url }) => url.split('#')[0])).size;
    const shown = pagesOf([...byTitle.slice(0, mostTitles), ...hits]);
    const known = pagesOf([...byTitle, ...hits]);
    const unknown = count - hits.length;
    const isExact = unknown === 0 || byTitle.length === 0 || query.words === '';
    return { shown, all: isExact ? known + unknown : Math.max(known, count), isExact };
  };

  const shownAs = (hit) => element('li', {},
    element('a', { href: hit.url }, hit.title),
    element('span', { class: 'finder-kind' }, hit.page && hit.page !== hit.title ? `${hit.kind} · ${hit.page}` : hit.kind),
    element('p', {}, ...hit.excerpt));

  const saying = ({ shown, all, isExact }, query, hasFailed) => {
    const narrowed = [query.kind, query.category, query.level].filter(Boolean).join(', ');
    const where = narrowed ? ` in ${narrowed}` : '';
    if (hasFailed && shown === 0) return 'The search could not be loaded. The lists below lead to every page.';
    if (shown === 0 && query.words === '') return `Nothing stands${where}. Widen the choice.`;
    if (shown === 0) return `Nothing answers “${query.words}”${where}. ${narrowed ? 'Widen the choice, or try a shorter word.' : 'Try a shorter word, or one of the lists below.'}`;
    if (shown < all) return `The first ${shown} of ${isExact ? '' : 'at least '}${all} pages that answer${where}.`;
    return `${shown} ${shown === 1 ? 'page answers' : 'pages answer'}${where}.`;
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
    const outcomes = await Promise.allSettled([titleHits(query), stillness().then(() => (turn === asked ? wordHits(query) : none))]);
    if (turn !== asked) return;
    const [byTitle, byWords] = [outcomes[0].value ?? [], outcomes[1].value ?? none];
    const seen = new Set();
    const single = [...byTitle.slice(0, mostTitles), ...byWords.hits].filter(({ url }) => !seen.has(url) && seen.add(url));
    list.replaceChildren(...single.map(shownAs));
    status.textContent = saying(countsOf(byTitle, byWords, query), query, outcomes.some(({ status: state }) => state === 'rejected'));
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
