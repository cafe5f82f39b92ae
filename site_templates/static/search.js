/* Search in the browser. Loaded at first use; fetches only the pieces of the index it needs. */
(function () {
  "use strict";
  var up = document.body.dataset.up;
  var language = document.documentElement.lang;
  var MARKS = /[.,:\/-]/;
  var TOKEN = /\d+(?:[.,:\/-]\d+)+|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
  /* What is found besides words: a spelling, a word of a title, a pair of words, a piece of one. */
  var BESIDES = /^[!=+~]/;
  var SHOWN = 8;
  var ALIKE = new Set(["bv", "gj", "sz", "cs", "cz", "yl", "iy", "mn", "qk", "ck", "xs"]);

  /* Pieces: each is a script that calls take(). */
  var waiting = {};
  var pieces = {};
  window.kbSearch = {
    take: function (name, data) { pieces[name] = data; },
    /* The addresses that a question finds, the best first. */
    ask: function (query) {
      return piece("words").then(learn).then(function (known) {
        return hits(read(query, known, false), known);
      }).then(function (found) { return found.map(function (one) { return one.path; }); });
    }
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
    var terms = new Map(), counts = [], all = [];
    head.words.split("\n").forEach(function (line, term) {
      var words = line.split(" ");
      counts.push(parseInt(words[0], 36));
      words.slice(1).forEach(function (word) {
        terms.set(word, term);
        if (!BESIDES.test(word)) { all.push(word); }
      });
    });
    all.sort();
    vocabulary = {
      head: head, terms: terms, counts: counts, all: all, weights: head.weights,
      common: new Set(head.common.split(" ")), faint: new Set(head.faint.split(" ")),
      telling: new Map(Object.entries(head.telling)), outside: new Set(head.outside), same: new Map(), longest: 1
    };
    head.phrases.forEach(learnPhrases);
    return vocabulary;
  }

  /* Phrases that mean the same: from the key of each to the terms of all others. */
  function learnPhrases(phrases) {
    var main = onlyTerms(phrases[0] || "");
    phrases.forEach(function (phrase) {
      if (!phrase) { return; }
      var others = vocabulary.same.get(phrase) || new Map();
      phrases.forEach(function (other) {
        var terms = onlyTerms(other);
        if (other === phrase || !terms) { return; }
        var weight = terms === main ? vocabulary.weights.synonym : vocabulary.weights.among;
        others.set(terms, Math.max(weight, others.get(terms) || 0));
      });
      vocabulary.same.set(phrase, others);
      vocabulary.longest = Math.max(vocabulary.longest, phrase.split(" ").length);
    });
  }
  function onlyTerms(phrase) {
    return phrase.split(" ").filter(function (part) { return part && part[0] !== "="; }).join(" ");
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

  /* How likely a slip is: neighbours swapped, a letter doubled, any other, the first letter. */
  function slip(word, other) {
    var n = 0;
    while (n < word.length && word[n] === other[n]) { n++; }
    if (word.length === other.length) {
      if (word[n] === other[n + 1] && word[n + 1] === other[n]) { return 6; }
      if (ALIKE.has(word[n] + other[n]) || ALIKE.has(other[n] + word[n])) { return 4; }
    } else {
      var longer = word.length > other.length ? word : other;
      if (longer[n] === longer[n - 1] || longer[n] === longer[n + 1] || longer[n] === "h") { return 4; }
    }
    return n ? 2 : 1;
  }

  function correct(known, word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) { return null; }
    var best = null, most = [0, 0];
    known.all.forEach(function (other) {
      if (!near(word, other)) { return; }
      var count = known.counts[known.terms.get(other)];
      var likely = slip(word, other);
      if (!count || (word.length === 4 && likely < 4)) { return; }
      var score = likely * (Math.floor(Math.log2(count)) + 1);
      if (score > most[0] || (score === most[0] && count > most[1])) { best = other; most = [score, count]; }
    });
    return best;
  }

  /* Words that look most like this one: those that share most pairs of letters. */
  function alike(known, word) {
    var MOST = 3, LEAST = 0.5, own = pairs(word);
    var found = known.all.map(function (other) {
      if (!known.counts[known.terms.get(other)] || Math.abs(other.length - word.length) > 3) { return [other, 0]; }
      var theirs = pairs(other);
      var shared = theirs.filter(function (pair) { return own.includes(pair); }).length;
      return [other, 2 * shared / (own.length + theirs.length)];
    }).filter(function (pair) { return pair[1] >= LEAST; });
    found.sort(function (x, y) { return y[1] - x[1]; });
    var seen = new Set();
    return found.map(function (pair) { return pair[0]; }).filter(function (other) {
      var term = known.terms.get(other);
      return !seen.has(term) && seen.add(term);
    }).slice(0, MOST);
  }
  function pairs(word) {
    var whole = "^" + word + "$";
    return Array.from(whole.slice(1), function (letter, place) { return whole[place] + letter; });
  }

  /* Words that begin as this one does: another ending of it, most likely. */
  function kin(all, word) {
    for (var size = word.length - 1; size >= Math.max(4, word.length * 0.6); size--) {
      var found = startingWith(all, word.slice(0, size), 6);
      if (found.length) { return found; }
    }
    return [];
  }

  /* The words of a question: each with its key, and options as [weight, terms]. */
  function wordsOf(query, known, typing) {
    var text = fold(query), typed = query.normalize("NFC").toLowerCase(), found = [], corrected = {};
    var matches = Array.from(text.matchAll(TOKEN)), begun = false;
    var tokens = matches.map(function (match) { return match[0]; });
    tokens.forEach(function (token, place) {
      var at = matches[place].index;
      /* A last word as which others begin may be unfinished: it is taken as it stands. */
      var last = typing && place === tokens.length - 1 && /[\p{L}\p{N}]$/u.test(text) &&
        startingWith(known.all, token, 1).length > 0;
      begun = last;
      if (known.common.has(token) && !last) {
        if (known.telling.has(token)) { found.push({ key: "=" + known.telling.get(token), options: [] }); }
        return;
      }
      var word = token;
      if (!known.terms.has(word) && !MARKS.test(word) && !last) {
        word = correct(known, word) || word;
        if (word !== token) { corrected[token] = word; }
      }
      var made = optionsOf(word, known, last);
      made.text = word;
      made.spelt = word === token ? typed.slice(at, at + token.length) : word;
      if (made.options.length) { found.push(made); }
    });
    return { words: found, corrected: corrected, tokens: tokens, begun: begun };
  }

  function optionsOf(word, known, last) {
    var options = [], term = known.terms.get(word.replace(/[.,:\/-]/g, ""));
    if (known.terms.has(word)) { term = known.terms.get(word); }
    if (term !== undefined) {
      options.push([known.faint.has(word) ? known.weights.faint : 1, [term]]);
    }
    if (MARKS.test(word)) {
      var parts = word.split(MARKS).map(function (part) { return known.terms.get(part); });
      parts = parts.filter(function (part) { return part !== undefined; });
      if (parts.length) { options.push([known.weights.parts, parts]); }
    }
    var others = [];
    if (last && word.length > 2) { others = startingWith(known.all, word, 24); }
    else if (!options.length) { others = kin(known.all, word); }
    var seen = new Set([term]);
    others.forEach(function (other) {
      var one = known.terms.get(other);
      if (!seen.has(one)) { seen.add(one); options.push([last ? 0.6 : 0.5, [one]]); }
    });
    return { key: String(options.length ? options[0][1][0] : ""), options: options };
  }

  /* A question as slots: words and known phrases, each with what means the same. */
  function read(query, known, typing) {
    var asked = wordsOf(query, known, typing);
    var slots = [], start = 0, words = asked.words;
    while (start < words.length) {
      var end = Math.min(words.length, start + known.longest), key = "";
      for (; end > start + 1; end--) {
        key = words.slice(start, end).map(keyOf).join(" ");
        if (known.same.has(key)) { break; }
      }
      if (end === start + 1) { key = words[start].key; }
      var here = words.slice(start, end).filter(function (word) { return word.options.length; });
      var slot = here.length === 1 ? here[0].options.slice() : [];
      if (here.length > 1) { slot.push([1, here.map(function (word) { return Number(word.key); })]); }
      (known.same.get(key) || new Map()).forEach(function (weight, other) {
        var terms = other.split(" ").map(Number);
        var share = Math.min(1, Math.sqrt(Math.max(1, here.length) / terms.length));
        slot.push([weight * share, terms]);
      });
      if (slot.length) { slots.push(slot); }
      start = end;
    }
    slots = slots.concat(besides(words, known));
    return { query: query, slots: slots, corrected: asked.corrected, tokens: asked.tokens, begun: asked.begun };
  }

  /* What is looked for besides the words of a question. */
  function besides(words, known) {
    var weights = known.weights, slots = [], seen = new Set();
    var found = words.filter(function (word) { return word.options.length; });
    function look(name, weight) {
      var term = known.terms.get(name);
      if (term === undefined || seen.has(name)) { return; }
      seen.add(name);
      slots.push([[weight, [term]]]);
    }
    found.forEach(function (word) {
      look("!" + word.spelt, weights.exact / found.length);
      var whole = "#" + word.text + "#";
      for (var n = 0; word.text.length > 3 && n + 4 <= whole.length; n++) {
        look("~" + whole.slice(n, n + 4), weights.piece);
      }
    });
    if (found.length === 1) { look("=" + found[0].text, weights.titled); }
    for (var n = 1; n < words.length; n++) {
      look("+" + words[n - 1].key + "," + words[n].key, weights.pair);
    }
    return slots;
  }
  function keyOf(word) { return word.key; }

  function holder(starts, number) {
    var at = 0;
    while (at + 1 < starts.length && starts[at + 1] <= number) { at++; }
    return at;
  }

  function postings(term, known) {
    var at = holder(known.head.terms, term), name = language + "/terms-" + at;
    return piece("terms-" + at).then(function () {
      if (typeof pieces[name] === "string") { pieces[name] = pieces[name].split("\n"); }
      var line = pieces[name][term - known.head.terms[at]];
      var numbers = line ? line.split(" ") : [];
      var found = [], number = 0;
      for (var n = 0; n < numbers.length; n += 2) {
        number += parseInt(numbers[n], 36);
        found.push([number, parseInt(numbers[n + 1], 36)]);
      }
      return found;
    });
  }

  /* What an option finds: the sum of its terms in each unit. */
  function finds(option, known) {
    return Promise.all(option[1].map(function (term) { return postings(term, known); })).then(function (lists) {
      var sums = new Map();
      lists.forEach(function (list) {
        list.forEach(function (pair) {
          sums.set(pair[0], (sums.get(pair[0]) || 0) + pair[1] * option[0]);
        });
      });
      return sums;
    });
  }

  /* In each slot the option that fits a unit best counts; slots add up. */
  function rank(question, known) {
    return Promise.all(question.slots.map(function (slot) {
      return Promise.all(slot.map(function (option) { return finds(option, known); }));
    })).then(function (slots) {
      var scores = new Map();
      slots.forEach(function (options) {
        var best = new Map();
        options.forEach(function (sums) {
          sums.forEach(function (score, number) { best.set(number, Math.max(best.get(number) || 0, score)); });
        });
        best.forEach(function (score, number) { scores.set(number, (scores.get(number) || 0) + score); });
      });
      return Array.from(scores).map(function (pair) {
        return [pair[0], pair[1] * (known.outside.has(pair[0]) ? known.weights.outside : 1)];
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
      return Promise.all(ranked.slice(0, SHOWN * 2).map(function (pair) {
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

  /* A folded word as the units spell it. */
  function spelling(word, units) {
    for (var one of units) {
      var text = one.title + " " + one.of + " " + one.text;
      for (var match of fold(text).matchAll(TOKEN)) {
        if (match[0] === word) { return text.slice(match.index, match.index + word.length).toLowerCase(); }
      }
    }
    return word;
  }

  /* The words of the site nearest to those of a question that finds nothing. */
  function nearest(question, known) {
    var words = new Set();
    question.tokens.forEach(function (token) {
      if (token.length > 2 && !known.common.has(token)) {
        alike(known, token).forEach(function (word) { words.add(word); });
      }
    });
    return Promise.all(Array.from(words).slice(0, 4).map(function (word) {
      return postings(known.terms.get(word), known).then(function (found) {
        return Promise.all(found.slice(0, 8).map(function (pair) { return unit(pair[0], known); }));
      }).then(function (units) { return spelling(word, units); });
    })).then(function (spelt) { return Array.from(new Set(spelt)); });
  }

  function termsOf(question) {
    var found = new Set();
    question.slots.forEach(function (slot) {
      slot.forEach(function (option) { option[1].forEach(function (term) { found.add(term); }); });
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
    if (end < text.length) { span.appendChild(document.createTextNode("\u00a0…")); }
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

  /* Screen readers are told once the typing pauses, not at each letter. */
  var telling = 0;
  function tell(form, text) {
    clearTimeout(telling);
    telling = setTimeout(function () { form.querySelector(".status").textContent = text; }, 400);
  }

  function show(form, found, question, known) {
    var box = form.querySelector(".results");
    box.textContent = "";
    box.hidden = false;
    var told = say(form, found.length === 1 ? "one" : "some", { count: found.length });
    if (found.length && Object.keys(question.corrected).length) {
      var words = question.tokens.map(function (token) {
        var word = question.corrected[token];
        return word ? spelling(word, found) : token;
      });
      var corrected = say(form, "corrected", { words: words.join(" ") });
      box.appendChild(element("p", "help", corrected));
      told = corrected + " " + told;
    }
    if (found.length) { box.appendChild(listOf(found, termsOf(question), known)); }
    else { told = showNothing(form, box, question.nearest, known); }
    tell(form, told);
  }

  function listOf(found, terms, known) {
    var list = element("ol");
    found.forEach(function (one) {
      var item = element("li");
      var link = linkTo(up + one.path, "");
      link.appendChild(element("span", "title", one.title));
      if (one.of) { link.appendChild(element("span", "from", one.of)); }
      link.appendChild(passage(one.text, terms, known));
      item.appendChild(link);
      list.appendChild(item);
    });
    return list;
  }

  function linkTo(address, text) {
    var link = element("a", "", text);
    link.href = address;
    return link;
  }

  /* Nothing found: the nearest words, the topics, all there is, and the way to a person. */
  function showNothing(form, box, words, known) {
    var told = say(form, "none");
    box.appendChild(element("p", "help", told));
    if (words.length) {
      var line = element("p", "help", say(form, "nearest") + " ");
      words.forEach(function (word, place) {
        if (place) { line.appendChild(document.createTextNode(", ")); }
        line.appendChild(linkTo(form.getAttribute("action") + "?q=" + encodeURIComponent(word), word));
      });
      box.appendChild(line);
      told += " " + line.textContent;
    }
    box.appendChild(element("p", "help", say(form, "elsewhere")));
    /* The page of the search shows the topics anyway. */
    box.appendChild(ways(form, document.body.dataset.page === "search" ? [] : known.head.topics));
    return told;
  }

  function ways(form, topics) {
    var chips = element("ul", "chips");
    var person = linkTo(form.dataset.contact, form.dataset.contactName);
    person.className = "person";
    [person, linkTo(form.dataset.az, form.dataset.azName)].concat(topics.map(function (topic) {
      return linkTo(up + topic[1], topic[0]);
    })).forEach(function (link) { chips.appendChild(element("li")).appendChild(link); });
    return chips;
  }

  function fail(form) {
    var box = form.querySelector(".results");
    box.hidden = false;
    box.replaceChildren(element("p", "help", say(form, "failed")), ways(form, []));
    tell(form, say(form, "failed"));
  }

  function clear(form) {
    var box = form.querySelector(".results");
    clearTimeout(telling);
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
        /* Whose last word is only begun hasn't asked yet: it is too early for "nothing found". */
        var early = !found.length && question.begun;
        return (found.length || early ? Promise.resolve([]) : nearest(question, known)).then(function (words) {
          question.nearest = words;
          if (mine !== turn) { return; }
          if (early) { clear(form); } else { show(form, found, question, known); }
          form.dataset.shown = query;
        });
      });
    }).catch(function () {
      if (mine === turn) { fail(form); }
    });
  }

  function move(form, event) {
    var links = Array.from(form.querySelectorAll(".results a"));
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
