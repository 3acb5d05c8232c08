// "Where will you post it?": the reader picks a place and its rules about pay stand beside the advert, taken from the page that lists them all.
// Without this script the same places are links to that page.

import { element, remember, remembered } from './dom.js';

const storageKey = 'hiring-guide-place';
const holder = document.querySelector('[data-places]');

/** The rules of a place as they stand on the page of all places, one heading level deeper and without ids. */
const rulesOf = (page, slug) => {
  const section = document.importNode(page.getElementById(slug), true);
  const heading = section.querySelector('h3');
  heading.replaceWith(element('h4', {}, heading.textContent));
  [section, ...section.querySelectorAll('[id]')].forEach((node) => { node.removeAttribute('id'); });
  section.removeAttribute('aria-labelledby');
  return section;
};

const enhance = () => {
  const list = holder.querySelector('.places');
  const select = element('select', { id: 'place' },
    element('option', { value: '' }, 'Pick a place'),
    ...[...list.children].map((country) => element('optgroup', { label: country.querySelector('dt').textContent },
      ...[...country.querySelectorAll('a')].map((link) => element('option', { value: link.hash.slice(1) }, link.textContent)))));
  const shown = element('div', { class: 'place-shown' });
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  let page;

  const load = () => {
    page ??= fetch(holder.dataset.places).then(async (answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return new DOMParser().parseFromString(await answer.text(), 'text/html');
    });
    return page;
  };

  const show = async () => {
    const wanted = select.value;
    if (wanted === '') return shown.replaceChildren();
    try {
      const rules = rulesOf(await load(), wanted);
      return wanted === select.value ? shown.replaceChildren(rules) : undefined;
    } catch {
      page = undefined;
      return shown.replaceChildren(element('p', {}, 'The rules could not be loaded. ', element('a', { href: `${holder.dataset.places}#${wanted}` }, 'They stand on a page of their own'), '.'));
    }
  };

  select.addEventListener('change', async () => {
    remember(storageKey, select.value);
    await show();
    status.textContent = shown.querySelector('h4') ? `The rules of ${shown.querySelector('h4').textContent} stand below.` : shown.textContent;
  });
  list.replaceWith(
    element('div', { class: 'table-tools' }, element('label', { for: 'place' }, 'Place'), select, element('a', { href: holder.dataset.places }, 'All places')),
    status,
    shown);
  select.value = remembered(storageKey, '');
  if (select.selectedIndex < 0) select.value = '';
  show();
};

if (holder) enhance();
