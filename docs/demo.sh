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

next() {
    printf '  %-55s %s\n' "$1" "$2"
}

printf '\nY ahora / Where next:\n'
next "$kb drill list" "más simulaciones / more drills"
next "$kb search \"mi paquete no llega\"" "busca como un cliente / search as a customer"
next "$kb site serve" "el centro de ayuda / the help site"
next "$kb init mi-empresa" "tu propio espacio / a workspace of your own"
next "README.md, docs/" "todo lo demás / all the rest"
