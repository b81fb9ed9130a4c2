import Testing

@testable import WESIO
@testable import WESModel

@Suite struct VirtualLinkTests {
    private func play(
        _ frame: [UInt8], baud: Int, seconds: Int64, fixedSpeed: Bool = false
    ) -> VirtualLink {
        let source = SourceID.teleinfo(1)
        var link = VirtualLink(
            source: source, reader: TeleinfoReader(source: source), fixedSpeed: fixedSpeed)
        link.change(to: .open(device: "d", honoured: true))
        let character = Delay(nanoseconds: 10_000_000_000 / Int64(baud))
        var at = Instant.zero
        while at.nanoseconds < seconds * 1_000_000_000 {
            for byte in frame {
                at = at + character
                link.receive([byte], baud: baud, at: at)
            }
        }
        return link
    }

    private func locks(_ link: VirtualLink) -> [(line: TeleinfoLine, at: Instant)] {
        link.events.compactMap {
            if case .teleinfo(_, .locked(let line), let at) = $0 { return (line, at) }
            return nil
        }
    }

    @Test func `a 1200 line is found from the garbled bytes of 9600 bauds`() throws {
        let link = play(TeleinfoLineText.historique, baud: 1_200, seconds: 6)
        let lock = try #require(locks(link).first)
        #expect(lock.line.mode == .historique)
        #expect(lock.at <= .zero + .seconds(3))
        #expect(link.settings == LineSettings(baud: 1_200, format: .sevenEvenOne))
        #expect(locks(link).count == 1)
    }

    @Test func `a 9600 line is found at once`() throws {
        let link = play(TeleinfoLineText.standard, baud: 9_600, seconds: 3)
        let lock = try #require(locks(link).first)
        #expect(lock.line.mode == .standard)
        #expect(lock.at <= .zero + .seconds(1))
    }

    @Test func `a transport of fixed speed is never garbled`() throws {
        let link = play(TeleinfoLineText.historique, baud: 1_200, seconds: 4, fixedSpeed: true)
        #expect(try #require(locks(link).first).line.mode == .historique)
        #expect(link.settings == nil)
    }

    @Test func `deadlines come in order and a stubborn reader does not hang the clock`() {
        var link = VirtualLink(source: .teleinfo(1), reader: StubbornReader())
        link.change(to: .open(device: "d", honoured: true))
        link.run(until: .zero + .seconds(1))
        #expect(link.now == .zero + .seconds(1))
        let instants = link.events.map(\.at)
        #expect(instants == instants.sorted())
        #expect(instants.count > 10 && instants.count < 40)
    }
}

/// Asks for a deadline that is always past.
private struct StubbornReader: StreamReader {
    mutating func receive(
        _ bytes: UnsafeRawBufferPointer, faults: LineFaults, at now: Instant
    ) -> ReaderOutput { ReaderOutput(deadline: .zero) }

    mutating func deadlineReached(at now: Instant) -> ReaderOutput {
        ReaderOutput(events: [.teleinfo(.teleinfo(1), .lost, at: now)], deadline: .zero)
    }

    mutating func linkChanged(
        _ state: LinkState, fixedSpeed: Bool, at now: Instant
    ) -> ReaderOutput { ReaderOutput(deadline: .zero) }
}
