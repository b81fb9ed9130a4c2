@testable import WESIO
@testable import WESModel

/// Feeds a reader of an emonTx with lines of text, ten seconds apart.
struct EmonText {
    var link: VirtualLink
    private var now = Instant.zero

    init(mains: MainsDescription? = MainsDescription(), clamps: [Int] = [1, 2]) {
        link = VirtualLink(
            source: .clamps, reader: EmonReader(mains: mains, clamps: clamps))
        link.change(to: .open(device: "d", honoured: true))
        link.receive([0x0A], baud: 115_200, at: now)
    }

    /// What each line gives.
    mutating func send(_ lines: String...) -> [ClampEvent] {
        for line in lines {
            now = now + .seconds(10)
            link.receive(Array((line + "\r\n").utf8), baud: 115_200, at: now)
        }
        return take()
    }

    mutating func take() -> [ClampEvent] {
        link.takeEvents().compactMap {
            if case .clamps(let event, _) = $0 { return event }
            return nil
        }
    }

    static func report(_ event: ClampEvent?) -> ClampReport? {
        if case .report(let report)? = event { return report }
        return nil
    }
}
