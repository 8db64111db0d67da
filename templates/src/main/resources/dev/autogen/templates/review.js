(function () {
  'use strict';
  document.querySelectorAll('[data-script]').forEach(function (part) { part.hidden = false; });

  var root = document.documentElement;
  var theme = document.getElementById('theme');
  if (theme) {
    var dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    var show = function () {
      root.setAttribute('data-theme', dark ? 'dark' : 'light');
      theme.textContent = dark ? 'Light theme' : 'Dark theme';
    };
    theme.addEventListener('click', function () { dark = !dark; show(); });
    theme.textContent = dark ? 'Light theme' : 'Dark theme';
  }

  var hazards = Array.prototype.slice.call(document.querySelectorAll('.hazards > li'));
  var filters = Array.prototype.slice.call(document.querySelectorAll('button[data-filter]'));
  var count = document.getElementById('hazard-count');
  filters.forEach(function (button) {
    button.addEventListener('click', function () {
      filters.forEach(function (other) { other.setAttribute('aria-pressed', String(other === button)); });
      var wanted = button.getAttribute('data-filter');
      var shown = 0;
      hazards.forEach(function (hazard) {
        var fits = wanted === 'all'
            || (wanted === 'open' ? hazard.hasAttribute('data-open') : hazard.getAttribute('data-decision') === wanted);
        hazard.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      count.textContent = shown + ' of ' + hazards.length + ' shown';
    });
  });

  var whole = document.getElementById('whole-tables');
  if (whole) {
    var rows = document.querySelectorAll('tr.unchanged');
    var fold = function (folded) {
      rows.forEach(function (row) { row.hidden = folded; });
      whole.setAttribute('aria-pressed', String(folded));
    };
    whole.addEventListener('click', function () { fold(whole.getAttribute('aria-pressed') !== 'true'); });
    if (rows.length === 0) { whole.hidden = true; }
  }

  var sql = document.getElementById('open-sql');
  if (sql) {
    sql.addEventListener('click', function () {
      var open = sql.getAttribute('aria-pressed') !== 'true';
      document.querySelectorAll('details.sql').forEach(function (part) { part.open = open; });
      sql.setAttribute('aria-pressed', String(open));
    });
  }
}());
