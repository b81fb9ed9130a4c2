import Testing
import WESModel

@testable import WESIO

@Suite struct ClimateDecoderTests {
    /// A page 0 with its check byte: status, hundredths of a volt, counts of current, 21,5 °C.
    private func page(_ status: UInt8, _ volts: Int, counts: Int16 = 0) -> [UInt8] {
        let current = UInt16(bitPattern: counts)
        let bytes: [UInt8] = [
            status, 0x80, 0x15, UInt8(volts & 0xFF), UInt8(volts >> 8), UInt8(current & 0xFF),
            UInt8(current >> 8), 0,
        ]
        return bytes + [CRC8.checksum(bytes)]
    }

    private func read(
        _ volts: Int, supply: Int = 330, counts: Int16 = 0, _ laws: ProbeLaws
    ) -> ClimateReading? {
        ClimateDecoder.ds2438(
            input: page(0x01, volts, counts: counts), supply: page(0x09, supply, counts: counts),
            laws: laws
        ).0
    }

    @Test func `at 3,3 V an HIH-5030 reads right and is marked as less exact`() throws {
        let reading = try #require(read(130, ProbeLaws()))
        #expect(reading.temperature == Temperature(celsius: 21.5))
        let humidity = try #require(reading.humidity)
        #expect(abs(humidity.percent - 37.8109) < 0.000_1)
        #expect(reading.isReduced)
        #expect(read(150, ProbeLaws())?.isReduced == false)
        #expect(read(130, ProbeLaws(humidity: .none))?.isReduced == false)
        #expect(read(130, ProbeLaws(humidity: .none))?.humidity == nil)
    }

    @Test func `a photodiode on the current input gives lux, one at least`() throws {
        let law = ProbeLaws(
            humidity: .none, light: .photodiode(ohm: 390, luxPerMicroampere: 105.263))
        let light = try #require(read(0, counts: 164, law)?.light)
        #expect(abs(light.lux - 10_805) < 1)
        #expect(read(0, counts: -8, law)?.light == Illuminance(lux: 1))
        let broken = ProbeLaws(light: .photodiode(ohm: 0, luxPerMicroampere: 1))
        #expect(read(0, counts: 164, broken)?.light == nil)
    }

    @Test func `a logarithmic sensor gives lux, none in the dark`() throws {
        let law = ProbeLaws(humidity: .none, light: .logarithmic)
        let light = try #require(read(330, law)?.light)
        #expect(abs(light.lux - 251.19) < 0.01)
        #expect(read(0, law)?.light == Illuminance(lux: 0))
        #expect(read(1_020, law)?.light == Illuminance(lux: 0))
    }

    @Test func `a chip without a supply voltage has no ratio`() {
        #expect(read(130, supply: 0, ProbeLaws())?.humidity == nil)
        #expect(read(1_020, ProbeLaws())?.humidity == nil)
    }

    @Test func `a page of the other voltage, or with a wrong bit, is no reading`() {
        let laws = ProbeLaws()
        let good = (page(0x01, 130), page(0x09, 330))
        #expect(ClimateDecoder.ds2438(input: good.0, supply: good.0, laws: laws).0 == nil)
        #expect(ClimateDecoder.ds2438(input: good.1, supply: good.1, laws: laws).1 == .empty)
        for byte in 0..<9 {
            var bad = good.0
            bad[byte] ^= 0x10
            let answer = ClimateDecoder.ds2438(input: bad, supply: good.1, laws: laws)
            #expect(answer.0 == nil)
            #expect(answer.1 == .checksum)
        }
        let silent = [UInt8](repeating: 0xFF, count: 9)
        let held = [UInt8](repeating: 0, count: 9)
        #expect(ClimateDecoder.ds2438(input: silent, supply: good.1, laws: laws).1 == .empty)
        #expect(ClimateDecoder.ds2438(input: good.0, supply: held, laws: laws).1 == .stuckLow)
        #expect(ClimateDecoder.ds2438(input: [], supply: [], laws: laws).1 == .empty)
    }

    @Test func `a DS2436 is believed when two readings agree`() {
        let (celsius, volts): ([UInt8], [UInt8]) = ([0x80, 0xF5], [0x4A, 0x01])
        let good = ClimateDecoder.ds2436(temperature: (celsius, celsius), voltage: (volts, volts))
        #expect(good.1 == .temperature(Temperature(celsius: -10.5)))
        #expect(good.0?.supply == Voltage(volts: 3.3))
        #expect(good.0?.input == nil)
        #expect(good.0?.humidity == nil)
        let noisy = ClimateDecoder.ds2436(
            temperature: (celsius, [0x80, 0xF4]), voltage: (volts, volts))
        #expect(noisy.0 == nil)
        #expect(noisy.1 == .checksum)
    }

    @Test func `a DS2436 that is silent, held or cut is no reading`() {
        let silent: [UInt8] = [0xFF, 0xFF]
        let held: [UInt8] = [0, 0]
        #expect(
            ClimateDecoder.ds2436(temperature: (silent, silent), voltage: (silent, silent)).1
                == .empty)
        #expect(
            ClimateDecoder.ds2436(temperature: (held, held), voltage: (held, held)).1 == .stuckLow)
        #expect(ClimateDecoder.ds2436(temperature: ([], []), voltage: ([], [])).1 == .empty)
    }
}
