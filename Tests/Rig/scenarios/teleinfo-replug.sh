#!/bin/sh
# The adapter of the meter is pulled out and comes back as another ttyUSB: wes reads on,
# whether the configuration has the plain name or the stable one (there is no udev here).
. "$RIG/lib.sh"

group() {   # group LABEL VALUE: one group of the historical mode with its checksum
    _text="$1 $2"; _sum=0; _rest=$_text
    while [ -n "$_rest" ]; do
        _next=${_rest#?}
        _sum=$((_sum + $(printf '%d' "'${_rest%"$_next"}")))
        _rest=$_next
    done
    printf '\n%s ' "$_text"
    # shellcheck disable=SC2059
    printf "\\$(printf '%o' $((_sum % 64 + 32)))\r"
}

frame() {   # frame POWER: what the meter says once
    printf '\002'
    group ADCO 021861348921; group OPTARIF BASE; group ISOUSC 30
    group BASE 014328751; group PTEC TH..; group IINST 003; group IMAX 032
    group PAPP "$1"; group MOTDETAT 000000
    printf '\003'
}

holds() { ls -l "/proc/$reader/fd" | grep -q "$1\$"; }

hears() {   # hears POWER: feeds one more frame; true once wes has said its value
    cat "/tmp/frame-$1" >"$(usb_far 0)"
    grep -q "\"label\":\"PAPP\",\"value\":${1##00}," /tmp/watch
}

reads_on() {   # reads_on DEVICE: through an unplugging that changes the number
    printf '[teleinfo.1]\ndevice = "%s"\n' "$1" >/tmp/unit.toml
    : >/tmp/watch
    wes watch --json --config /tmp/unit.toml teleinfo.1 >/tmp/watch 2>/tmp/complaints &
    reader=$!
    wait_for 300 holds "$tty" || fail "wes does not open $1: $(cat /tmp/complaints)"
    echo "$1: open"
    wait_for 200 hears 00750 || fail "no reading from $1: $(tail -n 3 /tmp/watch)"
    exec 5<"$tty"     # another program keeps the old name: the next number is taken
    usb_unplug 0
    other=$(usb_plug 0) || fail "the adapter does not come back"
    [ "$other" != "$tty" ] || fail "it came back as $other: nothing to find again"
    wait_for 300 holds "$other" || fail "wes does not find $other for $1"
    wait_for 200 hears 00760 || fail "no reading from $other: $(tail -n 3 /tmp/watch)"
    kill -TERM "$reader"
    code=0; wait "$reader" || code=$?
    [ "$code" = 143 ] || fail "wes ended with $code at SIGTERM"
    exec 5<&-
    echo "$1: was $tty, came back as $other, read on"
    tty=$other
}

for power in 00750 00760; do frame $power >/tmp/frame-$power; done
tty=$(usb_plug 0) || fail "no adapter"
reads_on "$tty"
reads_on /dev/serial/by-id/usb-QEMU_QEMU_USB_SERIAL_RIG0000-if00-port0
