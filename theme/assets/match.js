// What the finder and the search page share: titles with their other names, and the words of the pages.

const weights = { Role: 4, Comparison: 1, Article: 2, Field: 2, Skill: 1, Tool: 0 };

/** Fewer letters than these are in every text; titles answer them. */
const leastLetters = 3;

const typingPause = 150;

/** Until the reader has stopped typing: a page's text is fetched for what was meant, and not for every letter on the way there. */
export const stillness = () => new Promise((done) => { setTimeout(done, typingPause); });

export const wordsOf = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);

/** How well an entry answers: every word of the query starts a word of the title or of one other name; 0 where it does not, or where nothing is asked. */
const scoreOf = (entry, query) => {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return 0;
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

/** The entries that answer a query, best first. */
export const ranked = (entries, query) => entries.map((entry) => ({ entry, score: scoreOf(entry, query) })).filter(({ score }) => score > 0)
  .sort((a, b) => b.score - a.score || a.entry.title.localeCompare(b.entry.title, 'en')).map(({ entry }) => entry);

/** Loads something once; what failed is tried again the next time. */
const once = (load) => {
  let loading;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
};

export const titlesFrom = (url) => once(async () => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
});

/** The text of a hit with its marks, made of text nodes and mark elements alone. */
const excerptOf = (html) => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map((node) => {
  if (node.nodeName !== 'MARK') return node.textContent;
  const mark = document.createElement('mark');
  mark.textContent = node.textContent;
  return mark;
});

/** How much of a page or of a part of it answers: rare words count for more. */
const weightOf = ({ weighted_locations: places }) => places.reduce((sum, { balanced_score: score }) => sum + score, 0);

/** The part of a page that answers best, where it holds a good share of what the page has to say; else the page. */
const bestPartOf = (page) => {
  const [part] = page.sub_results.filter(({ url }) => url.includes('#')).sort((a, b) => weightOf(b) - weightOf(a));
  return part && weightOf(part) > 0.3 * weightOf(page) ? part : page;
};

/**
 * The full text by the index at the address: what loads it, and the search by query, facets and the most hits wanted, which gives these and how many pages answer.
 * Without a query the facets alone are looked for. No hit where no index was made.
 */
export const wordsFrom = (url) => {
  const engine = once(async () => {
    const pagefind = await import(url);
    await pagefind.options({ noWorker: true }); // A search takes ten milliseconds; the worker's script would weigh twelve kilobytes.
    await pagefind.init();
    return pagefind;
  });
  const search = async (query, facets, most) => {
    const filters = Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== ''));
    const isAsked = query === '' ? Object.keys(filters).length > 0 : wordsOf(query).some(({ length }) => length >= leastLetters);
    if (!url || !isAsked) return { count: 0, hits: [] };
    const pagefind = await engine();
    const { results } = await pagefind.search(query || null, { filters });
    const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
    const hits = pages.map((page) => {
      const best = bestPartOf(page);
      return { kind: page.filters.kind?.[0] ?? '', title: best === page ? page.meta.title : best.title, page: page.meta.title, url: best.url, excerpt: excerptOf(best.excerpt) };
    });
    return { count: results.length, hits };
  };
  return { load: async () => (url ? engine() : undefined), search };
};
