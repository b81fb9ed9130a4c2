import Glibc
import WESModel

/// A converter with four inputs, as the kernel's driver of an ADS1115 shows it: texts of files.
///
/// A pure function of the time of the scene: 0.125 mV a count, 16 bits with a sign.
struct SimulatedADC: Sendable {
    private let inputs: [Int: SceneAnalog]
    private let house: SimulatedHouse
    private let seed: UInt64
    private let timeline: ConditionTimeline<AnalogCondition>

    /// The name of its folder, and the name that the driver gives it.
    static let folder = "iio:device0"
    static let name = "ads1115"

    private static let millivolts = 0.125
    private static let most = 32_767.0
    /// The converter is supplied with 3.3 V: its protection holds the pin a bit above.
    private static let clamped = 3.52

    /// Makes the converter of a scene; nil where nothing is wired to it.
    init?(scene: Scene) {
        guard !scene.analog.isEmpty else { return nil }
        inputs = scene.analog
        house = scene.house
        seed = scene.seed
        timeline = ConditionTimeline(faults: scene.faults, areas: ["analog"])
    }

    /// How it shows itself.
    func presence(at time: Delay) -> SourcePresence { timeline.condition(at: time).presence }

    /// The files of its folder; those that never change come first.
    var files: [String] {
        ["name", "in_voltage_scale"]
            + inputs.keys.sorted().flatMap { number in
                [
                    "scan_elements/in_voltage\(number - 1)_type",
                    "in_voltage\(number - 1)_raw",
                ]
            }
    }

    /// True for a file whose text moves.
    static func isMoving(_ file: String) -> Bool { file.hasSuffix("_raw") }

    /// The text of a file; nil for one that is not there.
    func text(of file: String, at time: Delay) -> String? {
        switch file {
        case "name": return Self.name + "\n"
        case "in_voltage_scale": return "0.125000000\n"
        default: break
        }
        for (number, input) in inputs {
            if file == "scan_elements/in_voltage\(number - 1)_type" { return "le:s16/16>>0\n" }
            if file == "in_voltage\(number - 1)_raw" {
                return "\(counts(of: input, number, at: time))\n"
            }
        }
        return nil
    }

    /// A pin that is driven moves five times a second here, one that floats at any instant.
    private func counts(of input: SceneAnalog, _ number: Int, at time: Delay) -> Int {
        let mishap = timeline.condition(at: time).mishaps[.analog(number)]
        let slow = Delay.milliseconds(time.wholeMilliseconds / 200 * 200)
        let steady = mishap == .open ? time : slow
        var noise = SeededGenerator(
            seed: seed &+ UInt64(truncatingIfNeeded: steady.wholeMilliseconds &* 8)
                &+ UInt64(truncatingIfNeeded: number))
        let pin = min(max(volts(of: input, mishap, at: steady), -0.3), Self.clamped)
        let counts = pin * 1_000 / Self.millivolts + Double.random(in: -1...1, using: &noise)
        return Int(min(max(counts.rounded(), -Self.most - 1), Self.most))
    }

    private func volts(of input: SceneAnalog, _ mishap: AnalogMishap?, at time: Delay) -> Double {
        let pin = input.pin(at: time, in: house)
        switch mishap {
        case nil: return pin
        case .open: return 0.62 + 0.31 * sin(2 * .pi * house.frequency(at: time) * time.seconds)
        case .cut: return 0
        case .over: return 5
        case .swapped: return -max(pin, 0.2)
        }
    }
}
