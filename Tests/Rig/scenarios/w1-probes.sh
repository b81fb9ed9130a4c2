#!/bin/sh
# rig: --w1 -t 600
# Thermometers on the kernel's own 1-Wire bus: found, read, plugged in, wrong check byte, removed,
# back, an empty bus.
. "$RIG/lib.sh"

bus=/run/w1
mkdir $bus
echo 21500 >$bus/28-0000000000a1
echo -3250 >$bus/28-0316a27901ff
w1_start $bus || fail "no 1-Wire master"

search() {   # search STATUS [PASSES]: leaves the object in /tmp/found
    code=0
    wes search --master w1 --passes ${2:-1} --json >/tmp/found 2>/tmp/complaints || code=$?
    [ "$code" = "$1" ] ||
        fail "wes search ended with $code and not $1: $(cat /tmp/found /tmp/complaints)"
}
device() { tr '{' '\n' </tmp/found | grep -A 1 "\"rom\":\"$1\"" | tr -d '\n'; }   # device ROM
says() {   # says ROM TEXT...: all of them in what is told of a device
    told=$(device "$1"); shift
    for text; do
        case $told in *"$text"*) ;; *) fail "$text is not in: $told, of $(cat /tmp/found)" ;; esac
    done
}

search 0 2
says 28-0000000000A1 '"seen":2' '"crc_errors":0' '"powered":"vdd"' '"temperature_c":21.5'
says 28-0316A27901FF '"seen":2' '"temperature_c":-3.25'
case $(cat /tmp/found) in *'"line":"ok"'*) ;; *) fail "the line: $(cat /tmp/found)" ;; esac
echo "found and read: $(device 28-0316A27901FF)"
[ "$(cat /sys/bus/w1/devices/w1_bus_master1/w1_master_search)" = -1 ] ||
    fail "the kernel does not search by itself any more"

echo "40000 nopower" >$bus/28-0000000000a2
search 0
says 28-0000000000A2 '"seen":1' '"powered":"parasite"' '"temperature_c":40'
echo "plugged in: $(device 28-0000000000A2)"

echo "21500 crc" >$bus/28-0000000000a1
search 0
says 28-0000000000A1 '"seen":1' '"value":null'
case $(cat /tmp/found) in
    *'28-0000000000A1","family":"DS18B20","seen":1,"crc_errors":0'*)
        fail "no wrong check byte counted: $(cat /tmp/found)" ;;
esac
echo "a wrong check byte: $(device 28-0000000000A1)"

echo "21500 mute" >$bus/28-0000000000a1
search 0
[ -z "$(device 28-0000000000A1)" ] || fail "still listed: $(cat /tmp/found)"
says 28-0316A27901FF '"seen":1' '"temperature_c":-3.25'
echo "removed: one is left, $(device 28-0316A27901FF)"

printf '[onewire]\nmaster = "w1"\n' >/tmp/unit.toml
wes watch --json --config /tmp/unit.toml >/tmp/watched 2>/tmp/complaints &
watch=$!
probe() { grep "\"source\":\"onewire.$1\",\"label\":\"temperature\"" /tmp/watched | tail -n 1; }
reads() {   # reads ROM TEMPERATURE
    case $(probe "$1") in *"\"value\":$2,"*) ;; *) return 1 ;; esac
}
wait_for 1200 reads 28-0316A27901FF -3.25 ||
    fail "the probe that is there: $(tail -n 3 /tmp/watched) $(cat /tmp/complaints)"
reads 28-0000000000A1 21.5 && fail "a probe that is not there has a temperature"
echo 22000 >$bus/28-0000000000a1
wait_for 1200 reads 28-0000000000A1 22 ||
    fail "the probe that came back: $(tail -n 3 /tmp/watched)"
echo "back: $(probe 28-0000000000A1)"
kill -TERM $watch
code=0; wait $watch || code=$?
[ $code = 143 ] || fail "wes watch ended with $code"

for file in $bus/*; do echo "0 mute" >$file; done
search 2
case $(cat /tmp/found) in *'"line":"absent"'*'"devices":[]'*) ;; *) fail "an empty bus: $(cat /tmp/found)" ;; esac
echo "empty: $(head -c 300 /tmp/found)"
