import WESModel

/// Reads one line of a board: fields between commas or spaces, each checked against its column.
///
/// The protocol has no check sum, so a field that cannot be what its column says refuses the whole
/// line.
struct RPICTLineParser: Sendable {
    private let columns: [RPICTColumn]
    private let clamps: Set<Int>
    private let amperesPerUnit: Double

    /// Makes a parser for the columns of a board; clamps outside `clamps` are not reported.
    init(columns: [String], mains: String?, isMilliampere: Bool, clamps: Set<Int>) {
        let names = columns.isEmpty ? RPICTColumn.fourClamps : columns
        self.columns = names.map { RPICTColumn($0, mains: mains) }
        self.clamps = clamps
        amperesPerUnit = isMilliampere ? 0.001 : 1
    }

    /// The report of a line of text, or why it is refused.
    func parse(_ line: [UInt8]) -> ClampEvent {
        let texts = Self.fields(of: line)
        let fields = texts.map { RPICTField($0) }
        // Another program's text, a banner say, has no number at all.
        guard fields.contains(where: { $0 != nil }) else { return .rejected(.garbage) }
        guard fields.count == columns.count else {
            return .rejected(.columns(expected: columns.count, found: fields.count))
        }
        var report = ClampReport()
        for (index, (column, field)) in zip(columns, fields).enumerated() where column != .other {
            guard let field, take(field, as: column, into: &report) else {
                return .rejected(.notNumber(column: index + 1))
            }
        }
        return .report(report)
    }

    /// Cuts a line at each comma with the spaces around it, and at each run of spaces.
    ///
    /// Nothing between two commas is an empty field; a comma at the very end ends the last field.
    private static func fields(of line: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts = line.split(separator: 0x2C, omittingEmptySubsequences: false)
        if let last = parts.last, parts.count > 1, last.allSatisfy(isBlank) { parts.removeLast() }
        return parts.flatMap { part -> [ArraySlice<UInt8>] in
            let words = part.split(whereSeparator: isBlank)
            return words.isEmpty ? [part.prefix(0)] : words
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Answers false where the field cannot be what the column says.
    private func take(
        _ field: RPICTField, as column: RPICTColumn, into report: inout ClampReport
    ) -> Bool {
        func isIn(_ range: ClosedRange<Double>, _ factor: Double = 1) -> Bool {
            field.value.map { range.contains($0 * factor) } ?? true
        }
        func note(_ number: Int, _ change: (inout ClampValues) -> Void) {
            guard clamps.contains(number) else { return }
            change(&report.clamps[number, default: ClampValues()])
        }
        switch column {
        case .node: return field.value != nil
        case .power(let number):
            note(number) {
                $0.power = field.value.map { Power(watts: $0) }
                $0.isInvalid = $0.isInvalid || field == .invalid
            }
            return isIn(BoardLimits.powers)
        case .apparent(let number):
            note(number) {
                $0.apparent = field.value.map { ApparentPower(voltAmperes: $0) }
                $0.isInvalid = $0.isInvalid || field == .invalid
            }
            return isIn(BoardLimits.apparents)
        case .current(let number):
            note(number) {
                $0.current = field.value.map { Current(amperes: $0 * amperesPerUnit) }
                $0.isInvalid = $0.isInvalid || field == .invalid
            }
            return isIn(BoardLimits.currents, amperesPerUnit)
        case .factor(let number):
            // A circuit without power has no factor: a board divides 0 by 0 there.
            note(number) { $0.powerFactor = field.value.map { min(max($0, -1), 1) } }
            return isIn(BoardLimits.factors)
        case .mains:
            report.voltage = field.value.map { Voltage(volts: $0) }
            return isIn(BoardLimits.voltages)
        case .voltage: return isIn(BoardLimits.voltages)
        case .frequency:
            report.frequency = field.value.map { Frequency(hertz: $0) }
            return isIn(BoardLimits.frequencies)
        case .other: return true
        }
    }
}
