import Testing
import WESModel

@testable import WESIO

/// The tables of the sources of the clamps and of the prices.
@Suite struct ClampConfigurationTests {
    private func describe(_ text: String) throws -> UnitDescription {
        try UnitConfiguration.parse(text, file: "unit.toml").get().description
    }

    private func problems(_ text: String) -> [String] {
        guard case .failure(let found) = UnitConfiguration.parse(text, file: "u") else { return [] }
        return found.all.map { problem in
            let place = "\(problem.line):\(problem.column) \(problem.key) "
            switch problem.reason {
            case .notYet(let instead): return place + "not yet, " + instead
            case .wrongValue(let expected): return place + expected
            case .unknownKey(let nearest): return place + "unknown, " + (nearest ?? "")
            default: return place + "\(problem.reason)"
            }
        }
    }

    @Test func `raw samples have their constants, for the group and for one clamp`() throws {
        let unit = try describe(
            """
            [clamps]
            source = "waveform:iio:adc"
            rate_hz = 2670
            bits = 16
            channels = 3
            skew_us = 20.5
            vcal_v_per_v = 268.97
            ical_a_per_v = 60.606
            lead_deg = -3.5
            [clamps.1]
            [clamps.2]
            ical_a_per_v = 30
            lead_deg = 1
            """)
        #expect(unit.clampBoard?.device == "iio:adc")
        #expect(
            unit.clampBoard?.samples
                == SampleDescription(
                    rateHertz: 2_670, bits: 16, channels: 3, skewMicroseconds: 20.5,
                    voltsPerVolt: 268.97, amperesPerVolt: 60.606, leadDegrees: -3.5))
        #expect(unit.clamps[1] == ClampDescription())
        #expect(unit.clamps[2]?.amperesPerVolt == 30)
        #expect(unit.clamps[2]?.leadDegrees == 1)
    }

    @Test func `an empty table is a clamp, or a relay without a line is none`() throws {
        let unit = try describe("[clamps.2]\n[relays.1]\nname = \"a\"\n")
        #expect(unit.clamps.keys.sorted() == [2])
        #expect(unit.relays.isEmpty)
    }

    @Test(arguments: [
        ("[clamps]\nsource = \"modbus:/dev/a\"", "2:1 clamps.source not yet, clamps.1.source"),
        ("[clamps.1]\nsource = \"rpict:/dev/a\"", "2:1 clamps.1.source not yet, clamps.source"),
        ("[clamps]\nsource = \"waveform:/dev/a\"", "2:1 clamps.source \"waveform:iio:NAME\""),
        ("[clamps]\nsource = \"waveform:fifo:\"", "2:1 clamps.source \"waveform:iio:NAME\""),
        ("[clamps]\nsource = \"serial:/dev/a\"", "2:1 clamps.source \"rpict:…\""),
        ("[clamps]\nrate_hz = 50", "2:1 clamps.rate_hz 1000…20000"),
        ("[clamps]\nbits = 24", "2:1 clamps.bits 8…16"),
        ("[clamps]\nskew_us = -1", "2:1 clamps.skew_us 0…1000"),
        ("[clamps]\nlead_deg = 31", "2:1 clamps.lead_deg -30…30"),
        ("[clamps]\nrate = 2560", "2:1 clamps.rate unknown, clamps.rate_hz"),
        (
            "[clamps]\nsource = \"waveform:iio:a\"\nchannels = 3\n[clamps.3]\n",
            "3:1 clamps.channels 4…5"
        ),
        ("[prices]\ncurrency = \"euro\"", "2:1 prices.currency \"EUR\""),
        ("[prices.kwh]\nBASE = -0.1", "2:1 prices.kwh.BASE 0…1000"),
        ("[prices.kwh]\nBASE = \"0.1\"", "2:1 prices.kwh.BASE 0…1000"),
        ("[prices]\ninjection = 0.1", "2:1 prices.injection unknown, prices.injection_kwh"),
    ])
    func `what cannot be is refused at its place with what can`(text: String, expected: String) {
        let found = problems(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(expected) == true, "\(found)")
    }

    @Test func `prices have the periods of the meter`() throws {
        let unit = try describe(
            """
            [prices]
            currency = "CHF"
            injection_kwh = 0.04
            [prices.kwh]
            HC = 0.1635
            "HEURE PLEINE" = 0.2146
            2 = 0.3
            """)
        #expect(
            unit.prices
                == PriceTable(
                    currency: "CHF",
                    kilowattHour: ["HC": 0.1635, "HEURE PLEINE": 0.2146, "2": 0.3],
                    injectedKilowattHour: 0.04))
        #expect(unit.sources == [])
        #expect(try describe("[unit]\nname = \"a\"\n").prices == nil)
    }
}
