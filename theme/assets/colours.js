// Light or dark: a button to choose, beside what the system has. A script in the page itself (Markup.ChosenColours) gives the next page the choice before it is
// painted. Without scripts the page follows the system.

import { element } from './dom.js';

const storageKey = 'hiring-guide-colours';
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const button = element('button', { type: 'button' });

const systemColours = () => (system.matches ? 'dark' : 'light');
const current = () => root.dataset.colours ?? systemColours();

const keep = (colours) => {
  try {
    if (colours === systemColours()) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, colours);
  } catch {
    // A browser that keeps nothing still changes this page.
  }
};

const name = () => {
  button.textContent = current() === 'dark' ? 'Light colours' : 'Dark colours';
};

button.addEventListener('click', () => {
  const wanted = current() === 'dark' ? 'light' : 'dark';
  keep(wanted);
  root.dataset.colours = wanted;
  name();
});
system.addEventListener('change', name);
name();
document.querySelector('[data-switch="colours"]').append(button);
