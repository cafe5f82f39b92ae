/* Search in the browser. Loaded at first use; fetches only the pieces of the index it needs. */
(function () {
  "use strict";
  var up = document.body.dataset.up;
  var language = document.documentElement.lang;
  var MARKS = /[.,:\/-]/;
  var TOKEN = /\d+(?:[.,:\/-]\d+)+|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
  var SHOWN = 8;

  /* Pieces: each is a script that calls take(). */
  var waiting = {};
  var pieces = {};
  window.kbSearch = {
    take: function (name, data) { pieces[name] = data; }
  };
  function piece(name) {
    var full = language + "/" + name;
    if (!waiting[full]) {
      waiting[full] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = up + "search/" + full + ".js";
        script.onload = function () { resolve(pieces[full]); };
        script.onerror = function () { delete waiting[full]; reject(new Error(full)); };
        document.head.appendChild(script);
      });
    }
    return waiting[full];
  }

  function fold(text) {
    var folded = "";
    for (var char of text.normalize("NFC")) {
      var plain = char.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
      /* One for one, so that places in the folded text are places in the text. */
      folded += plain.length === char.length ? plain : (plain + char).slice(0, char.length);
    }
    return folded;
  }

  /* The vocabulary, made once from words.js. */
  var vocabulary = null;
  function learn(head) {
    if (vocabulary) { return vocabulary; }
    var terms = new Map();
    var all = [];
    head.words.split("\n").forEach(function (line, term) {
      line.split(" ").forEach(function (word) {
        if (word) { terms.set(word, term); all.push(word); }
      });
    });
    all.sort();
    vocabulary = { head: head, terms: terms, all: all, common: new Set(head.common.split(" ")) };
    return vocabulary;
  }

  function first(all, word) {
    var low = 0, high = all.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (all[middle] < word) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  function startingWith(all, start, most) {
    var found = [];
    for (var n = first(all, start); n < all.length && found.length < most; n++) {
      if (!all[n].startsWith(start)) { break; }
      found.push(all[n]);
    }
    return found;
  }

  /* Whether two words are one edit apart: a letter more, less or other, or two swapped. */
  function near(one, other) {
    var a = one.length, b = other.length;
    if (Math.abs(a - b) > 1 || one === other) { return false; }
    var n = 0;
    while (n < a && n < b && one[n] === other[n]) { n++; }
    if (a === b) {
      if (one.slice(n + 1) === other.slice(n + 1)) { return true; }
      return one[n] === other[n + 1] && one[n + 1] === other[n] && one.slice(n + 2) === other.slice(n + 2);
    }
    return a > b ? one.slice(n + 1) === other.slice(n) : one.slice(n) === other.slice(n + 1);
  }

  function alike(all, word) {
    if (word.length < 4) { return []; }
    return all.filter(function (other) { return near(word, other); }).sort(function (x, y) {
      return (y[0] === word[0]) - (x[0] === word[0]) || (x < y ? -1 : 1);
    }).slice(0, 4);
  }

  /* Words that begin as this one does: another ending of it, most likely. */
  function kin(all, word) {
    for (var size = word.length - 1; size >= Math.max(4, word.length * 0.6); size--) {
      var found = startingWith(all, word.slice(0, size), 6);
      if (found.length) { return found; }
    }
    return [];
  }

  /* A question as choices: for each word, terms with the trust we put in each. */
  function read(query, known, typing) {
    var text = fold(query);
    var tokens = text.match(TOKEN) || [];
    var choices = [], corrected = null, shown = [];
    tokens.forEach(function (token, place) {
      var last = typing && place === tokens.length - 1 && /[\p{L}\p{N}]$/u.test(text);
      var parts = MARKS.test(token) ? token.split(MARKS) : [];
      var words = {};
      function add(word, trust) {
        var term = known.terms.get(word);
        if (term !== undefined) { words[term] = Math.max(words[term] || 0, trust); }
      }
      add(token, 1);
      if (parts.length) {
        add(parts.join(""), 1);
        parts.forEach(function (part) { add(part, 0.5); });
      }
      if (last && token.length > 2) {
        startingWith(known.all, token, 24).forEach(function (word) { add(word, 0.6); });
      }
      if (!Object.keys(words).length) {
        if (known.common.has(token)) { return; }
        var close = alike(known.all, token);
        close.forEach(function (word) { add(word, 0.7); });
        if (close.length && !last) { corrected = (corrected || {}); corrected[token] = close[0]; }
        if (!close.length) { kin(known.all, token).forEach(function (word) { add(word, 0.4); }); }
      }
      (known.head.synonyms[token] || []).forEach(function (word) { add(word, 0.6); });
      shown.push(token);
      choices.push(words);
    });
    Object.keys(known.head.synonyms).forEach(function (phrase) {
      if (phrase.indexOf(" ") > 0 && (" " + text + " ").indexOf(" " + phrase + " ") >= 0) {
        var words = {};
        known.head.synonyms[phrase].forEach(function (word) {
          var term = known.terms.get(word);
          if (term !== undefined) { words[term] = 0.6; }
        });
        choices.push(words);
      }
    });
    return { choices: choices, corrected: corrected, tokens: shown };
  }

  function holder(starts, number) {
    var at = 0;
    while (at + 1 < starts.length && starts[at + 1] <= number) { at++; }
    return at;
  }

  function postings(term, known) {
    var at = holder(known.head.terms, term);
    return piece("terms-" + at).then(function (data) {
      if (typeof data === "string") { data = pieces[language + "/terms-" + at] = data.split("\n"); }
      else { data = pieces[language + "/terms-" + at]; }
      var numbers = data[term - known.head.terms[at]].split(" ");
      var found = [], unit = 0;
      for (var n = 0; n < numbers.length; n += 2) {
        unit += parseInt(numbers[n], 36);
        found.push([unit, parseInt(numbers[n + 1], 36)]);
      }
      return found;
    });
  }

  function rank(question, known) {
    var scores = new Map(), met = new Map();
    return Promise.all(question.choices.map(function (words) {
      return Promise.all(Object.keys(words).map(function (term) {
        return postings(Number(term), known).then(function (found) {
          return found.map(function (pair) { return [pair[0], pair[1] * words[term]]; });
        });
      })).then(function (lists) {
        var best = new Map();
        lists.forEach(function (list) {
          list.forEach(function (pair) { best.set(pair[0], Math.max(best.get(pair[0]) || 0, pair[1])); });
        });
        return best;
      });
    })).then(function (all) {
      all.forEach(function (best) {
        best.forEach(function (score, unit) {
          scores.set(unit, (scores.get(unit) || 0) + score);
          met.set(unit, (met.get(unit) || 0) + 1);
        });
      });
      var total = Math.max(1, all.filter(function (best) { return best.size; }).length);
      return Array.from(scores).map(function (pair) {
        return [pair[0], pair[1] * (0.5 + 0.5 * met.get(pair[0]) / total)];
      }).sort(function (x, y) { return y[1] - x[1] || x[0] - y[0]; });
    });
  }

  function unit(number, known) {
    var at = holder(known.head.units, number);
    return piece("units-" + at).then(function (data) {
      var one = data[number - known.head.units[at]];
      return { path: one[0], title: one[1], of: one[2], text: one[3] };
    });
  }

  /* Hits: the best clause of each article. */
  function hits(question, known) {
    return rank(question, known).then(function (ranked) {
      return Promise.all(ranked.slice(0, SHOWN * 3).slice(0, 12).map(function (pair) {
        return unit(pair[0], known);
      }));
    }).then(function (units) {
      var seen = {};
      return units.filter(function (one) {
        var page = one.path.split("#")[0];
        if (seen[page]) { return false; }
        seen[page] = true;
        return true;
      }).slice(0, SHOWN);
    });
  }

  function termsOf(question) {
    var found = new Set();
    question.choices.forEach(function (words) {
      Object.keys(words).forEach(function (term) { found.add(Number(term)); });
    });
    return found;
  }

  /* The passage in which most of the words stand, with these marked. */
  function passage(text, found, known) {
    var folded = fold(text);
    var places = [], match;
    TOKEN.lastIndex = 0;
    while ((match = TOKEN.exec(folded))) {
      var term = known.terms.get(match[0]);
      if (term !== undefined && found.has(term)) { places.push([match.index, match.index + match[0].length]); }
    }
    var SIZE = 170, best = 0, most = -1;
    places.forEach(function (place) {
      var inside = places.filter(function (other) {
        return other[0] >= place[0] && other[1] <= place[0] + SIZE;
      }).length;
      if (inside > most) { most = inside; best = place[0]; }
    });
    var start = Math.max(0, best - 40);
    while (start > 0 && /[\p{L}\p{N}]/u.test(folded[start - 1])) { start--; }
    var end = Math.min(text.length, start + SIZE + 40);
    while (end < text.length && /[\p{L}\p{N}]/u.test(folded[end])) { end++; }
    var span = document.createElement("span");
    span.className = "passage";
    var at = start;
    function words(to) { span.appendChild(document.createTextNode(text.slice(at, to))); at = to; }
    if (start > 0) { span.appendChild(document.createTextNode("… ")); }
    places.forEach(function (place) {
      if (place[0] < start || place[1] > end) { return; }
      words(place[0]);
      var mark = document.createElement("mark");
      mark.textContent = text.slice(place[0], place[1]);
      span.appendChild(mark);
      at = place[1];
    });
    words(end);
    if (end < text.length) { span.appendChild(document.createTextNode(" …")); }
    return span;
  }

  function say(form, id, values) {
    var text = form.dataset[id] || "";
    Object.keys(values || {}).forEach(function (name) { text = text.replace("%" + name, values[name]); });
    return text;
  }

  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) { made.className = kind; }
    if (text) { made.textContent = text; }
    return made;
  }

  function show(form, found, question, known) {
    var box = form.querySelector(".results");
    var status = form.querySelector(".status");
    box.textContent = "";
    box.hidden = false;
    if (question.corrected) {
      var words = question.tokens.map(function (token) { return question.corrected[token] || token; });
      box.appendChild(element("p", "help", say(form, "corrected", { words: words.join(" ") })));
    }
    if (!found.length) {
      var help = element("p", "help", say(form, "none") + " ");
      [["az", "azName"], ["contact", "contactName"]].forEach(function (pair) {
        var link = element("a", "", form.dataset[pair[1]]);
        link.href = form.dataset[pair[0]];
        help.appendChild(link);
        help.appendChild(document.createTextNode(" "));
      });
      box.appendChild(help);
      status.textContent = say(form, "none");
      return;
    }
    var terms = termsOf(question);
    var list = element("ol");
    found.forEach(function (one) {
      var item = element("li");
      var link = element("a");
      link.href = up + one.path;
      link.appendChild(element("span", "title", one.title));
      if (one.of) { link.appendChild(element("span", "from", one.of)); }
      link.appendChild(passage(one.text, terms, known));
      item.appendChild(link);
      list.appendChild(item);
    });
    box.appendChild(list);
    status.textContent = say(form, found.length === 1 ? "one" : "some", { count: found.length });
  }

  function clear(form) {
    var box = form.querySelector(".results");
    box.hidden = true;
    box.textContent = "";
    form.querySelector(".status").textContent = "";
  }

  var turn = 0;
  function search(form, typing) {
    var query = form.elements.q.value.trim();
    var mine = ++turn;
    if (query.length < 2) { clear(form); return; }
    piece("words").then(learn).then(function (known) {
      var question = read(query, known, typing);
      return hits(question, known).then(function (found) {
        if (mine === turn) { show(form, found, question, known); }
      });
    }).catch(function () {
      if (mine === turn) { form.querySelector(".status").textContent = say(form, "failed"); }
    });
  }

  function move(form, event) {
    var links = Array.from(form.querySelectorAll(".results li > a"));
    if (!links.length) { return; }
    var at = links.indexOf(document.activeElement);
    var to = event.key === "ArrowDown" ? at + 1 : at - 1;
    event.preventDefault();
    if (to < 0) { form.elements.q.focus(); } else { links[Math.min(to, links.length - 1)].focus(); }
  }

  document.querySelectorAll("form.search").forEach(function (form) {
    var timer = 0;
    piece("words").catch(function () {});
    form.elements.q.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () { search(form, true); }, 90);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(timer);
      search(form, false);
      if (document.body.dataset.page === "search" && location.protocol !== "file:") {
        history.replaceState(null, "", "?q=" + encodeURIComponent(form.elements.q.value));
      }
    });
    form.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { clear(form); form.elements.q.focus(); }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") { move(form, event); }
    });
    if (!form.classList.contains("search-page")) {
      form.addEventListener("focusout", function () {
        setTimeout(function () { if (!form.contains(document.activeElement)) { clear(form); } }, 150);
      });
    }
    if (form.elements.q.value.trim() && document.activeElement === form.elements.q) { search(form, true); }
  });
  var page = document.querySelector("form.search-page");
  var asked = new URLSearchParams(location.search).get("q");
  if (page && asked && document.body.dataset.page === "search") {
    page.elements.q.value = asked.slice(0, 200);
    search(page, false);
  }
})();
