public import WESModel

/// Tells a true 85,0 °C from the power-up value of a probe whose bytes do not (onewire.md section
/// 3.1).
///
/// Clones and every DS18S20 send the same nine bytes for both. A first one is not published: the
/// probe converts again. A second one is published as a temperature only where the probe was near
/// 85 °C shortly before.
public struct SuspectReadings: Sendable {
    /// What to do with a result.
    public enum Verdict: Hashable, Sendable {
        /// Publish this.
        case publish(ProbeResult)
        /// Publish nothing: convert and read once more.
        case convertAgain
    }

    private struct Good {
        var celsius: Double
        var at: Instant
    }

    private var good: [ROMCode: Good] = [:]
    private var asked: Set<ROMCode> = []

    private static let powerOn = 85.0
    /// How far a probe may have been from 85 °C, and how long before.
    private static let margin = 5.0
    private static let memory = Delay.seconds(300)

    /// Makes a judge that saw no reading.
    public init() {}

    /// Judges a result of one probe.
    public mutating func judge(
        _ result: ProbeResult, of rom: ROMCode, at now: Instant
    ) -> Verdict {
        guard result == .powerOn || result == .underpowered else {
            asked.remove(rom)
            if case .temperature(let temperature) = result {
                good[rom] = Good(celsius: temperature.celsius, at: now)
            }
            return .publish(result)
        }
        guard asked.contains(rom) else {
            asked.insert(rom)
            return .convertAgain
        }
        asked.remove(rom)
        guard result == .powerOn, isNear(rom, at: now) else { return .publish(result) }
        good[rom] = Good(celsius: Self.powerOn, at: now)
        return .publish(.temperature(Temperature(celsius: Self.powerOn)))
    }

    private func isNear(_ rom: ROMCode, at now: Instant) -> Bool {
        guard let last = good[rom] else { return false }
        return now - last.at <= Self.memory && abs(last.celsius - Self.powerOn) <= Self.margin
    }
}
