// Keeps an open page in step with the guide. Served by 'guide serve' alone; a built site has nothing of it.
// The server tells the state of this address: a digest of the page, its style sheets, and the problems of the guide.
(() => {
  const shown = document.currentScript.dataset.page;
  let events;
  let panel;

  function follow(state) {
    if (state.page !== shown) {
      events.close();
      location.reload();
      return;
    }
    changeStyles(state.styles);
    showProblems(state.problems);
  }

  // The old sheet stays until the new one is there, so that the page is never without.
  function changeStyles(addresses) {
    const links = [...document.querySelectorAll('link[rel="stylesheet"]:not([data-superseded])')];
    links.forEach((link, index) => {
      if (addresses[index] && link.getAttribute('href') !== addresses[index]) {
        const next = link.cloneNode();
        next.href = addresses[index];
        next.addEventListener('load', () => link.remove());
        link.dataset.superseded = '';
        link.after(next);
      }
    });
  }

  function showProblems(problems) {
    panel?.remove();
    panel = undefined;
    if (problems.length === 0) {
      return;
    }
    panel = document.createElement('guide-problems');
    const root = panel.attachShadow({ mode: 'open' });
    const style = element('link', '');
    style.rel = 'stylesheet';
    style.href = '/__guide/panel.css';
    const box = element('section', '', element('h2', `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}: this page is as it was before`), list(problems));
    box.setAttribute('role', 'alert');
    root.append(style, box);
    document.body.append(panel);
  }

  function list(problems) {
    const items = problems.map((problem) => {
      const item = element('li', '', element('code', problem.place), element('p', `${problem.severity} ${problem.code}: ${problem.message}`));
      if (problem.help) {
        item.append(element('p', `help: ${problem.help}`));
      }
      return item;
    });
    return element('ol', '', ...items);
  }

  function element(name, text, ...children) {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...children);
    return made;
  }

  // Browsers open six connections to a server at a time; pages that nobody looks at leave theirs to others.
  function listen() {
    events?.close();
    if (!document.hidden) {
      events = new EventSource(`/__guide/events?page=${encodeURIComponent(location.pathname)}`);
      events.onmessage = (message) => follow(JSON.parse(message.data));
    }
  }

  document.addEventListener('visibilitychange', listen);
  addEventListener('pageshow', (event) => event.persisted && listen());
  addEventListener('pagehide', () => events?.close());
  listen();
})();
