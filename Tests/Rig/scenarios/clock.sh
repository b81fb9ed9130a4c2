#!/bin/sh
# rig: --rtc 2026-10-25T00:59:05 -t 500 -f /lib/terminfo/x/xterm-256color:/lib/terminfo/x/xterm-256color
# The kernel's own clock, read while others use it; the end of summer time; a system clock that is
# set back, years ahead and to 1970 while wes counts and adds energy.
. "$RIG/lib.sh"

# The rule of Europe/Paris: there is no time zone data here.
export TZ=CET-1CEST,M3.5.0,M10.5.0/3
change=1792890000   # 2026-10-25T01:00:00Z: 03:00 becomes 02:00

panel=$(gpio_sim panel 4 wes-panel) || fail "no chip"
stty -F /dev/ttyS2 38400 raw -echo
cat >/tmp/unit.toml <<TOML
[clock]
device = "/dev/rtc0"
[clamps]
source = "rpict:/dev/ttyS1"
columns = ["node", "p1", "i1", "vrms"]
[clamps.1]
role = "grid"
[mains]
column = "vrms"
[counters.1]
line = "wes-panel:0"
kind = "electricity"
TOML

board() {   # 3 600 W once a second, whatever the date is: 1 Wh a second
    while :; do printf '11,3600.0,15254.0,236.00\r\n' >/dev/ttyS2; sleep 1; done
}
pulse() { gpio-pulse "$(gpio_line panel 0)/pull" 10 "$1" low >/dev/null; }
value() {   # value SOURCE LABEL: the newest
    grep "\"source\":\"$1\",\"label\":\"$2\"" /tmp/watched | tail -n 1
}
seen() { value "$1" "$2" | grep -q .; }
number() { value "$1" "$2" | sed 's/.*"value":\([-0-9.]*\).*/\1/'; }
told() { case $(value "$1" "$2") in *"\"value\":$3"[,}]*) ;; *) return 1 ;; esac; }
counted() {   # counted PULSES OFFSET: so many, and the last of them at that offset to UTC
    wait_for 100 told counters.1 pulses $1 || fail "not $1 pulses: $(tail -n 3 /tmp/watched)"
    case $(value counters.1 pulses) in
        *"$2\",\"source\""*) ;; *) fail "not at $2: $(value counters.1 pulses)" ;;
    esac
}
up() { cut -d. -f1 /proc/uptime; }

found=$(wes devices | grep -c '^clock .*/dev/rtc0') || :
[ "$found" = 1 ] || fail "wes devices does not list the clock: $(wes devices)"
echo "listed: $(wes devices | grep '^clock')"

board &
board=$!
: >/tmp/watched
begun=$(up)
wes watch --json --config /tmp/unit.toml >/tmp/watched 2>/tmp/complaints &
watch=$!

wait_for 200 seen clock offset || fail "no clock: $(cat /tmp/complaints)"
wait_for 100 told clock synchronised false || fail "no state of the network: $(cat /tmp/watched)"
case $(number clock offset) in
    0*|-0*) ;; *) fail "the clocks of one machine are apart: $(value clock offset)" ;;
esac
echo "read: $(value clock offset)"
echo "cell: $(value clock battery_low)"
hwclock -u -f /dev/rtc0 >/tmp/other 2>&1 || fail "others may not read the clock: $(cat /tmp/other)"

pulse 20
counted 20 +02:00
while [ "$(date +%s)" -lt $((change + 2)) ]; do sleep 1; done
pulse 20
counted 40 +01:00
echo "summer time has ended: $(value counters.1 pulses | cut -c 1-40)"

date -s "@$(($(date +%s) - 3600))" >/dev/null
sleep 3
pulse 20
counted 60 +02:00
date -s "@$(($(date +%s) + 3600 + 315576000))" >/dev/null
sleep 3
pulse 20
wait_for 100 told counters.1 pulses 80 || fail "not 80 pulses: $(tail -n 3 /tmp/watched)"
date -s "@1000" >/dev/null
sleep 3
pulse 20
wait_for 100 told counters.1 pulses 100 || fail "not 100 pulses: $(tail -n 3 /tmp/watched)"
date -s "@$((change + 600))" >/dev/null
sleep 3
pulse 20
counted 120 +01:00
echo "set back, years ahead, to 1970 and right again: 120 pulses, none twice"

# Told once a minute of the monotonic clock.
tellings() { grep -c '"source":"clamps.1","label":"energy_consumed"' /tmp/watched; }
before=$(tellings)
more() { [ "$(tellings)" -gt "$before" ]; }
wait_for 900 more || fail "no energy is told: $(tail -n 3 /tmp/watched)"
energy=$(number clamps.1 energy_consumed); most=$(($(up) - begun)); whole=${energy%.*}
[ -n "$whole" ] && [ "$whole" -gt $((most / 2)) ] && [ "$whole" -le "$most" ] ||
    fail "the energy of $most s at 1 Wh/s is told as $energy"
energies=$(grep '"label":"energy_consumed"' /tmp/watched | sed 's/.*"value":\([-0-9.]*\).*/\1/')
[ "$energies" = "$(echo "$energies" | sort -n)" ] || fail "an energy stepped back: $energies"
echo "energy: $energy Wh in $most s, never less than before"
kill -TERM $watch
wait $watch || :

code=0
wes check --json --config /tmp/unit.toml --for 15 >/tmp/checked 2>/tmp/complaints || code=$?
[ $code = 3 ] || [ $code = 2 ] || fail "wes check ended with $code: $(cat /tmp/complaints)"
for named in '"code":"clock.absent","terminal":"clock","state":"ok"' \
    '"code":"clock.battery","terminal":"clock"'; do
    grep -q "$named" /tmp/checked || fail "not $named in $(cat /tmp/checked)"
done
sed -i 's/rtc0/rtc7/' /tmp/unit.toml
wes check --json --config /tmp/unit.toml --for 5 >/tmp/checked 2>/dev/null || :
grep -q '"code":"clock.absent","terminal":"clock","state":"look"' /tmp/checked ||
    fail "a clock that is not there: $(cat /tmp/checked)"
sed -i 's/rtc7/rtc0/' /tmp/unit.toml
echo "named: a clock that is not there"

export TERM=xterm-256color LANG=C.UTF-8
mkfifo /tmp/keys
shows() { wait_for 150 grep -q "$1" /tmp/screen; }
pty-run /tmp/screen wes --config /tmp/unit.toml --lang en </tmp/keys >/tmp/said 2>&1 &
terminal=$!
exec 4>/tmp/keys
shows "Clock and CR1220" || fail "no clock on the overview: $(cat /tmp/screen /tmp/said)"
: >/tmp/screen
before=$(date +%s)
date -s "@$((before - 3600))" >/dev/null
sleep 3
printf l >&4
shows "System clock moved by" || fail "the journal tells no move: $(cat /tmp/screen)"
echo "told: $(grep -a -o 'System clock moved by [^:]*' /tmp/screen | head -n 1)"
kill -TERM "$(pidof wes)"
wait $terminal || :
kill $board
