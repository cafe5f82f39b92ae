#!/bin/sh
# The main job on the example company, from check to site. Called by `make demo`.
set -eu
kb=${1:-kb-trainer}
out=${2:-demo-site}

run() {
    printf '\n$ kb-trainer %s\n' "$*"
    "$kb" "$@"
}

run check
run index
run search cuánto tiempo tengo para devolver --limit 2
run search devolucion sin tique --limit 2
run search reembloso tarjeta --limit 2
if [ -t 0 ] && [ -t 1 ]; then
    run drill start nevera-sin-frio
else
    run drill start nevera-sin-frio --replies drills/nevera-sin-frio/good.txt --seed 7
fi
run site build --out "$out"

cat <<END

Listo / Done. ¿Y ahora? / Where next:
  $kb drill list                     simulaciones para practicar / drills to practise
  $kb site serve                     el sitio de ayuda en tu navegador / the help site in your browser
  $kb search "mi paquete no llega"   busca como un cliente / search as a customer would
  $kb init mi-empresa                tu propio espacio de trabajo / a workspace of your own
  README.md, docs/                   lo demás / the rest
END
