import WESModel

/// Turns the energy counters of a board into what was added since its line before.
///
/// A counter is a whole number of watt hours that injection lowers. It may start anew, at zero or
/// at an older value that the board had saved: then the power alone tells, and nothing is added.
struct EmonEnergy: Sendable {
    private struct Mark {
        var wattHours: Double
        var at: Instant
    }

    private var marks: [Int: Mark] = [:]

    /// The power that no circuit of a house exceeds, W: 230 V and 160 A.
    private static let mostWatts = 36_800.0
    /// What the whole numbers and the instants of two lines are worth, Wh.
    private static let rounding = 3.0
    /// How far the mean of the clock and of the board may differ.
    private static let tolerance = 0.25
    /// The longest time between two lines over which the difference still belongs to now.
    private static let longest = Delay.seconds(3_600)

    /// Forgets what the counters were: the board started again.
    mutating func restart() { marks = [:] }

    /// Adds the increments of a line to its report.
    ///
    /// - Parameter isNext: True where no line was lost before this one, so that its power is the
    ///   mean over the same time.
    mutating func add(_ line: EmonLine, isNext: Bool, at now: Instant) -> ClampReport {
        var report = line.report
        for (number, wattHours) in line.energies {
            let before = marks.updateValue(Mark(wattHours: wattHours, at: now), forKey: number)
            guard let before, var values = report.clamps[number] else { continue }
            let change = wattHours - before.wattHours
            guard
                Self.isPossible(
                    change, over: now - before.at, power: isNext ? values.power : nil)
            else { continue }
            values.consumed = Energy(wattHours: max(change, 0))
            values.injected = Energy(wattHours: max(-change, 0))
            report.clamps[number] = values
        }
        return report
    }

    private static func isPossible(
        _ change: Double, over elapsed: Delay, power: Power?
    ) -> Bool {
        guard elapsed > .zero, elapsed <= longest else { return false }
        let hours = elapsed.seconds / 3_600
        guard abs(change) <= mostWatts * hours + rounding else { return false }
        guard let power else { return true }
        let expected = power.watts * hours
        return abs(change - expected) <= rounding + tolerance * abs(expected)
    }
}
