#!/bin/sh
# rig: -t 400
# wes is killed in mid-count: its next start goes on from an index that was shown at most the stated
# window before (10 s), and from there every pulse counts once.
. "$RIG/lib.sh"

gpio_sim panel 8 wes-panel >/dev/null || fail "no chip"
printf '[counters.1]\nline = "wes-panel:0"\nkind = "electricity"\n' >/tmp/unit.toml
export STATE_DIRECTORY=/tmp/state
mkdir $STATE_DIRECTORY
line=$(gpio_line panel 0)/pull

held() { grep -q "[(|]wes counters.1 *) *in" /sys/kernel/debug/gpio; }
index() {   # the newest index that was shown
    sed -n 's/.*"source":"counters.1","label":"pulses","value":\([0-9]*\),.*/\1/p' /tmp/watched | tail -n 1
}
shown() { [ "$(index)" -ge "$1" ]; }
start() {
    : >/tmp/watched
    wes watch --json --config /tmp/unit.toml counters >/tmp/watched 2>/tmp/complaints &
    watch=$!
    wait_for 300 held || fail "not held: $(cat /sys/kernel/debug/gpio /tmp/complaints)"
    usleep 500000
}
pulses() { gpio-pulse "$line" 20 100000 low >/dev/null & generator=$!; }   # until it is killed
end() { kill -KILL "$1"; wait "$1" 2>/dev/null || true; }
kill_wes() {
    end $watch
    wait_for 20 free || fail "still held after SIGKILL: $(cat /sys/kernel/debug/gpio)"
}
free() { ! held; }
rest() {   # the generator ends and the line goes back to rest
    end $generator
    gpio_set panel 0 up
}
exact() {   # exact PULSES SHOWN_BEFORE SHOWN_LAST: that many more, on an index within the window
    gpio-pulse "$line" 20 "$1" low >/dev/null
    wait_for 100 shown $(($2 + $1)) || fail "less than $2 and $1 pulses: $(index)"
    sleep 1
    kept=$(($(index) - $1))
    [ $kept -ge "$2" ] || fail "$kept is left, $2 was shown 10 s before the end"
    # What was counted last may have been kept before it was shown.
    [ $kept -le $(($3 + 40)) ] || fail "$kept is left of $3"
    echo "killed at $3, goes on from $kept, $2 shown 10 s before; then $1 pulses counted, $1 given"
}

# Long enough for several writings of the index.
start
pulses
wait_for 600 shown 260 || fail "no pulses: $(tail -n 2 /tmp/watched)"
before=$(index)
sleep 10
last=$(index)
kill_wes
rest
start
exact 40 "$before" "$last"

# The pulses go on while nobody counts them.
pulses
before=$(index)
sleep 10
last=$(index)
[ "$last" -gt "$before" ] || fail "no pulses: $(tail -n 2 /tmp/watched)"
kill_wes
start
wait_for 100 shown 1 || fail "no index after the second kill"
first=$(sed -n 's/.*"label":"pulses","value":\([0-9]*\),.*/\1/p' /tmp/watched | head -n 1)
[ "$first" -gt "$before" ] || fail "it goes on from $first, $before was shown 10 s before the end"
echo "killed at $last, goes on from $first while the pulses never stopped"

# And soon after a start, whose first index may already hold pulses that are not kept yet.
sleep 3
last=$(index)
kill_wes
rest
start
exact 40 "$before" "$last"
kill -TERM $watch
wait $watch || true
