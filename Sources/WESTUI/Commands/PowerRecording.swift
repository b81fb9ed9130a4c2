import WESIO
import WESModel

/// One recording of `wes power`: its samples go through the reader's own computation.
struct PowerRecording {
    private let name: String
    private let plan: SamplePlan
    private var decoder: SampleDecoder
    private var stream: PowerStream
    private var unit: RecordedUnit

    /// The reports so far, in order.
    private(set) var reports: [ClampReport] = []

    /// Makes a recording that read nothing yet.
    ///
    /// - Parameter blocks: The windows of a report; nil for one report of everything.
    init(name: String, plan: SamplePlan, blocks: Int?) {
        self.name = name
        self.plan = plan
        decoder = SampleDecoder(channels: plan.channels, bits: plan.bits)
        stream = PowerStream(plan, blocksPerReport: blocks ?? .max, showsWaves: false)
        unit = RecordedUnit(plan)
    }

    /// Takes bytes of the file.
    mutating func receive(_ bytes: UnsafeRawBufferPointer) {
        var found: [ClampReport] = []
        decoder.decode(bytes) { frame in
            if let report = stream.add(frame) { found.append(report) }
        }
        reports += found
    }

    /// The file has ended.
    mutating func finish() {
        if let report = stream.finish() { reports.append(report) }
        for report in reports { unit.take(report) }
    }

    /// One object for each clamp.
    var figureLines: [UInt8] {
        guard let report = reports.last else { return [] }
        var line = JSONLine()
        for clamp in plan.clamps {
            write(report, report.clamps[clamp.number], of: clamp.number, to: &line)
        }
        return line.bytes
    }

    private func write(
        _ report: ClampReport, _ values: ClampValues?, of number: Int, to line: inout JSONLine
    ) {
        line.openObject()
        line.key("case")
        line.string(name)
        line.key("channel")
        line.integer(number)
        let figures: [(String, Double?)] = [
            ("vrms_v", report.voltage?.volts), ("irms_a", values?.current?.amperes),
            ("power_w", values?.power?.watts),
            ("apparent_va", values?.apparent?.voltAmperes),
            ("power_factor", values?.powerFactor), ("reactive_var", values?.reactive?.vars),
            ("frequency_hz", report.frequency?.hertz),
            ("thdi_pct", values?.distortion.map { $0 * 100 }),
            ("noise_a", values?.floor?.amperes),
        ]
        for (key, value) in figures {
            line.key(key)
            if let value { line.number(value) } else { line.null() }
        }
        line.closeObject()
        line.endLine()
    }

    /// One object for each clamp and one for the mains, with the codes found.
    var verdictLines: [UInt8] {
        let findings = unit.findings
        var line = JSONLine()
        for clamp in plan.clamps {
            line.openObject()
            line.key("case")
            line.string(name)
            line.key("channel")
            line.integer(clamp.number)
            write(findings.filter { $0.concerns(.clamp(clamp.number)) }, to: &line)
        }
        line.openObject()
        line.key("case")
        line.string(name)
        line.key("terminal")
        line.string(SourceID.mains.rawValue)
        write(findings.filter { $0.terminal == .mains }, to: &line)
        return line.bytes
    }

    /// Closes the object with its checks.
    private func write(_ findings: [RuleFinding], to line: inout JSONLine) {
        line.key("checks")
        line.openArray()
        for finding in findings {
            line.openObject()
            line.key("code")
            line.string(finding.code.rawValue)
            line.key("state")
            line.string(finding.state.rawValue)
            line.closeObject()
        }
        line.closeArray()
        line.closeObject()
        line.endLine()
    }

    /// One object: the clamp that a load was switched on at.
    var stepLine: [UInt8] {
        let proof = unit.step
        var line = JSONLine()
        line.openObject()
        line.key("case")
        line.string(name)
        line.key("channel")
        if let number = proof?.answering { line.integer(number) } else { line.null() }
        let figures: [(String, Double?)] = [
            ("current_a", proof?.step.amperes), ("delta_deg", proof?.angleDegrees),
            ("phase", proof?.phase.map(Double.init)),
        ]
        for (key, value) in figures {
            line.key(key)
            if let value { line.number(value) } else { line.null() }
        }
        line.key("reversed")
        if let isReversed = proof?.isReversed { line.bool(isReversed) } else { line.null() }
        line.closeObject()
        line.endLine()
        return line.bytes
    }
}
