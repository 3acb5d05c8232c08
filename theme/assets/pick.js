// A long table of places becomes a short one: the reader picks a place and sees its row alone.
// The choice is remembered for the next role. Without this script the whole table stands there.

import { element, remember, remembered } from './dom.js';

const storageKey = 'hiring-guide-area';
const everything = '';

const enhance = (table) => {
  const places = [...table.tBodies[0].rows];
  const nameOf = (row) => row.cells[0].textContent.trim();
  const select = element('select', { id: 'area' },
    element('option', { value: everything }, `All ${places.length} areas`),
    ...places.map((row) => element('option', {}, nameOf(row))));
  const status = element('p', { role: 'status', class: 'table-status' });

  const show = () => {
    places.forEach((row) => { row.hidden = select.value !== everything && nameOf(row) !== select.value; });
    status.textContent = `${places.filter((row) => !row.hidden).length} of ${places.length} areas shown.`;
  };

  select.addEventListener('change', () => {
    remember(storageKey, select.value);
    show();
  });
  table.closest('.table-scroll').before(element('div', { class: 'table-tools' }, element('label', { for: 'area' }, 'Show'), select, status));
  select.value = remembered(storageKey, everything);
  if (select.selectedIndex < 0) select.value = everything;
  show();
};

document.querySelectorAll('table[data-pick="area"]').forEach(enhance);
