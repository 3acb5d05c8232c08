// Light or dark, as the reader chose; as the system has it where they chose nothing. Runs before the page is painted, so that nothing flashes.
// Without this script the page follows the system.

(() => {
  const storageKey = 'hiring-guide-colours';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const systemColours = () => (system.matches ? 'dark' : 'light');

  const chosen = () => {
    try {
      return localStorage.getItem(storageKey);
    } catch {
      return null;
    }
  };

  const keep = (colours) => {
    try {
      if (colours === systemColours()) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, colours);
    } catch {
      // A browser that keeps nothing still changes this page.
    }
  };

  const apply = (colours) => {
    if (colours === 'light' || colours === 'dark') root.dataset.colours = colours;
    else delete root.dataset.colours;
  };

  apply(chosen());

  document.addEventListener('DOMContentLoaded', () => {
    const place = document.querySelector('[data-switch="colours"]');
    const button = document.createElement('button');
    const current = () => root.dataset.colours ?? systemColours();
    const name = () => {
      button.textContent = current() === 'dark' ? 'Light colours' : 'Dark colours';
    };
    button.type = 'button';
    button.addEventListener('click', () => {
      const wanted = current() === 'dark' ? 'light' : 'dark';
      keep(wanted);
      apply(wanted);
      name();
    });
    system.addEventListener('change', name);
    name();
    place.append(button);
  });
})();
