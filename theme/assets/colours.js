// Light or dark: a button to choose, beside what the system has. A script in the page itself (Markup.ChosenColours) gives the next page the choice before it is
// painted. Without scripts the page follows the system.

import { element } from './dom.js';

const storageKey = 'hiring-guide-colours';
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const button = element('button', { type: 'button' });

const bars = [...document.querySelectorAll('meta[name="theme-color"]')]; // Light, then dark.
const [light, dark] = bars.map(({ content }) => content);

const systemColours = () => (system.matches ? 'dark' : 'light');
const current = () => root.dataset.colours ?? systemColours();

const keep = (colours) => {
  try {
    if (colours) localStorage.setItem(storageKey, colours);
    else localStorage.removeItem(storageKey);
  } catch {
    // A browser that keeps nothing still changes this page.
  }
};

/** Gives the page the colours, or those of the system where none are chosen. */
const apply = (colours) => {
  if (colours) root.dataset.colours = colours;
  else delete root.dataset.colours;
  bars[0].content = colours === 'dark' ? dark : light;
  bars[1].content = colours === 'light' ? light : dark;
  button.textContent = current() === 'dark' ? 'Light colours' : 'Dark colours';
};

/** What was chosen last, here or in another tab. */
const applyKept = () => {
  try {
    apply(['light', 'dark'].find((colours) => colours === localStorage.getItem(storageKey)));
  } catch {
    apply(root.dataset.colours);
  }
};

button.addEventListener('click', () => {
  const wanted = current() === 'dark' ? 'light' : 'dark';
  const chosen = wanted === systemColours() ? undefined : wanted;
  keep(chosen);
  apply(chosen);
});
addEventListener('pageshow', ({ persisted }) => { if (persisted) applyKept(); });
addEventListener('storage', applyKept);
system.addEventListener('change', () => apply(root.dataset.colours));
applyKept();
document.querySelector('[data-switch="colours"]').append(button);
