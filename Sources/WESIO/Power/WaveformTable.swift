public import WESModel

/// A table of recorded cases: comma, header line, dot decimal; columns found by their names.
public struct WaveformTable: Sendable {
    /// One recording: its name and its constants.
    public struct Case: Hashable, Sendable {
        /// The name, which is that of its file.
        public var name: String
        /// Its constants.
        public var plan: SamplePlan
    }

    /// The cases, in the order of the table.
    public private(set) var cases: [Case] = []

    /// Reads a table.
    public init(_ text: String) throws(WaveformTableProblem) {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .makeIterator()
        guard let header = lines.next(), !header.isEmpty else { throw .empty }
        let names = Self.fields(header)
        var number = 1
        while let line = lines.next() {
            number += 1
            guard !line.isEmpty else { continue }
            var row = Row(number: number)
            for (name, value) in zip(names, Self.fields(line)) { row.values[name] = value }
            cases.append(try row.makeCase())
        }
    }

    private static func fields(_ line: Substring) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map {
            String(
                $0.drop { $0 == " " || $0 == "\u{FEFF}" }.reversed().drop { $0 == " " }
                    .reversed())
        }
    }

    /// One line of the table.
    private struct Row {
        let number: Int
        var values: [String: String] = [:]

        func value(_ column: String, in range: ClosedRange<Double>) throws(WaveformTableProblem)
            -> Double
        {
            guard let text = values[column] else { throw .missingColumn(column) }
            guard let value = Double(text), range.contains(value) else {
                throw .notNumber(line: number, column: column)
            }
            return value
        }

        func makeCase() throws(WaveformTableProblem) -> Case {
            guard let name = values["case"], !name.isEmpty else { throw .missingColumn("case") }
            let channels = Int(try value("channels", in: 1...64))
            let amperes = try value("ical_a_per_v", in: -1e6...1e6)
            let lead = try leadDegrees()
            let clamps = (1..<max(channels, 1)).map {
                SamplePlan.Clamp(
                    number: $0, channel: $0, amperesPerVolt: amperes, leadDegrees: lead)
            }
            let plan = SamplePlan(
                rate: try value("rate_hz", in: 100...1e6),
                bits: Int(try value("bits", in: 8...16)), channels: channels,
                skew: try value("skew_us", in: 0...1e5) * 1e-6,
                voltsPerVolt: try value("vcal_v_per_v", in: -1e6...1e6), clamps: clamps)
            return Case(name: name, plan: plan)
        }

        /// The net lead, or the difference of the two.
        private func leadDegrees() throws(WaveformTableProblem) -> Double {
            if values["net_lead_deg"] != nil { return try value("net_lead_deg", in: -90...90) }
            if values["lead_deg"] != nil { return try value("lead_deg", in: -90...90) }
            return try value("vt_lead_deg", in: -90...90) - value("ct_lead_deg", in: -90...90)
        }
    }
}
