import WESModel

extension ConfigurationCheck {
    /// The longest unit that the value has room for.
    private static let longestUnit = 6

    /// What the tables of the analog inputs say.
    mutating func checkAnalog() {
        for number in 1...4 where tables.contains("analog.\(number)") {
            checkAnalog("analog.\(number).")
        }
    }

    private mutating func checkAnalog(_ table: String) {
        checkChannel(table + "device")
        let unit = table + "unit"
        if let text = leaves[unit]?.text, text.count > Self.longestUnit {
            note(unit, .wrongValue(expected: "1…\(Self.longestUnit) characters"))
        }
        let gain = table + "gain"
        if leaves[gain]?.numeric == 0 { note(gain, .wrongValue(expected: "1 | -2.5")) }
        let divider = table + "divider_ohm"
        if case .list(let list) = leaves[divider], !Self.isDivider(list.compactMap(\.numeric)) {
            note(divider, .wrongValue(expected: "[R1, R2], R2 > 0: [36000, 10000]"))
        }
    }

    private mutating func checkChannel(_ key: String) {
        guard let device = leaves[key]?.text else {
            // A table that is refused already is not asked for what it may hold later.
            let table = key.dropLast("device".count)
            if !problems.contains(where: { $0.key.hasPrefix(table) }) { note(key, .missingKey) }
            return
        }
        if AnalogAddress(device) == nil {
            note(key, .wrongValue(expected: "\"iio:NAME/voltage0\""))
        }
    }

    private static func isDivider(_ ohms: [Double]) -> Bool {
        ohms.count == 2 && (0...1e8).contains(ohms[0]) && (1...1e8).contains(ohms[1])
    }
}
