import WESModel

/// Writes the `unit.toml` of a simulated unit.
enum UnitText {
    static func toml(_ description: UnitDescription, scene: String) -> String {
        var text = UnitFolder.mark + ", scene \(printable(scene)): goes when wes demo ends.\n"
        text += table("unit", [("name", description.name.map(quoted))])
        for (number, input) in description.teleinfo.sorted(by: { $0.key < $1.key }) {
            text += table(
                "teleinfo.\(number)",
                [
                    ("device", quoted(input.device)), ("name", input.name.map(quoted)),
                    ("role", input.role.map { quoted($0.rawValue) }),
                ])
        }
        return text + clamps(description) + lines(description) + relays(description)
            + modbus(description) + analog(description) + clock(description)
    }

    private static func clock(_ description: UnitDescription) -> String {
        var text = ""
        if let clock = description.clock {
            text += table("clock", [("device", quoted(clock.device))])
        }
        if let leds = description.leds {
            text += table(
                "leds",
                [
                    ("power", leds.power.map(quoted)), ("heartbeat", leds.heartbeat.map(quoted)),
                    ("tic1", leds.tic1.map(quoted)), ("tic2", leds.tic2.map(quoted)),
                ])
        }
        return text
    }

    private static func clamps(_ description: UnitDescription) -> String {
        guard let board = description.clampBoard else { return "" }
        var text = table(
            "clamps",
            [
                ("source", quoted(board.source)),
                ("columns", board.columns.isEmpty ? nil : list(board.columns)),
                (
                    "current_unit",
                    board.samples == nil ? quoted(board.isMilliampere ? "mA" : "A") : nil
                ),
            ] + samples(board))
        for (number, clamp) in description.clamps.sorted(by: { $0.key < $1.key }) {
            text += table(
                "clamps.\(number)",
                [
                    ("name", clamp.name.map(quoted)), ("role", quoted(clamp.role.rawValue)),
                    ("phase", String(clamp.phase)), ("rating_a", String(clamp.rating.amperes)),
                    ("source", clamp.source.map(quoted)),
                ])
        }
        if let mains = description.mains {
            text += table("mains", [("column", quoted(mains.column))])
        }
        return text
    }

    private static func samples(
        _ board: ClampBoardDescription
    ) -> [(name: String, value: String?)] {
        guard let samples = board.samples else { return [] }
        return [
            ("rate_hz", String(samples.rateHertz)), ("bits", String(samples.bits)),
            ("channels", String(samples.channels)),
            ("skew_us", String(samples.skewMicroseconds)),
            ("vcal_v_per_v", String(samples.voltsPerVolt)),
            ("ical_a_per_v", String(samples.amperesPerVolt)),
            ("lead_deg", String(samples.leadDegrees)),
        ]
    }

    private static func list(_ words: [String]) -> String {
        "[" + words.map(quoted).joined(separator: ", ") + "]"
    }

    private static func lines(_ description: UnitDescription) -> String {
        var text = ""
        if let bus = description.oneWire {
            text += oneWire(bus)
        }
        for (number, counter) in description.counters.sorted(by: { $0.key < $1.key }) {
            let pulse = counter.weight.map {
                quoted(DecimalText.shortest($0.amount) + " " + $0.unit.rawValue)
            }
            text += table(
                "counters.\(number)",
                [
                    ("line", quoted(counter.line)), ("kind", quoted(counter.kind.rawValue)),
                    ("pulse", pulse), ("name", counter.name.map(quoted)),
                    (
                        "kwh_per_m3",
                        counter.coefficients.isEmpty
                            ? nil : list(counter.coefficients.map(Self.text))
                    ),
                ])
        }
        for (number, contact) in description.contacts.sorted(by: { $0.key < $1.key }) {
            text += table(
                "contacts.\(number)",
                [
                    ("line", quoted(contact.line)), ("name", contact.name.map(quoted)),
                    ("normally", contact.isClosedAtRest ? quoted("closed") : nil),
                    ("active", contact.activeWord.map(quoted)),
                    ("rest", contact.restWord.map(quoted)),
                    ("alarm", contact.isAlarm ? "true" : nil),
                ])
        }
        return text
    }

    private static func text(_ coefficient: GasCoefficient) -> String {
        let value = DecimalText.shortest(coefficient.kilowattHours)
        return coefficient.since.map { $0.text + " " + value } ?? value
    }

    private static func oneWire(_ bus: OneWireDescription) -> String {
        let supply = DecimalText.shortest(bus.supply.amperes * 1_000)
        var text = table("onewire", [("master", quoted(bus.master)), ("supply_ma", supply)])
        for (rom, laws) in bus.laws.sorted(by: { $0.key.text < $1.key.text }) {
            let light = laws.light == .none ? "none" : "photodiode"
            text += table(
                "onewire.probes.\(rom.text)",
                [("humidity", quoted(laws.humidity.rawValue)), ("light", quoted(light))])
        }
        return text
    }

    private static func relays(_ description: UnitDescription) -> String {
        var text = ""
        for (number, relay) in description.relays.sorted(by: { $0.key < $1.key }) {
            let expected = relay.expected.map { range in
                range.lowerBound == range.upperBound
                    ? String(range.lowerBound) : "[\(range.lowerBound), \(range.upperBound)]"
            }
            text += table(
                "relays.\(number)",
                [
                    ("line", quoted(relay.line)), ("name", relay.name.map(quoted)),
                    ("load", relay.load.map { quoted($0.rawValue) }), ("load_w", expected),
                    ("load_shared", relay.isLoadShared ? "true" : nil),
                    ("thermostat", relay.hasThermostat ? "true" : nil),
                    ("feedback", relay.feedback.map { quoted($0.rawValue) }),
                    ("kind", quoted(relay.kind.rawValue)),
                    ("contactor", relay.hasContactor.map { String($0) }),
                ])
        }
        return text
    }

    private static func modbus(_ description: UnitDescription) -> String {
        guard let bus = description.modbus else { return "" }
        var text = table(
            "modbus",
            [
                ("device", quoted(bus.device)), ("baud", String(bus.baud)),
                ("parity", bus.parity == .none ? nil : quoted(bus.parity.rawValue)),
            ])
        for (name, meter) in bus.meters.sorted(by: { $0.key < $1.key }) {
            text += table(
                "modbus.meters.\(name)",
                [
                    ("address", String(meter.address)), ("model", quoted(meter.map.model)),
                    ("name", meter.name.map(quoted)),
                ])
        }
        return text
    }

    private static func analog(_ description: UnitDescription) -> String {
        description.analog.sorted(by: { $0.key < $1.key }).map { number, input in
            let isContact = input.kind == .contact
            let divider = input.divider.map { divider in
                "[" + DecimalText.shortest(divider.upper) + ", "
                    + DecimalText.shortest(divider.lower) + "]"
            }
            return table(
                "analog.\(number)",
                [
                    ("device", quoted(input.device)), ("name", input.name.map(quoted)),
                    ("kind", isContact ? quoted(input.kind.rawValue) : nil),
                    ("closes_at", isContact && input.closesHigh ? quoted("high") : nil),
                    (
                        "threshold_v",
                        isContact ? input.threshold.map { DecimalText.shortest($0.volts) } : nil
                    ),
                    ("divider_ohm", divider), ("unit", input.unit.map(quoted)),
                    ("gain", input.gain == 1 ? nil : DecimalText.shortest(input.gain)),
                    ("offset", input.offset == 0 ? nil : DecimalText.shortest(input.offset)),
                ])
        }.joined()
    }

    /// A table; keys without a value are left out.
    private static func table(_ name: String, _ keys: [(name: String, value: String?)]) -> String {
        let lines = keys.compactMap { key in key.value.map { "\(key.name) = \($0)\n" } }
        return "\n[\(name)]\n" + lines.joined()
    }

    /// A basic string of TOML 1.0.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let hex = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
    }
}
