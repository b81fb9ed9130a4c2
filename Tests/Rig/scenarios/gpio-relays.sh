#!/bin/sh
# rig: -t 400 -f /lib/terminfo/x/xterm-256color:/lib/terminfo/x/xterm-256color
# Relays on the kernel's own lines, by wes relay and by the keys of the console, read back from the
# pins: closed, opened, tested, and open after each way of ending.
. "$RIG/lib.sh"

chip=$(gpio_sim cabinet 8 wes-relays) || fail "no chip"
cat >/tmp/unit.toml <<TOML
[relays.1]
line = "wes-relays:4"
contactor = true
[relays.2]
line = "${chip##*/}:6"
contactor = true
TOML
export STATE_DIRECTORY=/tmp/state LANG=C.UTF-8 TERM=xterm-256color
mkdir $STATE_DIRECTORY

pin() { [ "$(gpio_get cabinet "$1")" = "$2" ]; }   # pin LINE LEVEL
held() { grep -q "[(|]wes relays.1 *) *out" /sys/kernel/debug/gpio; }
free() { ! grep -q "[(|]wes " /sys/kernel/debug/gpio; }
expect() { wait_for "$1" pin "$2" "$3" || fail "$4: $(cat /tmp/said /tmp/screen 2>/dev/null | tail -c 2000)"; }
lasts() {   # lasts FROM TO: hundredths of a second, as a test of 10 s does
    [ $(($2 - $1)) -ge 950 ] && [ $(($2 - $1)) -le 1200 ] || fail "the test took $(($2 - $1)) hundredths"
}
now() { cut -d ' ' -f 1 /proc/uptime | tr -d .; }
within() {   # within HUNDREDTHS LINE WHAT: opens in time
    _end=$(($(now) + $1))
    until pin "$2" 0; do [ "$(now)" -lt $_end ] || fail "$3: still closed"; usleep 20000; done
    echo "$3: open after $(($(now) - _end + $1)) hundredths"
}

# wes relay
wes relay 1 on --yes --config /tmp/unit.toml >/tmp/said 2>&1 &
relay=$!
expect 200 4 1 "wes relay on"
grep wes /sys/kernel/debug/gpio
pin 6 0 || fail "relay 2 closed as well"
kill -INT $relay
expect 20 4 0 "wes relay on, interrupted"
wait $relay
wes relay 2 on --yes --config /tmp/unit.toml >/tmp/said 2>&1 &
relay=$!
expect 200 6 1 "wes relay on"
kill -KILL $relay
within 100 6 "wes relay killed"
wes relay 1 test --yes --config /tmp/unit.toml >/tmp/said 2>&1 &
relay=$!
expect 200 4 1 "wes relay test"
from=$(now)
expect 130 4 0 "the end of the test"
lasts $from "$(now)"
wait $relay || fail "wes relay test ended with $?: $(cat /tmp/said)"
echo "wes relay: on, off, test"

# The console
mkfifo /tmp/keys
console() {
    rm -f /tmp/screen
    pty-run /tmp/screen wes --config /tmp/unit.toml --lang fr </tmp/keys >/tmp/said 2>&1 &
    terminal=$!
    exec 4>/tmp/keys
    wait_for 300 held || fail "the console does not hold the lines: $(cat /tmp/said /tmp/screen)"
    shows "Ensemble" || fail "no console: $(cat /tmp/screen)"
    keys 6
    shows "Essai" || fail "no tab 6: $(cat /tmp/screen)"
}
shows() { wait_for 100 grep -q "$1" /tmp/screen; }
keys() { printf '%b' "$1" >&4; }
ask() {   # ask KEY QUESTION: presses a key, waits for its question, answers it with the number
    : >/tmp/screen
    keys "$1"
    shows "$2" || fail "no question after '$1': $(cat /tmp/screen)"
    sleep 1     # a question that is a moment old takes no answer
    keys 1
}
closes() {   # closes KEY QUESTION: the contact, and the console knows it
    ask "$1" "$2"
    expect 50 4 1 "$1"
    shows 'ferm.*(travail)' || fail "not closed on the screen: $(cat /tmp/screen)"
}
opens() {
    ask "$1" "$2"
    expect 50 4 0 "$1"
    shows 'ouvert (repos)' || fail "not open on the screen: $(cat /tmp/screen)"
}
program() { pidof wes; }
console
closes ' ' 'Fermer le relais 1 ?'
opens ' ' 'Ouvrir le relais 1 ?'
closes f 'Fermer le relais 1 ?'
opens o 'Ouvrir le relais 1 ?'
echo "the console's keys: Space, f and o"
closes t 'Fermer le relais 1 pendant 10 s ?'
expect 130 4 0 "the end of the test"
shows 'ouvert (repos)' || fail "not open on the screen: $(cat /tmp/screen)"
echo "t: open again by itself"

closes t 'Fermer le relais 1 pendant 10 s ?'
kill -KILL $terminal
within 100 4 "its terminal killed during a test"
wait_for 50 free || fail "the lines are still held"
exec 4>&-
console
closes f 'Fermer le relais 1 ?'
kill -KILL "$(program)"
within 100 4 "wes killed"
wait $terminal
exec 4>&-
console
closes f 'Fermer le relais 1 ?'
kill -TERM "$(program)"
within 100 4 "wes ended"
code=0; wait $terminal || code=$?
[ $code = 143 ] || fail "the console ended with $code"
