#!/bin/sh
# The kernel's dummy converter: wes sets its channels, its timer and its buffer up, and its counts
# arrive bit for bit; the converter goes away and comes back, and wes reads on.
. "$RIG/lib.sh"

cat >/tmp/unit.toml <<'END'
[clamps]
source = "waveform:iio:adc"
rate_hz = 1000
bits = 12
channels = 4
[clamps.1]
role = "grid"
[mains]
END

# 7 of 13 bits, then -33 of 12, -2 of 11 and 344 of 16 bits with a sign, each as 12 bits.
frame=0300df07fc071508

captures() { grep -q "$frame$frame$frame" "$1"; }

record() {   # record FILE: starts wes and waits for frames as they are
    wes record --config /tmp/unit.toml "$1" >/tmp/complaints 2>&1 &
    recorder=$!
    wait_for 300 captures "$1" ||
        fail "no frames as they are: $(cat /tmp/complaints) $(tail -n 1 "$1" | cut -c 1-300)"
}

leave() {
    kill -TERM $recorder
    code=0; wait $recorder || code=$?
    [ "$code" = 0 ] || fail "the recording ended with $code at SIGTERM"
}

adc=$(iio_dummy adc) || fail "no dummy converter"
modprobe iio-trig-hrtimer
for file in "$adc"/scan_elements/*_type; do echo "${file##*/}: $(cat "$file")"; done

record /tmp/first
echo "trigger $(cat "$adc/trigger/current_trigger"): $(tail -n 1 /tmp/first | cut -c 1-100)"
leave
[ "$(cat "$adc/buffer/enable")" = 0 ] || fail "the capture goes on after wes has left"

record /tmp/second
rmdir /sys/kernel/config/iio/devices/dummy/adc || fail "the converter does not go"
lets_go() { ! ls -l "/proc/$recorder/fd" | grep -q deleted; }
wait_for 100 lets_go || fail "wes does not see that the converter is gone"
size=$(stat -c %s /tmp/second)
again=$(iio_dummy adc) || fail "the converter does not come back"
grows() { [ "$(stat -c %s /tmp/second)" -gt $((size + 2000)) ]; }
wait_for 300 grows || fail "no frames after the converter came back"
tail -n +2 /tmp/second | sed 's/.*"hex":"//; s/".*//' | tr -d '\n' | sed "s/$frame//g" >/tmp/rest
[ ! -s /tmp/rest ] || fail "frames that are none: $(head -c 200 /tmp/rest)"
leave
echo "gone as ${adc##*/}, back as ${again##*/}: read on"
