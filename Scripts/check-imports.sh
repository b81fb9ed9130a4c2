#!/usr/bin/env bash
# Who may import what (CONTRIBUTING.md): the folder rules that the compiler cannot see.
# usage: check-imports.sh FOLDER    FOLDER holds Sources
set -euo pipefail
cd "${1:-.}"
failed=0

complain() {
    echo "$1" >&2
    failed=1
}

# imports FOLDER: file:line:module of every import below it
imports() {
    [ -d "$1" ] || return 0
    grep -rnE '^(@[a-zA-Z]+(\([^)]*\))? )*(public |internal |private |package |fileprivate )?import ' --include='*.swift' "$1" |
        sed -E 's/^([^:]+:[0-9]+):.*import (struct |class |enum |func |protocol |var )?([A-Za-z_]+).*/\1:\3/' || true
}

# only MODULE FOLDERS...: the module is imported below these folders and nowhere else
only() {
    local module=$1 found allowed
    shift
    while IFS= read -r found; do
        [ -n "$found" ] || continue
        for allowed in "$@"; do
            case $found in "$allowed"*) continue 2 ;; esac
        done
        complain "$found: $module may be imported in $* only."
    done < <(imports Sources | grep -E ":$module\$" || true)
}

# none FOLDER ALLOWED...: nothing but these modules below the folder
none() {
    local folder=$1 found module allowed
    shift
    while IFS= read -r found; do
        [ -n "$found" ] || continue
        module=${found##*:}
        for allowed in "$@"; do
            [ "$module" = "$allowed" ] && continue 2
        done
        complain "$found: $folder may import ${*:-nothing} only."
    done < <(imports "$folder")
}

none Sources/WESModel
none Sources/WESIO/Codecs WESModel Glibc
none Sources/WESIO/Power WESModel Glibc
for folder in Canvas App Screens Overlays Text; do
    none "Sources/WESTUI/$folder" WESModel Glibc
done
only CNcurses Sources/WESTUI/Terminal/
only CHost Sources/WESIO/Transport/ Sources/WESIO/Acquisition/ Sources/WESTUI/Terminal/
only CModbus Sources/WESIO/Transport/
only TOMLKit Sources/WESIO/Configuration/
only GRDB Sources/WESIO/Recording/
only ArgumentParser Sources/WESTUI/WESConsole.swift Sources/WESTUI/Commands/
only WESIO Sources/WESTUI/WESConsole.swift Sources/WESTUI/Commands/ Sources/WESBench/
only WESTUI Sources/WESTUI/

# The types of the simulation are named by the composition and the measures only.
if [ -d Sources/WESIO/Simulation ]; then
    types=$(grep -rhoE '^(public )?(final )?(struct|class|enum|actor|protocol) [A-Za-z]+' --include='*.swift' Sources/WESIO/Simulation |
        awk '{ print $NF }' | sort -u | paste -sd '|')
    if [ -n "$types" ]; then
        found=$(grep -rnE "$types" --include='*.swift' Sources |
            sed -E 's/"([^"\\]|\\.)*"//g' | grep -wE "$types" |
            grep -vE '^Sources/WESIO/Simulation/|^Sources/WESTUI/Commands/|^Sources/WESTUI/WESConsole.swift|^Sources/WESBench/|:[0-9]+: *//' || true)
        [ -z "$found" ] || complain "$found
Types of the simulation are named by Commands, WESConsole.swift, WESBench and tests only."
    fi
fi
exit "$failed"
