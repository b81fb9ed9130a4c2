@testable import WESModel

/// A house behind raw samples: each report carries levels, phasors and distortions.
struct WaveHouse {
    var house: RuleHouse
    /// The power and the lag of each clamp, watts and the current in quadrature, amperes.
    var watts: [Int: Double] = [1: 1_900, 2: 830, 3: 220, 4: 480]
    /// What replaces the values of a clamp.
    var change: (inout ClampReport) -> Void = { _ in }
    var volts: Double? = 236
    /// What the Linky draws; nil without one.
    var meter: Double?

    static let good = InputLevels(mean: 0.501, railShare: 0, crest: 1.4, amplitude: 0.02)

    /// A unit with a grid clamp and three loads.
    static func unit(meter: Bool, source: String = "waveform:file:x") -> UnitDescription {
        var unit = UnitDescription(
            teleinfo: meter ? [1: TeleinfoDescription(device: "tic1")] : [:])
        unit.clampBoard = ClampBoardDescription(source: source)
        unit.mains = MainsDescription()
        unit.clamps = [
            1: ClampDescription(role: .grid), 2: ClampDescription(), 3: ClampDescription(),
            4: ClampDescription(),
        ]
        unit.relays = [1: RelayDescription(line: "chip:1", load: .clamp(3))]
        unit.relays[1]?.expected = 2_000...2_000
        return unit
    }

    init(meter: Double? = nil, source: String = "waveform:file:x") {
        self.meter = meter
        house = RuleHouse(Self.unit(meter: meter != nil, source: source))
        if meter != nil { house.lock(1, .standard) }
    }

    init(_ unit: UnitDescription, meter: Double? = nil) {
        self.meter = meter
        house = RuleHouse(unit)
        if meter != nil { house.lock(1, .standard) }
    }

    var snapshot: Snapshot { house.snapshot }

    func state(_ code: FaultCode, _ terminal: SourceID? = nil) -> CheckState? {
        house.fault(code, terminal)?.state
    }

    /// The codes found, with those that are to do.
    var found: [FaultCode] { snapshot.faults.map(\.code).filter { $0 != .relayUntested } }

    /// What a rule answers, whatever it waits for.
    func check(_ code: FaultCode, _ terminal: SourceID) -> Check? {
        Check.all(snapshot, at: house.now).first { $0.code == code && $0.terminal == terminal }
    }

    var hasLevels: Bool { house.snapshot.unit.clampBoard?.kind == "waveform" }

    mutating func run(_ seconds: Int) {
        let me = self
        house.run(seconds) { house in
            if let meter = me.meter {
                house.linky(drawn: meter, stge: "013A0001", isProducer: false)
            }
            house.apply(.clamps(.report(me.report(house.second)), at: house.now))
        }
    }

    private func report(_ second: Int) -> ClampReport {
        var report = ClampReport(voltage: volts.map { Voltage(volts: $0) })
        // The mains is never still.
        report.frequency = Frequency(hertz: 50 + Double(second % 7) * 0.003)
        for (number, watts) in watts {
            let real = watts / 236
            var values = ClampValues(
                current: Current(amperes: abs(real)), power: Power(watts: watts))
            if hasLevels {
                values.input = Self.good
                values.phasor = Phasor(real: real, imaginary: 0)
                values.distortion = 0.03
            }
            report.clamps[number] = values
        }
        if hasLevels {
            report.mainsInput = InputLevels(
                mean: 0.5, railShare: 0, crest: 1.4, amplitude: volts == nil ? 0 : 0.27)
            report.mainsDistortion = 0.03
        }
        change(&report)
        return report
    }
}
