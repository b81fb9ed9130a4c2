import Testing

@testable import WESModel

/// From the pin to the value, the decimals that are true, and the divider of a wanted maximum.
@Suite struct AnalogScaleTests {
    private static func scale(
        _ ohms: (Double, Double)? = nil, gain: Double = 1, offset: Double = 0,
        step: Double? = 0.000_125
    ) -> AnalogScale {
        var table = AnalogDescription(device: "iio:a/voltage0")
        table.divider = ohms.map { VoltageDivider(upper: $0.0, lower: $0.1) }
        table.gain = gain
        table.offset = offset
        return AnalogScale(table, step: step.map { Voltage(volts: $0) })
    }

    @Test func `a battery behind 36 and 10 kohm has one decimal`() {
        let scale = Self.scale((36_000, 10_000))
        #expect(abs(scale.value(of: Voltage(volts: 2.78)) - 12.788) < 1e-9)
        #expect(scale.places == 1)
        #expect(scale.unit == "V")
        #expect(abs((scale.resolution ?? 0) - 0.000_575) < 1e-12)
    }

    @Test(arguments: [
        (1.0, 0.000_125, 2), (1.0, 0.012_9, 1), (400.0, 0.000_125, 0), (0.01, 0.000_125, 4),
        (50.0, 0.003_22, 0), (-30.0, 0.000_125, 1),
    ])
    func `decimals are those of three digits, and of the converter`(
        _ gain: Double, _ step: Double, _ places: Int
    ) {
        #expect(Self.scale(gain: gain, step: step).places == places)
    }

    @Test func `a table of rubbish has a scale all the same`() {
        for gain in [0, 1e6, -1e6, 1e-300] {
            let scale = Self.scale((1e8, 1), gain: gain, offset: -1e6)
            #expect((0...6).contains(scale.places))
            #expect(scale.liveZero?.volts.isFinite != false)
        }
    }

    @Test func `the live zero of 4–20 mA on 150 ohm is 0,6 V, a plain sensor has none`() {
        let loop = Self.scale(gain: 10 / 2.4, offset: -2.5)
        #expect(abs((loop.liveZero?.volts ?? 0) - 0.6) < 1e-9)
        #expect(Self.scale(gain: 400).liveZero == nil)
        #expect(Self.scale(gain: 400, offset: 2).liveZero == nil)
    }

    @Test(arguments: [
        (15.0, 39_000.0), (14.9, 36_000), (5, 5_600), (10, 22_000), (30, 91_000), (60, 180_000),
        (3.3, 160),
    ])
    func `the next E24 value keeps the maximum in the range`(_ volts: Double, _ upper: Double)
        throws
    {
        let proposal = try DividerProposal.of(Voltage(volts: volts)).get()
        #expect(proposal.divider == VoltageDivider(upper: upper, lower: 10_000))
        #expect(proposal.pin.volts <= 3.25 + 1e-9)
        #expect(proposal.fullScale.volts >= volts)
        #expect(proposal.divider.parallel <= 10_000)
    }

    @Test func `R2 may be another, as long as the two see less than 10 kohm`() throws {
        let small = try DividerProposal.of(Voltage(volts: 15), lower: 4_700).get()
        #expect(small.divider == VoltageDivider(upper: 18_000, lower: 4_700))
        #expect(DividerProposal.of(Voltage(volts: 30), lower: 47_000) == .failure(.lower))
        #expect(DividerProposal.of(Voltage(volts: 30), lower: 10) == .failure(.lower))
    }

    @Test func `no divider for what the input takes, none for what bites`() {
        #expect(DividerProposal.of(Voltage(volts: 3.25)) == .failure(.needless))
        #expect(DividerProposal.of(Voltage(volts: 61)) == .failure(.dangerous))
        #expect(DividerProposal.of(Voltage(volts: 230)) == .failure(.dangerous))
    }
}
