@testable import WESModel

/// A unit with one analog input whose converter is read every second.
struct AnalogHouse {
    private(set) var house: RuleHouse

    init(_ change: (inout AnalogDescription) -> Void = { _ in }) {
        var unit = UnitDescription()
        var table = AnalogDescription(device: "iio:ads1115/voltage0")
        change(&table)
        unit.analog = [1: table]
        house = RuleHouse(unit)
    }

    var input: AnalogInput? { house.snapshot.analog.first }

    var point: CheckPoint? { Checklist(house.snapshot, at: house.now).point(.analog(1)) }

    func fault(_ code: FaultCode) -> Fault? { house.fault(code, .analog(1)) }

    /// The state of the check of a code, as `wes check` lists it.
    func check(_ code: FaultCode) -> CheckState? {
        Check.all(house.snapshot, at: house.now).first { $0.code == code }?.state
    }

    mutating func validate() {
        let word = Validation(by: "L. Roy", reason: "vu", unixSeconds: 0)
        house.apply(.learned(.validated(.analog(1), word), at: house.now))
    }

    mutating func link(_ state: LinkState) { house.link(.analog(1), state) }

    /// Seconds with the same voltage at the pin.
    mutating func run(
        _ seconds: Int, volts: Double, spread: Double = 0.000_25, fullScale: Double? = 4.096
    ) {
        house.run(seconds) { house in
            let sample = AnalogSample(
                mean: Voltage(volts: volts), spread: Voltage(volts: spread),
                fullScale: fullScale.map { Voltage(volts: $0) })
            house.apply(.analog(.analog(1), .sample(sample), at: house.now))
        }
    }

    /// Seconds in which the voltage goes from one value to another.
    mutating func ramp(_ seconds: Int, from start: Double, to end: Double) {
        for second in 1...seconds {
            run(1, volts: start + (end - start) * Double(second) / Double(seconds))
        }
    }
}
