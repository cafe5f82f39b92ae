/* Leads on with the cited version still in the address; the page itself leads on without it. */
(function () {
  "use strict";
  var parts = document.currentScript.dataset.to.split("#");
  var cited = /[?&]v=([0-9]{1,4})(?:&|$)/.exec(location.search);
  location.replace(parts[0] + (cited ? "?v=" + cited[1] : "") + (parts[1] ? "#" + parts[1] : ""));
})();
