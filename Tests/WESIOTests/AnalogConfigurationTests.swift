import Testing
import WESModel

@testable import WESIO

/// The tables of the analog inputs.
@Suite struct AnalogConfigurationTests {
    private func problems(_ text: String) -> [ConfigurationProblem] {
        guard case .failure(let found) = UnitConfiguration.parse(text, file: "t") else { return [] }
        return found.all
    }

    private static let device = "[analog.1]\ndevice = \"iio:ads1115/voltage0\"\n"

    @Test func `a voltage has its divider, unit, gain and offset`() throws {
        let text =
            Self.device + """
                name = "Pression"
                divider_ohm = [6800, 10000.0]
                unit = "bar"
                gain = -2.5
                offset = 1
                """
        let input = try #require(
            UnitConfiguration.parse(text, file: "t").get().description.analog[1])
        #expect(input.device == "iio:ads1115/voltage0")
        #expect(input.kind == .voltage)
        #expect(input.divider == VoltageDivider(upper: 6_800, lower: 10_000))
        #expect(input.unit == "bar")
        #expect(input.gain == -2.5)
        #expect(input.offset == 1)
        #expect(input.name == "Pression")
    }

    @Test func `a contact has its threshold and its level`() throws {
        let text = Self.device + "kind = \"contact\"\nthreshold_v = 1.2\ncloses_at = \"high\"\n"
        let input = try #require(
            UnitConfiguration.parse(text, file: "t").get().description.analog[1])
        #expect(input.kind == .contact)
        #expect(input.threshold == Voltage(volts: 1.2))
        #expect(input.closesHigh)
    }

    @Test(arguments: [
        ("divider_ohm = [36000, 0]", "divider_ohm"), ("divider_ohm = [36000]", "divider_ohm"),
        ("gain = 0", "gain"), ("gain = \"2\"", "gain"), ("unit = \"kilogrammes\"", "unit"),
        ("closes_at = \"both\"", "closes_at"),
        ("kind = \"contact\"\nthreshold_v = 4", "threshold_v"), ("kind = \"courant\"", "kind"),
    ])
    func `a value out of its range is refused at its key`(_ line: String, _ key: String) {
        #expect(problems(Self.device + line + "\n").map(\.key) == ["analog.1." + key])
    }

    @Test func `an input needs a channel of a converter`() {
        #expect(problems("[analog.1]\nname = \"x\"\n").map(\.reason) == [.missingKey])
        let found = problems("[analog.1]\ndevice = \"/dev/i2c-1\"\n")
        #expect(found.map(\.key) == ["analog.1.device"])
        #expect(found.map(\.reason) == [.wrongValue(expected: "\"iio:NAME/voltage0\"")])
    }

    @Test func `two inputs on one channel are refused, also by two ways of naming it`() {
        for other in ["iio:ads1115/voltage0", "iio:device77/voltage2"] {
            let first = other == "iio:ads1115/voltage0" ? other : "iio:iio:device77/voltage2"
            let found = problems(
                "[analog.1]\ndevice = \"\(first)\"\n[analog.2]\ndevice = \"\(other)\"\n")
            #expect(found.map(\.reason) == [.sharedDevice(with: "analog.1.device")])
        }
        #expect(
            problems(Self.device + "[analog.2]\ndevice = \"iio:ads1115/voltage1\"\n").isEmpty)
    }
}
