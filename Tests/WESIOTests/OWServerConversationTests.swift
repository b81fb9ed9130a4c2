import Synchronization
import Testing
import WESModel

@testable import WESIO

@Suite struct OWServerConversationTests {
    private static let probe = ROMCode(family: 0x28, serial: 0xD7_2800_00)
    private static let other = ROMCode(family: 0x28, serial: 0x1122)

    private static func answer(_ result: Int32, _ payload: [UInt8] = []) -> [UInt8] {
        OWServerCodecTests.bytes(result, payload)
    }

    private static func text(_ text: String) -> [UInt8] {
        answer(Int32(text.utf8.count), Array(text.utf8))
    }

    /// A scratchpad of sixteenths, check byte included.
    private static func scratchpad(_ sixteenths: UInt16, sixth: UInt8 = 0x0A) -> [UInt8] {
        let eight: [UInt8] = [
            UInt8(sixteenths & 0xFF), UInt8(sixteenths >> 8), 0x4B, 0x46, 0x7F, 0xFF, sixth, 0x10,
        ]
        return eight + [CRC8.checksum(eight)]
    }

    @Test func `the pings of a slow bus are passed over`() throws {
        let server = ScriptedOWServer { request, _ in
            let pings = OWServerCodecTests.ping + OWServerCodecTests.ping
            if request.path.hasSuffix("scratchpad") {
                return .bytes(pings + Self.answer(9, Self.scratchpad(0x0191)))
            }
            return .bytes(pings + Self.answer(0))
        }
        defer { server.stop() }
        var master = try #require(server.master())
        _ = try master.perform(.open)
        #expect(
            try master.perform(.read(Self.probe))
                == .probe(.temperature(Temperature(celsius: 25.0625)), resolution: 12))
    }

    @Test func `the value at power-up is known by its scratchpad`() throws {
        let server = ScriptedOWServer { request, _ in
            request.path.hasSuffix("scratchpad")
                ? .bytes(Self.answer(9, Self.scratchpad(0x0550, sixth: 0x0C)))
                : .bytes(Self.answer(0))
        }
        defer { server.stop() }
        var master = try #require(server.master())
        _ = try master.perform(.open)
        #expect(try master.perform(.read(Self.probe)) == .probe(.powerOn, resolution: 12))
    }

    @Test func `a connection that was let go is made again`() throws {
        let server = ScriptedOWServer { request, connection in
            // It hangs up at the third request of the first connection.
            connection == 1 && request.kind == 6 ? .hangUp : .bytes(Self.answer(0))
        }
        defer { server.stop() }
        var master = try #require(server.master())
        _ = try master.perform(.open)
        #expect(try master.perform(.verify(Self.probe)) == .verified(false))
        #expect(server.requests.count { $0.kind == 6 } == 2)
    }

    @Test func `a connection that is not kept is made for each request`() throws {
        let server = ScriptedOWServer { _, _ in .last(OWServerCodecTests.bytes(0, [], flags: 0x100))
        }
        defer { server.stop() }
        var master = try #require(server.master())
        _ = try master.perform(.open)
        #expect(try master.perform(.verify(Self.probe)) == .verified(false))
    }

    @Test func `a server that says nothing is unplugged, and not asked twice`() throws {
        let server = ScriptedOWServer { request, _ in
            request.kind == 6 ? .silence : .bytes(Self.answer(0))
        }
        defer { server.stop() }
        var master = try #require(server.master(silence: .milliseconds(50)))
        _ = try master.perform(.open)
        #expect(throws: IOFailure(.unplugged, device: master.device, errno: 110)) {
            try master.perform(.verify(Self.probe))
        }
        #expect(server.requests.count { $0.kind == 6 } == 1)
    }

    @Test func `what is no owserver is refused`() throws {
        let server = ScriptedOWServer { _, _ in
            .last(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
        }
        defer { server.stop() }
        var master = try #require(server.master())
        #expect(throws: IOFailure.self) { try master.perform(.open) }
    }

    @Test func `a device missed by one search stays, and goes after three verifications`() throws {
        let isThere = Mutex(true)
        let isListed = Mutex(true)
        let server = ScriptedOWServer { [probe = Self.probe] request, _ in
            switch request.kind {
            case 7 where request.path == "/uncached":
                let name = isListed.withLock { $0 } ? "/uncached/" + probe.serverName : ""
                return .bytes(Self.answer(0, Array(name.utf8) + [0]))
            case 6:
                return .bytes(
                    isThere.withLock { $0 } ? Self.answer(0, probe.wire) : Self.answer(-1))
            default: return .bytes(Self.answer(0))
            }
        }
        defer { server.stop() }
        var master = try #require(server.master())
        _ = try master.perform(.open)
        let walk = OneWireJob.walk(SearchWalk(directions: 0))
        #expect(try master.perform(walk) == .listed([Self.probe], faults: SearchFaults()))
        isListed.withLock { $0 = false }
        #expect(try master.perform(walk) == .listed([], faults: SearchFaults()))
        #expect(try master.perform(.list) == .listed([Self.probe], faults: SearchFaults()))
        isThere.withLock { $0 = false }
        let before = server.requests.count { $0.kind == 6 }
        #expect(try master.perform(walk) == .listed([], faults: SearchFaults()))
        #expect(server.requests.count { $0.kind == 6 } == before + 3)
        #expect(try master.perform(.list) == .listed([], faults: SearchFaults()))
        #expect(try master.perform(.line) == .line(.absent))
    }

    @Test func `shorts and wrong check bytes are known by the statistics`() throws {
        let shorts = Mutex(0)
        let checks = Mutex(0)
        let server = ScriptedOWServer { [probe = Self.probe] request, _ in
            switch request.path {
            case "": .bytes(Self.answer(0))
            case "/": .bytes(Self.answer(0, Array("/bus.0,/settings\0".utf8)))
            case "/bus.0/interface/statistics/shorts":
                .bytes(Self.text("  \(shorts.withLock { $0 })"))
            case "/statistics/errors/CRC8_errors": .bytes(Self.text("\(checks.withLock { $0 })"))
            case "/uncached":
                .bytes(Self.answer(0, Array("/uncached/\(probe.serverName)\0".utf8)))
            case "/uncached/" + probe.serverName: .bytes(Self.answer(0, probe.wire))
            default: .bytes(Self.answer(-1))
            }
        }
        defer { server.stop() }
        var master = try #require(server.master())
        _ = try master.perform(.open)
        #expect(try master.perform(.line) == .line(.ok))
        shorts.withLock { $0 = 2 }
        #expect(try master.perform(.line) == .line(.short))
        #expect(try master.perform(.line) == .line(.ok))
        #expect(try master.perform(.read(Self.probe)) == .probe(.empty, resolution: nil))
        checks.withLock { $0 = 1 }
        #expect(try master.perform(.read(Self.probe)) == .probe(.checksum, resolution: nil))
        // A device that is not there makes wrong check bytes too.
        checks.withLock { $0 = 2 }
        #expect(try master.perform(.read(Self.other)) == .probe(.empty, resolution: nil))
    }

    @Test func `a board is driven with inverted outputs and started safely`() throws {
        let server = ScriptedOWServer { request, _ in
            guard request.kind == 2 else { return .bytes(Self.answer(0)) }
            switch request.path.split(separator: "/").last {
            case "sensed.BYTE": return .bytes(Self.text("  254"))
            case "PIO.BYTE": return .bytes(Self.text("    1"))
            case "latch.BYTE": return .bytes(Self.text("    0"))
            case "por": return .bytes(Self.text("1"))
            case "power": return .bytes(Self.text("1"))
            default: return .bytes(Self.text("0"))
            }
        }
        defer { server.stop() }
        var master = try #require(server.master())
        _ = try master.perform(.open)
        let rom = ROMCode(family: 0x29, serial: 0xAB34)
        let registers = RelayBoardRegisters(pins: 0xFE, latch: 0xFE, activity: 0, control: 0x88)
        #expect(try master.perform(.driveBoard(rom, latch: 0xFE)) == .board(registers))
        #expect(try master.perform(.startBoard(rom, latch: 0xFE)) == .board(registers))
        let name = "/uncached/" + rom.serverName + "/"
        let written = server.requests.filter { $0.kind == 3 }
        #expect(
            written.map(\.path)
                == ["PIO.BYTE", "out_of_testmode", "PIO.BYTE", "por"].map { name + $0 })
        #expect(written.map { String(decoding: $0.data, as: UTF8.self) } == ["1", "1", "1", "0"])
        // A latch that is not as asked for keeps the mark.
        _ = try master.perform(.startBoard(rom, latch: 0xFF))
        #expect(server.requests.filter { $0.kind == 3 }.map(\.path).last == name + "PIO.BYTE")
    }
}
