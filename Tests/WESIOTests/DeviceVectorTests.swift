import Testing
import WESModel

@testable import WESIO

@Suite struct DeviceVectorTests {
    @Test func `every check byte of the table is right`() throws {
        guard let rows = try DeviceVectors.rows(of: "crc8.csv") else { return }
        #expect(rows.count >= 20)
        for row in rows {
            let bytes = DeviceVectors.bytes(row["input_hex"])
            let crc = try #require(DeviceVectors.bytes(row["crc8_hex"]).first)
            #expect(CRC8.checksum(bytes) == crc, "\(row)")
            #expect(CRC8.checksum(bytes + [crc]) == 0, "\(row)")
        }
    }

    @Test func `every check word of the table is right`() throws {
        guard let rows = try DeviceVectors.rows(of: "crc16.csv") else { return }
        #expect(rows.count >= 10)
        for row in rows {
            let bytes = DeviceVectors.bytes(row["input_hex"])
            let wire = DeviceVectors.bytes(row["wire_bytes_hex"])
            #expect(
                String(CRC16.checksum(bytes), radix: 16, uppercase: true)
                    == row["crc16_hex"].map {
                        String(UInt16($0, radix: 16) ?? 1, radix: 16, uppercase: true)
                    })
            #expect(CRC16.wire(bytes) == wire, "\(row)")
            #expect(CRC16.isGood(bytes + wire), "\(row)")
        }
    }

    @Test func `every scratchpad of the table gives its temperature or its fault`() throws {
        guard let rows = try DeviceVectors.rows(of: "temperatures.csv") else { return }
        #expect(rows.count >= 36)
        for row in rows {
            let family = try #require(DeviceVectors.bytes(row["family_hex"]).first)
            let scratchpad = Scratchpad(
                family: family, bytes: DeviceVectors.bytes(row["scratchpad_hex"]))
            let expected: ProbeResult
            switch row["status"] {
            case "ok":
                let celsius = try #require(row["temp_c"].flatMap(Double.init))
                expected = .temperature(Temperature(celsius: celsius))
                #expect(scratchpad.resolution == row["resolution_bits"].flatMap { Int($0) })
            case "por85": expected = .powerOn
            case "fault127": expected = .underpowered
            case "crc_error": expected = .checksum
            case "stuck_low": expected = .stuckLow
            default: expected = .empty
            }
            #expect(scratchpad.result == expected, "\(row)")
        }
    }

    @Test func `every pair of pages of the table gives its voltages and its humidities`() throws {
        guard let rows = try DeviceVectors.rows(of: "ds2438.csv") else { return }
        #expect(rows.count >= 10)
        for row in rows {
            let input = DeviceVectors.bytes(row["page0_vad_hex"])
            let supply = DeviceVectors.bytes(row["page0_vdd_hex"])
            for (law, column) in [
                (ProbeLaws.Humidity.hih4000, "rh_hih4000"), (.hih5030, "rh_hih5030"),
                (.hih3600, "rh_hih3600_owfs"), (.htm1735, "rh_htm1735"),
            ] {
                let reading = try #require(
                    ClimateDecoder.ds2438(
                        input: input, supply: supply, laws: ProbeLaws(humidity: law)
                    ).0, "\(row)")
                #expect(reading.temperature.celsius == row["temp_c"].flatMap(Double.init))
                #expect(reading.supply.volts == row["vdd_v"].flatMap(Double.init))
                #expect(reading.input?.volts == row["vad_v"].flatMap(Double.init))
                let humidity = try #require(reading.humidity?.percent)
                let expected = try #require(row[column].flatMap(Double.init))
                #expect(abs(humidity - expected) < 0.000_06, "\(column) \(row)")
            }
            let page = try #require(DS2438Page(supply))
            #expect(page.currentCounts == row["current_counts"].flatMap { Int($0) })
            let sense = try #require(row["vsense_v"].flatMap(Double.init))
            #expect(abs(page.sense.volts - sense) < 1e-7)
        }
    }
}
