import WESModel

/// One check as JSON (system.md section 4).
struct CheckObject {
    private let check: Check
    private let snapshot: Snapshot
    private let texts: Catalogue

    init(_ check: Check, _ snapshot: Snapshot, _ texts: Catalogue) {
        self.check = check
        self.snapshot = snapshot
        self.texts = texts
    }

    /// Writes the object.
    func write(to line: inout JSONLine) {
        let words = FaultText(texts, snapshot.clock, snapshot)
        line.openObject()
        line.key("code")
        line.string(check.code.rawValue)
        line.key("terminal")
        line.string(check.terminal.rawValue)
        line.key("state")
        line.string(check.state.rawValue)
        if !check.isObservable {
            line.key("observable")
            line.bool(false)
        }
        line.key("since")
        line.string(orNull: check.fault.map { since($0.since) })
        line.key("evidence")
        line.openObject()
        if let evidence = check.fault?.evidence { write(evidence, to: &line) }
        line.closeObject()
        line.key("text")
        line.string(orNull: check.fault.map(words.found))
        line.key("action")
        line.string(orNull: check.fault.map(words.action))
        if let validation = check.validation {
            line.key("validated_by")
            line.string(validation.by)
            line.key("reason")
            line.string(validation.reason)
        }
        line.closeObject()
    }

    /// Whole seconds: `2026-11-22T12:40:58+01:00`.
    private func since(_ instant: Instant) -> String {
        let text = RFC3339.text(snapshot.clock.civil(at: instant))
        return String(text.prefix(19)) + String(text.dropFirst(23))
    }

    private func litres(_ weight: PulseWeight?) -> Double? {
        weight.flatMap { $0.unit == .litre ? $0.amount : nil }
    }

    private func wattHours(_ weight: PulseWeight?) -> Double? {
        weight.flatMap { $0.unit == .wattHour ? $0.amount : nil }
    }

    private func write(_ evidence: FaultEvidence, to line: inout JSONLine) {
        let numbers: [(String, Double?)] = [
            ("power_w", evidence.power?.watts), ("meter_va", evidence.meterApparent?.voltAmperes),
            ("apparent_va", evidence.apparent?.voltAmperes),
            ("current_a", evidence.current?.amperes), ("voltage_v", evidence.voltage?.volts),
            ("limit_va", evidence.limit?.voltAmperes),
            ("limit_a", evidence.currentLimit?.amperes),
            ("share_pct", evidence.perMille.map { Double($0) / 10 }),
            ("offset_s", evidence.offsetSeconds.map(Double.init)),
            ("phase", evidence.phase.map(Double.init)), ("count", evidence.count.map(Double.init)),
            ("errno", evidence.errno.map(Double.init)), ("ratio", evidence.ratio),
            ("part_v", evidence.part.map(Double.init)),
            ("expected_phase", evidence.expectedPhase.map(Double.init)),
            ("other_clamp", evidence.otherClamp.map(Double.init)),
            ("house_w", evidence.house?.watts),
            ("meter_voltage_v", evidence.meterVoltage?.volts),
            ("frequency_hz", evidence.frequency?.hertz),
            ("seen", evidence.seen.map(Double.init)),
            ("passes", evidence.passes.map(Double.init)),
            ("window_s", evidence.windowSeconds.map(Double.init)),
            ("relay", evidence.relay.map(Double.init)),
            ("pulses", evidence.pulses.map(Double.init)),
            ("pulses_per_s", evidence.pulseRate),
            ("weight_l", litres(evidence.weight)), ("weight_wh", wattHours(evidence.weight)),
            ("volume_l", evidence.volume?.litres),
            ("flow_l_per_h", evidence.flow?.litresPerHour),
            ("smallest_flow_l_per_h", evidence.smallestFlow?.litresPerHour),
            ("nights", evidence.nights.map(Double.init)),
            ("address", evidence.address.map(Double.init)),
            ("found_address", evidence.foundAddress.map(Double.init)),
            ("exception", evidence.exception.map(Double.init)),
            ("number", evidence.number.flatMap { $0.isFinite ? $0 : nil }),
            ("spread_v", evidence.spread?.volts), ("live_zero_v", evidence.liveZero?.volts),
            ("converter_limit_v", evidence.converterLimit?.volts),
        ]
        for (key, value) in numbers {
            guard let value else { continue }
            line.key(key)
            line.number(value)
        }
        if let isTooSteady = evidence.isTooSteady {
            line.key("too_steady")
            line.bool(isTooSteady)
        }
        let words: [(String, String?)] = [
            ("device", evidence.device), ("group", evidence.group), ("program", evidence.program),
            ("meter", evidence.meter), ("role", evidence.role?.rawValue),
            ("old_mode", evidence.oldMode?.rawValue), ("new_mode", evidence.newMode?.rawValue),
            ("rom", evidence.worst?.text),
            ("commanded", evidence.commanded?.rawValue),
            ("read_back", evidence.readBack?.rawValue),
            ("model", evidence.model), ("cause", evidence.formatCause?.rawValue),
            ("quantity", evidence.quantity?.rawValue),
        ]
        for (key, value) in words {
            guard let value else { continue }
            line.key(key)
            line.string(value)
        }
    }
}
