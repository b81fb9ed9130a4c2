#!/bin/sh
# rig: -t 400
# An ADS1115 behind the kernel's own driver on an I2C bus whose registers the test sets: the voltage
# and the value are those of the register, what is over the range or under M is named, the scale is
# followed, and the driver goes and comes back.
. "$RIG/lib.sh"

bus=$(i2c_stub 0x48) || fail "no i2c-stub"
adc=$(ads1115 "$bus" 0x48) || fail "no ads1115"
name=$(cat "$adc/name")
echo 0.125000000 >"$adc/in_voltage0_scale" || fail "the scale is refused"
echo 0.125000000 >"$adc/in_voltage1_scale"
echo "$name: scale $(cat "$adc/in_voltage0_scale"), $(cat "$adc/scan_elements/in_voltage0_type")"

mkdir -p /tmp/checks /tmp/watches
cat >/tmp/unit.toml <<TOML
[analog.1]
device = "iio:$name/voltage0"
name = "Batterie"
divider_ohm = [39000, 10000]
[analog.2]
device = "iio:${adc##*iio:}/voltage1"
unit = "bar"
gain = 4
offset = -2
TOML

value() { grep "\"source\":\"analog.$1\",\"label\":\"$2\"" /tmp/watched | tail -n 1; }
told() { case $(value $1 $2) in *"\"value\":$3,"*) ;; *) return 1 ;; esac; }   # told N LABEL VALUE
reads() {   # reads COUNTS VOLTS VALUE1 VALUE2
    ads1115_set "$bus" 0x48 $1
    wait_for 100 told 1 voltage $2 || fail "$1 counts: $(value 1 voltage) $(cat /tmp/complaints)"
    wait_for 30 told 1 value $3 || fail "$1 counts, value: $(value 1 value)"
    wait_for 30 told 2 value $4 || fail "$1 counts, value: $(value 2 value)"
    echo "$1 counts: $2 V, $3 V before the divider, $4 bar"
}
check() {   # check STATUS CODE TERMINAL STATE TEXT: a run of wes check names it
    code=0
    STATE_DIRECTORY=/tmp/checks wes check --json --config /tmp/unit.toml --for 9 >/tmp/checked 2>/tmp/complaints || code=$?
    [ $code = "$1" ] || fail "wes check ended with $code: $(cat /tmp/checked /tmp/complaints)"
    named=$(tr '{' '\n' </tmp/checked | grep -A 1 "\"code\":\"$2\",\"terminal\":\"$3\"" | tr -d '\n')
    case $named in
    *"\"state\":\"$4\""*"$5"*) ;;
    *) fail "$2 of $3: $named in $(cat /tmp/checked)" ;;
    esac
    echo "$3: $2, $4, $5"
}

wes devices | grep -A 4 "iio:$name" || fail "wes devices: $(wes devices)"
: >/tmp/watched
STATE_DIRECTORY=/tmp/watches wes watch --json --config /tmp/unit.toml analog >/tmp/watched 2>/tmp/complaints &
watch=$!
reads 8000 1 4.9 2
reads 16000 2 9.8 6
reads 20000 2.5 12.25 8
reads 4000 0.5 2.45 0
reads -8 -0.001 0 -2

# Over the range, under M, and at the rail of a converter whose scale ends below 3.3 V.
ads1115_set "$bus" 0x48 26400
check 2 analog.over_range analog.1 fault '"voltage_v":3.3'
ads1115_set "$bus" 0x48 -3200
check 2 analog.over_range analog.2 fault '"voltage_v":-0.4'
echo 0.062500000 >"$adc/in_voltage0_scale"
ads1115_set "$bus" 0x48 32767
check 2 analog.over_range analog.1 fault '"converter_limit_v":2.04'
# The zero of the sensor behind the second input is 0.5 V: less is no measure of it.
echo 0.125000000 >"$adc/in_voltage0_scale"
ads1115_set "$bus" 0x48 800
check 3 analog.open analog.2 look '"live_zero_v":0.5'

# The driver lets the chip go and takes it back, with its own scale of 0.0625 mV.
chip=$(basename "$(dirname "$(readlink -f "$adc")")")
ads1115_set "$bus" 0x48 16000
wait_for 100 told 1 voltage 2 || fail "no 2 V: $(value 1 voltage)"
echo "$chip" >"/sys/bus/i2c/drivers/ads1015/unbind" || fail "the driver does not let $chip go"
check 2 source.missing analog.1 fault "iio:$name"
grep -c . /tmp/watched >/tmp/lines
echo "$chip" >"/sys/bus/i2c/drivers/ads1015/bind" || fail "the driver does not take $chip back"
adc=$(echo "/sys/bus/i2c/devices/$chip"/iio:device*)
echo "back as ${adc##*/}, scale $(cat "$adc/in_voltage0_scale")"
wait_for 200 told 1 voltage 1 || fail "not read after it came back: $(value 1 voltage)"
echo 0.125000000 >"$adc/in_voltage0_scale"
wait_for 100 told 1 voltage 2 || fail "the new scale is not followed: $(value 1 voltage)"
kill -TERM $watch
code=0; wait $watch || code=$?
[ $code = 143 ] || fail "wes watch ended with $code: $(cat /tmp/complaints)"
echo "gone and back: read on"
