// Search as you type over what entries.js lists: kind, title, other words, page.
(function () {
  'use strict';
  var MOST = 40;
  var root = document.body.dataset.root;
  var box = document.getElementById('search');
  var results = document.getElementById('results');
  var main = document.getElementById('content');

  function plain(text) { return text.toLowerCase().replace(/[-_]/g, ' '); }

  var known = ENTRIES.map(function (e) {
    return { kind: e[0], title: e[1], page: e[3], first: plain(e[1]), all: plain(e.join(' ')) };
  });

  function find(words) {
    return known.filter(function (e) {
      return words.every(function (w) { return e.all.indexOf(w) >= 0; });
    }).map(function (e, at) {
      var inTitle = words.filter(function (w) { return e.first.indexOf(w) >= 0; }).length;
      return { entry: e, rank: -inTitle * 1e6 + at };
    }).sort(function (a, b) { return a.rank - b.rank; }).map(function (r) { return r.entry; });
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    made.textContent = text;
    if (className) { made.className = className; }
    return made;
  }

  function show() {
    var words = plain(box.value).split(/\s+/).filter(Boolean);
    results.hidden = words.length === 0;
    main.hidden = words.length > 0;
    results.textContent = '';
    if (words.length === 0) { return; }
    var found = find(words);
    var count = found.length === 0 ? 'Nothing found.' : found.length === 1 ? '1 entry' : found.length + ' entries';
    results.appendChild(element('p', found.length > MOST ? count + ', the first ' + MOST + ' shown' : count, 'count'));
    var list = document.createElement('ul');
    found.slice(0, MOST).forEach(function (e) {
      var item = document.createElement('li');
      var link = document.createElement('a');
      link.href = root + e.page;
      link.appendChild(element('span', e.kind, 'kind'));
      link.appendChild(element('span', e.title, 'title'));
      link.addEventListener('click', function () { box.value = ''; show(); });
      item.appendChild(link);
      list.appendChild(item);
    });
    results.appendChild(list);
  }

  box.addEventListener('input', show);
  box.form.addEventListener('submit', function (event) {
    event.preventDefault();
    var first = results.querySelector('a');
    if (first) { first.click(); }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && document.activeElement !== box) { event.preventDefault(); box.focus(); }
    if (event.key === 'Escape' && box.value) { box.value = ''; show(); box.focus(); }
  });
}());
