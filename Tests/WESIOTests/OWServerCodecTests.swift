import Glibc
import Testing
import WESModel

@testable import WESIO

@Suite struct OWServerCodecTests {
    private typealias Flag = OWServerRequest.Flag
    private typealias Message = OWServerDecoder.Message

    /// An answer as it travels.
    static func bytes(_ result: Int32, _ payload: [UInt8], flags: UInt32 = 0x104) -> [UInt8] {
        let words: [UInt32] = [
            0, UInt32(payload.count), UInt32(bitPattern: result), flags, UInt32(payload.count), 0,
        ]
        return words.flatMap { word in [24, 16, 8, 0].map { UInt8(word >> $0 & 0xFF) } } + payload
    }

    /// The sign of life of a server whose bus is slow.
    static let ping: [UInt8] =
        [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF] + Array(repeating: 0, count: 16)

    @Test func `a request is six words, a path and data`() {
        var request = OWServerRequest(kind: .write, path: "/29.000029D60300/PIO.0", data: [0x31])
        request.flags = Flag.client | Flag.persistence
        #expect(
            request.bytes == [
                0, 0, 0, 0, 0, 0, 0, 24, 0, 0, 0, 3, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0,
            ] + Array("/29.000029D60300/PIO.0".utf8) + [0, 0x31])
        #expect(OWServerRequest(kind: .nop).bytes.count == 24)
    }

    @Test func `a path that holds a zero ends there`() {
        let request = OWServerRequest(kind: .read, path: "/a\0b")
        #expect(Array(request.bytes.dropFirst(24)) == [0x2F, 0x61, 0])
    }

    @Test func `answers come out alike however they are cut`() {
        let stream =
            Self.ping + Self.bytes(12, Array("        21.5".utf8)) + Self.bytes(-1, [])
            + Self.ping + Self.bytes(0, Array("/28.000028D70000,/bus.0\0".utf8))
        var whole = OWServerDecoder()
        let expected = whole.take(stream)
        #expect(expected.count == 5)
        for cut in 0...stream.count {
            var decoder = OWServerDecoder()
            let parts = decoder.take(stream[..<cut]) + decoder.take(stream[cut...])
            #expect(parts == expected)
        }
        var slow = OWServerDecoder()
        #expect(stream.flatMap { slow.take([$0]) } == expected)
        guard case .answer(let value) = expected[1], case .answer(let wrong) = expected[2],
            case .answer(let names) = expected[4]
        else { return #expect(Bool(false), "the answers are not where they were sent") }
        #expect(value.number == 21.5)
        #expect(value.isPersistent)
        #expect(!wrong.isGood)
        #expect(names.names == ["28.000028D70000", "bus.0"])
    }

    @Test(arguments: [Int32(-2), .min, 1 << 20 + 1, .max])
    func `a length that no answer has ends the stream`(length: Int32) {
        var bytes = Self.bytes(0, [])
        for index in 0..<4 {
            bytes[4 + index] = UInt8(truncatingIfNeeded: length >> (24 - 8 * Int32(index)))
        }
        var decoder = OWServerDecoder()
        #expect(decoder.take(bytes + Self.ping) == [.broken])
        #expect(decoder.take(Self.ping).isEmpty)
    }

    @Test func `text that is no number is none`() {
        func answer(_ text: String) -> OWServerAnswer {
            OWServerAnswer(result: 0, flags: 0, payload: Array(text.utf8))
        }
        #expect(answer("     -0.5").number == -0.5)
        #expect(answer("nan").number == nil)
        #expect(answer("1e999").number == nil)
        #expect(answer("").number == nil)
        #expect(answer("  256").byte == nil)
        #expect(answer("  255").byte == 255)
        #expect(answer("1").flag == true)
        #expect(answer("2").flag == nil)
        #expect(answer(" \0 5").text.isEmpty)
    }

    @Test func `devices are listed from every form of their numbers`() {
        let probe = ROMCode(family: 0x28, serial: 0x00_00D7_2800_00)
        for name in [
            "28.000028D70000", "28000028D70000", "28.000028D70000.11", "28.000028D7000011",
            "28000028D70000.11", "28000028D7000011", "28000028d7000011",
        ] {
            #expect(OWServerListing([name, "bus.0", "settings"]).roms == [probe], "\(name)")
        }
        #expect(probe.serverName == "28000028D7000011")
    }

    @Test func `a wrong check byte, family 00 and signs are no devices`() {
        let listing = OWServerListing([
            "28000028D7000012", "0000000000000000", "+8000028D70000", "28000028D7000011",
            "28000028D7000011", "",
        ])
        #expect(listing.roms == [ROMCode(family: 0x28, serial: 0xD7_2800_00)])
        #expect(listing.faults == 2)
    }

    @Test func `the messages of a real server hold`() throws {
        guard let folder = getenv("WES_ONEWIRE").map({ String(cString: $0) }) else {
            print("messages of a real owserver: skipped, WES_ONEWIRE is not set")
            return
        }
        let file = try #require(fopen(folder + "/owserver_messages.csv", "re"))
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&buffer, 1, buffer.count, file)
        let rows = String(decoding: buffer.prefix(count), as: UTF8.self).split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        var answers: [String: OWServerAnswer] = [:]
        for row in rows.dropFirst() where row.count == 3 {
            var decoder = OWServerDecoder()
            guard case .answer(let answer)? = decoder.take(Self.bytes(ofHex: row[2])).first else {
                return #expect(Bool(false), "\(row[0]) is no answer")
            }
            answers[row[0]] = answer
        }
        #expect(answers["read_temperature_ds18b20"]?.number == 4)
        #expect(answers["read_temperature_fahrenheit"]?.number == 39.2)
        #expect(answers["presence_yes"]?.payload.first == 0x28)
        #expect(answers["presence_no"]?.result == -1)
        #expect(answers["write_readonly_property"]?.result == -95)
        #expect(answers["unknown_type_42"]?.result == -42)
        #expect(answers["dirall_alarm_empty"]?.names == [])
        for name in ["dirall_uncached", "format_fic", "dirallslash_root_devices_only"] {
            let roms = OWServerListing(answers[name]?.names ?? []).roms
            #expect(roms.map(\.family) == [0x28, 0x10, 0x26, 0x29], "\(name)")
        }
        let requests: [(String, OWServerRequest)] = [
            ("nop", OWServerRequest(kind: .nop)),
            (
                "read_temperature_ds18b20",
                OWServerRequest(kind: .read, path: "/28.000028D70000/temperature")
            ),
            (
                "write_pio0_on",
                OWServerRequest(kind: .write, path: "/29.000029D60300/PIO.0", data: [0x31])
            ),
            ("presence_yes", OWServerRequest(kind: .presence, path: "/28.000028D70000")),
        ]
        for (name, request) in requests {
            var request = request
            request.flags = Flag.client | Flag.persistence
            let row = try #require(rows.first { $0[0] == name })
            #expect(request.bytes == Self.bytes(ofHex: row[1]), "\(name)")
        }
    }

    private static func bytes(ofHex text: String) -> [UInt8] {
        let digits = Array(text.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
    }
}
