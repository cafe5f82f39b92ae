/* Until when the company answers. Without this file the page says it in words. */
(function () {
  "use strict";
  var box = document.querySelector(".calendar");
  if (!box) { return; }
  var what = box.querySelector("select");
  var when = box.querySelector("input");
  var answer = box.querySelector(".answer");
  var holidays = box.dataset.holidays.split(" ");
  var words = new Intl.DateTimeFormat(box.dataset.locale.replace("_", "-"), {
    weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC"
  });

  /* Days are counted in UTC, so that no change of the clock adds or drops one. */
  function iso(day) { return day.toISOString().slice(0, 10); }
  function read(text) {
    var day = new Date(text + "T00:00:00Z");
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !isNaN(day) ? day : null;
  }
  function today() {
    var now = new Date();
    return iso(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
  }

  function monthsOn(start, months) {
    var day = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0));
    day.setUTCDate(Math.min(start.getUTCDate(), day.getUTCDate()));
    return day;
  }

  function workingOn(start, count) {
    var day = new Date(start);
    while (count > 0) {
      day.setUTCDate(day.getUTCDate() + 1);
      var isWeekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
      if (!isWeekend && holidays.indexOf(iso(day)) < 0) { count -= 1; }
    }
    return day;
  }

  function lastDay(start, count, unit) {
    if (unit === "working days") { return workingOn(start, count); }
    if (unit === "months") { return monthsOn(start, count); }
    if (unit === "years") { return monthsOn(start, 12 * count); }
    var day = new Date(start);
    day.setUTCDate(day.getUTCDate() + count * (unit === "weeks" ? 7 : 1));
    return day;
  }

  function show() {
    var start = read(when.value);
    var chosen = what.options[what.selectedIndex];
    if (!start || !chosen) { answer.textContent = ""; return; }
    var last = lastDay(start, Number(chosen.dataset.count), chosen.dataset.unit);
    /* Beyond the years whose holidays stand in the page, nothing is said rather than a wrong day. */
    var isKnown = when.value >= when.min && iso(last) <= when.max;
    var said = !isKnown ? "unknown" : when.value === today() ? "today" : "answer";
    answer.textContent = box.dataset[said]
      .replace("%1", words.format(start)).replace("%2", words.format(last));
  }

  when.value = today();
  what.addEventListener("change", show);
  when.addEventListener("input", show);
  box.hidden = false;
  show();
})();
