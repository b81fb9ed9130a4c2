import Testing

@testable import WESIO
@testable import WESModel

/// Searches and transcripts of $WES_ONEWIRE.
@Suite struct OneWireVectorTests {
    /// The eight bytes of the table as the 64 bits of a walk.
    private static func bits(_ text: String?) -> UInt64 {
        DeviceVectors.bytes(text).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func reset(_ text: String?) -> ResetAnswer? {
        DeviceVectors.bytes(text).first.flatMap { DS2480BCommand.resetAnswer($0) }
    }

    @Test func `each pass of the table is asked for, decoded and judged as it says`() throws {
        guard let rows = try DeviceVectors.rows(of: "ds2480b_search.csv") else { return }
        #expect(rows.count >= 28)
        var searches: [String: ROMSearch] = [:]
        for row in rows {
            let name = try #require(row["set"])
            let kind: ROMSearch.Kind = row["search_cmd_hex"] == "EC" ? .alarm : .all
            var search = searches[name] ?? ROMSearch(kind)
            let walk = try #require(search.next(), "\(name)")
            #expect([walk.command] == DeviceVectors.bytes(row["search_cmd_hex"]))
            let received = DeviceVectors.bytes(row["rx_hex"])
            if received.count == 1 {
                let answer = WalkAnswer(reset: try #require(Self.reset(row["rx_hex"])))
                let line: OneWireLine = name == "empty_bus" ? .absent : .short
                #expect(search.take(answer) == .line(line), "\(name)")
                continue
            }
            #expect(
                SearchAcceleration.bytes(for: walk.directions)
                    == DeviceVectors.bytes(row["tx16_hex"]), "\(name)")
            let answer = SearchAcceleration.answer(received, after: .presence)
            #expect(answer.taken == Self.bits(row["rom_hex"]), "\(name)")
            #expect(
                answer.conflicts.nonzeroBitCount == row["discrepancy_count"].flatMap { Int($0) })
            let last = 63 - (answer.conflicts & ~answer.taken).leadingZeroBitCount
            #expect(last == row["last_zero_discrepancy_bit"].flatMap { Int($0) }, "\(name)")
            let outcome = search.take(answer)
            switch name {
            case "alarm_none": #expect(outcome == .nothing && answer.silentFrom == 0)
            case "dropped_mid_pass_byte7":
                #expect(outcome == .retry(.silence) && search.next() == walk)
            case "stuck_low_after_presence": #expect(outcome == .line(.stuckLow))
            default:
                let rom = try #require(ROMCode(wire: DeviceVectors.bytes(row["rom_hex"])))
                #expect(outcome == .found(rom), "\(name)")
                #expect(search.branch ?? -1 == last)
            }
            searches[name] = search
        }
        for (name, search) in searches where !name.hasPrefix("dropped") {
            #expect(search.isFinished, "\(name)")
        }
    }

    @Test func `no ghost of a line held low is a device`() throws {
        guard let rows = try DeviceVectors.rows(of: "stuck_low_ghosts.csv") else { return }
        #expect(rows.count >= 8)
        for row in rows {
            let bytes = DeviceVectors.bytes(row["rom_hex"])
            #expect(CRC8.checksum(bytes) == 0 && ROMCode(wire: bytes) == nil)
        }
    }

    /// The lines of one segment, as turns.
    private static func turns(
        _ segment: String, in rows: [[String: String]]
    ) -> [(isHost: Bool, bytes: [UInt8])] {
        rows.filter { $0["segment"] == segment }.map {
            ($0["sender"] == "host", DeviceVectors.bytes($0["bytes_hex"]))
        }
    }

    @Test func `a search over a DS2480B is byte for byte that of digitemp`() throws {
        guard let rows = try DeviceVectors.rows(of: "ds2480b_transcripts.csv") else { return }
        let turns = Self.turns("init_and_search_six", in: rows)
        // digitemp resets once before its first walk and once after its last.
        let kept = turns.dropLast(2)
        #expect(kept.count >= 19)
        var bus = DS2480BBus(line: TranscriptLine(Array(kept)))
        try bus.open()
        let (search, outcomes) = try ROMSearch.pass(over: &bus)
        #expect(search.found.count == 6 && outcomes.count == 6)
        #expect(bus.line.surprises.isEmpty && bus.line.turns.isEmpty)
    }

    @Test(arguments: ["ds18s20", "ds18b20"])
    func `a conversion and a reading are byte for byte those of digitemp`(name: String) throws {
        guard let rows = try DeviceVectors.rows(of: "ds2480b_transcripts.csv") else { return }
        let isEight = name == "ds18b20"
        let rom = try #require(
            ROMCode(wire: hexadecimal(isEight ? "280000000A00012A" : "100000080A00036F")))
        var turns = Self.turns("convert_strong_pullup_and_read_" + name, in: rows)
        if isEight {
            // The segment begins in data mode and ends with the next reset.
            turns[0].bytes.removeFirst()
            turns.removeLast()
        } else {
            // Its last answer stands in no line of the table.
            turns.append((false, hexadecimal("BEAA004B46FFFF0C1087")))
        }
        var line = TranscriptLine(
            [(true, [0xC1]), (true, hexadecimal("17455B0F91")), (false, hexadecimal("16445A0093"))]
                + turns)
        #expect(line.surprises.isEmpty)
        line.wait(until: .zero + .seconds(1))
        var master = TransactionMaster(bus: DS2480BBus(line: line))
        _ = try master.perform(.open)
        _ = try master.perform(.convert([rom], broadcast: false, power: true))
        _ = try master.perform(.endPower)
        let answer = try master.perform(.read(rom))
        let expected: ProbeResult = isEight ? .temperature(Temperature(celsius: 21.5)) : .powerOn
        guard case .probe(let result, _) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(result == expected)
        #expect(master.bus.line.surprises.isEmpty && master.bus.line.turns.isEmpty)
    }

    @Test func `writing the latch of a board is byte for byte that of owserver`() throws {
        guard let rows = try DeviceVectors.rows(of: "ds2480b_transcripts.csv") else { return }
        let rom = try #require(ROMCode(wire: hexadecimal("290000000A000576")))
        var turns = Self.turns("ds2408_write_pio", in: rows).dropLast(4)
        turns[0].bytes.removeFirst()
        let registers = hexadecimal("F0887C7C83000080FFFF")
        let wire = DS2408.readRegisters + registers.dropFirst(2)
        let read: [(isHost: Bool, bytes: [UInt8])] = [
            (true, hexadecimal("E3C5")), (false, [0xCD]),
            (
                true,
                [0xE1, 0x55] + rom.wire + DS2408.readRegisters + Array(repeating: 0xFF, count: 10)
            ),
            (false, [0x55] + rom.wire + wire + CRC16.wire(wire)),
        ]
        let line = TranscriptLine(
            [(true, [0xC1]), (true, hexadecimal("17455B0F91")), (false, hexadecimal("16445A0093"))]
                + turns + read)
        var master = TransactionMaster(bus: DS2480BBus(line: line))
        _ = try master.perform(.open)
        let answer = try master.perform(.driveBoard(rom, latch: 0x7C))
        #expect(
            answer
                == .board(
                    RelayBoardRegisters(pins: 0x7C, latch: 0x7C, activity: 0x83, control: 0x80)))
        #expect(master.bus.line.surprises.isEmpty && master.bus.line.turns.isEmpty)
    }

    @Test func `every reset of the transcripts found a presence`() throws {
        guard let rows = try DeviceVectors.rows(of: "ds2480b_transcripts.csv") else { return }
        var resets = 0
        for (host, master) in zip(rows, rows.dropFirst()) where master["sender"] == "master" {
            guard host["sender"] == "host", host["bytes_hex"]?.hasSuffix("C5") == true,
                DeviceVectors.bytes(master["bytes_hex"]).count == 1
            else { continue }
            #expect(Self.reset(master["bytes_hex"]) == .presence, "\(host)")
            resets += 1
        }
        #expect(resets > 30)
    }

    @Test func `each triplet of a DS2482 is decoded to the ROM of the table`() throws {
        guard let rows = try DeviceVectors.rows(of: "ds2482_triplets.csv") else { return }
        #expect(rows.count >= 3)
        for row in rows {
            let directions = try #require(row["direction_bits_sent"])
            let wanted = directions.map { $0 == "1" }
            let statuses = DeviceVectors.bytes(row["status_bytes_hex"])
            #expect(wanted.count == 64 && statuses.count == 64)
            var answer = WalkAnswer(reset: .presence)
            for (index, status) in statuses.enumerated() {
                let triplet = DS2482Command.triplet(status)
                let mask = UInt64(1) << UInt64(index)
                if triplet.bit == triplet.complement {
                    answer.conflicts |= mask
                    #expect(triplet.direction == wanted[index])
                }
                if triplet.direction { answer.taken |= mask }
            }
            #expect(answer.taken == Self.bits(row["rom_hex"]))
            let last = 63 - (answer.conflicts & ~answer.taken).leadingZeroBitCount
            #expect(last == row["last_zero_discrepancy_bit"].flatMap { Int($0) })
        }
    }
}
