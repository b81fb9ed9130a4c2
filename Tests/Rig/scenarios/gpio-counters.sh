#!/bin/sh
# rig: -t 400
# Counters and contacts on the kernel's own lines: exact counts at 10 to 300 Hz, bursts of bounces,
# contacts, a line that another program holds beside a free one, a chip that goes and comes back as
# another number.
. "$RIG/lib.sh"

watch() {   # watch AREA...: follows the terminals of unit.toml, with a state of its own
    STATE_DIRECTORY=$(mktemp -d); export STATE_DIRECTORY
    : >/tmp/watched
    wes watch --json --config /tmp/unit.toml "$@" >/tmp/watched 2>/tmp/complaints &
    watch=$!
}
unwatch() {
    kill -TERM $watch
    code=0; wait $watch || code=$?
    [ $code = 143 ] || fail "wes watch ended with $code: $(cat /tmp/complaints)"
}
value() { grep "\"source\":\"$1\"" /tmp/watched | tail -n 1; }
told() { case $(value "$1") in *"\"value\":$2,"*) ;; *) return 1 ;; esac; }   # told SOURCE VALUE
held() { [ "$(grep -c "[(|]$2 *) *in" /sys/kernel/debug/gpio)" = "$1" ]; }   # held LINES HOLDER
counted() {   # counted NUMBER PULSES: so many, and no more come
    wait_for 100 told counters.$1 $2 ||
        fail "counters.$1 has not $2: $(tail -n 3 /tmp/watched) $(cat /tmp/complaints)"
    sleep 1
    told counters.$1 $2 || fail "counters.$1 went on: $(value counters.$1)"
    echo "counters.$1: $2"
}
pulse() { gpio-pulse "$(gpio_line panel $1)/pull" $2 $3 low; }   # pulse LINE HZ COUNT: ends high
bounce() {   # bounce LINE down|up: to that level, through bounces
    gpio-pulse "$(gpio_line panel $1)/pull" 200 12 $([ $2 = up ] && echo low) >/dev/null
}
run_check() {   # run_check ACCOUNT SECONDS: leaves its words and its status
    code=0
    su -s /bin/sh $1 -c "STATE_DIRECTORY=$STATE_DIRECTORY wes check --json \
        --config /tmp/unit.toml --for $2" >/tmp/checked 2>/tmp/complaints || code=$?
}
check() {   # check STATUS CODE TERMINAL TEXT [SECONDS] [ACCOUNT]: a run of wes check names it
    run_check ${6:-root} ${5:-5}
    [ $code = "$1" ] || fail "wes check ended with $code: $(cat /tmp/checked /tmp/complaints)"
    named=$(tr '{' '\n' </tmp/checked | grep -A 1 "\"code\":\"$2\",\"terminal\":\"$3\"" | tr -d '\n')
    case $named in *'"state":"fault"'*"$4"*) ;; *) fail "$2 of $3: $named in $(cat /tmp/checked)" ;; esac
    echo "$3: $2, $4"
}

gpio_sim other 4 >/dev/null || fail "no chip"
panel=$(gpio_sim panel 8 wes-panel 3=oil-flow) || fail "no chip"
panel=${panel##*/}

# Four at once: by label, by number, by path and by the name of the line.
cat >/tmp/unit.toml <<TOML
[counters.1]
line = "wes-panel:0"
kind = "electricity"
debounce_ms = 2
[counters.2]
line = "$panel:1"
kind = "electricity"
debounce_ms = 2
[counters.3]
line = "/dev/$panel:2"
kind = "electricity"
debounce_ms = 2
[counters.4]
line = "oil-flow"
kind = "oil"
debounce_ms = 0.5
TOML
watch counters
wait_for 300 held 1 "wes counters.4" || fail "not held: $(cat /sys/kernel/debug/gpio /tmp/complaints)"
held 1 "wes counters.1" && held 2 "wes counters" || fail "the holders: $(cat /sys/kernel/debug/gpio)"
grep wes /sys/kernel/debug/gpio
sleep 1
pull() { echo "$(gpio_line panel $1)/pull"; }
gpio-pulse $(pull 0) 10 60 $(pull 1) 25 150 $(pull 2) 50 300 $(pull 3) 100 600 low || fail "no pulses"
counted 1 60; counted 2 150; counted 3 300; counted 4 600
gpio-pulse $(pull 0) 100 400 $(pull 1) 100 400 $(pull 2) 100 400 $(pull 3) 100 400 low
counted 1 460; counted 2 550; counted 3 700; counted 4 1000
pulse 3 300 900
counted 4 1900

# The chip goes, and comes back as another number: the label and the name of the line find it.
gpio_remove panel
gpio_remove other
sleep 1
back=$(gpio_sim panel 8 wes-panel 3=oil-flow) || fail "the chip does not come back"
[ "${back##*/}" != "$panel" ] || fail "it came back as $back: nothing to find again"
wait_for 300 held 1 "wes counters.4" || fail "not taken again: $(cat /sys/kernel/debug/gpio)"
held 1 "wes counters.1" || fail "not taken again: $(cat /sys/kernel/debug/gpio)"
pulse 0 10 5
pulse 3 100 100
counted 1 465; counted 4 2000
echo "was $panel, came back as $back, counted on"
unwatch

# Bursts of bounces at each change of a reed: one pulse.
cat >/tmp/unit.toml <<TOML
[counters.1]
line = "wes-panel:0"
kind = "water"
[contacts.1]
line = "wes-panel:5"
TOML
watch counters contacts
wait_for 300 held 2 "wes contacts counters" || fail "not held: $(cat /sys/kernel/debug/gpio)"
sleep 1
for _ in 1 2 3 4 5; do
    bounce 0 down
    usleep 300000
    bounce 0 up
    usleep 300000
done
counted 1 5
pulse 0 200 30     # chatter that never stays: none
counted 1 5

bounce 5 down
wait_for 50 told contacts.1 true || fail "the contact did not close: $(tail -n 3 /tmp/watched)"
bounce 5 up
wait_for 50 told contacts.1 false || fail "the contact did not open: $(tail -n 3 /tmp/watched)"
[ "$(grep -c 'contacts.1","label":"closed"' /tmp/watched)" = 2 ] || fail "the contact: $(grep contacts.1 /tmp/watched)"
echo "contacts.1: closed and opened once, through its bounces"
unwatch

# A line that another program holds, beside one that counts on; it is taken once it is let go.
gpio-hold "$back" 5 0 200 & holder=$!
holding() { grep -q gpio-hold /sys/kernel/debug/gpio; }
wait_for 20 holding || fail "nobody holds the line"
check 2 source.busy contacts.1 gpio-hold
watch counters contacts
wait_for 300 held 1 "wes counters.1" || fail "the free line is not held: $(cat /sys/kernel/debug/gpio)"
sleep 1
pulse 0 4 5
counted 1 5
kill $holder
wait_for 100 held 1 "wes contacts.1" || fail "not taken after it was let go: $(cat /sys/kernel/debug/gpio)"
sleep 1
bounce 5 down
wait_for 50 told contacts.1 true || fail "the contact did not close: $(tail -n 3 /tmp/watched)"
bounce 5 up
pulse 0 4 5
counted 1 10
unwatch

# A chip that the account may not open, and then may.
echo guest:x:1000:1000::/tmp:/bin/sh >>/etc/passwd
printf '[counters.1]\nline = "wes-panel:0"\n' >/tmp/unit.toml
chmod 600 "$back"
chmod 755 /tmp
STATE_DIRECTORY=$(mktemp -d)
chmod 777 "$STATE_DIRECTORY"
check 2 source.permission counters.1 wes-panel 5 guest
chmod 666 "$back"
run_check guest 5
grep -q '"code":"source.permission","terminal":"counters.1","state":"ok"' /tmp/checked ||
    fail "a chip that the account may open: $code $(cat /tmp/checked /tmp/complaints)"

# A line and a chip that are not there, a chip pulled out.
printf '[counters.1]\nline = "wes-panel:8"\n' >/tmp/unit.toml
check 2 source.missing counters.1 wes-panel:8
printf '[counters.1]\nline = "no-such-panel:0"\n' >/tmp/unit.toml
check 2 source.missing counters.1 no-such-panel
printf '[counters.1]\nline = "wes-panel:0"\n' >/tmp/unit.toml
{ wait_for 300 held 1 "wes counters.1"; sleep 1; gpio_remove panel; } &
check 2 source.unplugged counters.1 wes-panel 12
