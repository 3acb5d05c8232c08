// A table that can be sorted by any column and filtered by words. Without this script it stands in the order of titles.

import { element } from './dom.js';

const numberOf = (text) => {
  const digits = text.replace(/[^\d]/g, '');
  return digits === '' ? -1 : Number(digits);
};

const enhance = (table) => {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const headers = [...table.tHead.rows[0].cells];
  const [filter, status] = table.closest('.table-scroll').previousElementSibling.querySelectorAll('input, [role="status"]');

  const sortBy = (header, column) => {
    const descending = header.getAttribute('aria-sort') === 'ascending';
    const isNumber = header.classList.contains('number');
    headers.forEach((other) => other.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const compare = (a, b) => {
      const [left, right] = [a.cells[column].textContent.trim(), b.cells[column].textContent.trim()];
      return isNumber ? numberOf(left) - numberOf(right) : left.localeCompare(right, 'en');
    };
    body.append(...rows.sort((a, b) => (descending ? -1 : 1) * compare(a, b)));
    status.textContent = `Sorted by ${header.textContent.trim()}, ${descending ? 'highest or last' : 'lowest or first'} first.`;
  };

  headers.forEach((header, column) => {
    const button = element('button', { type: 'button' }, ...header.childNodes);
    button.addEventListener('click', () => sortBy(header, column));
    header.append(button);
  });

  filter.addEventListener('input', () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    rows.forEach((row) => { row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word)); });
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = shown === 0 ? 'No row has these words.' : `${shown} of ${rows.length} rows shown.`;
  });
};

document.querySelectorAll('table[data-sortable]').forEach(enhance);
