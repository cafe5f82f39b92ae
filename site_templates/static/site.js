/* Small comforts. Without this file every page still works, search excepted. */
(function () {
  "use strict";
  var body = document.body;
  var up = body.dataset.up;

  function copied(button) {
    var words = button.innerHTML;
    button.textContent = button.dataset.done;
    setTimeout(function () { button.innerHTML = words; }, 2500);
  }

  function copy(text, done) {
    function byHand() {
      var area = document.createElement("textarea");
      area.value = text;
      area.className = "unseen";
      body.appendChild(area);
      area.select();
      try { if (document.execCommand("copy")) { done(); } } finally { area.remove(); }
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(done, byHand);
    } else {
      byHand();
    }
  }

  document.querySelectorAll("button.copy").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var from = button.dataset.copyFrom && document.getElementById(button.dataset.copyFrom);
      copy(from ? from.innerText : button.dataset.copy, function () {
        copied(button);
        button.focus();
      });
    });
  });

  /* A citation carries the version that was cited: say so when the page has moved on. */
  var article = document.querySelector("article[data-version]");
  var cited = new URLSearchParams(location.search).get("v");
  if (article && cited && /^[0-9]{1,4}$/.test(cited) && cited !== article.dataset.version) {
    var banner = article.querySelector(".cited");
    banner.textContent = banner.textContent.replace("%s", cited) + " ";
    var held = article.querySelector('a[data-held="' + cited + '"]');
    if (held) { banner.appendChild(held.cloneNode(true)); }
    banner.hidden = false;
  }

  /* Search is loaded when it is first used. */
  var loading = false;
  function load() {
    if (loading) { return; }
    loading = true;
    var script = document.createElement("script");
    script.src = up + "static/search.js";
    document.head.appendChild(script);
  }
  document.querySelectorAll("form.search").forEach(function (form) {
    form.addEventListener("focusin", load);
    form.addEventListener("input", load);
    form.addEventListener("submit", load);
  });
  if (body.dataset.page === "search" && new URLSearchParams(location.search).get("q")) { load(); }
})();
