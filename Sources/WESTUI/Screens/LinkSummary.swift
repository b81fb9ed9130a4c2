import WESModel

/// The links of the unit: how many are read, and the first that is not, by name.
///
/// In the order of the title bar (console.md section 2); relays are lines that the unit drives,
/// no link it reads.
struct LinkSummary {
    /// How many are read.
    let read: Int
    /// How many are configured.
    let all: Int
    /// What is said of the first one that is not read; nil while all are.
    let missing: String?

    init(_ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading) {
        let texts = state.texts
        var links: [String?] = []
        for input in snapshot.teleinfo where input.condition != .free {
            links.append(Self.words(of: input, state, clock))
        }
        if let board = snapshot.clampBoard {
            links.append(Self.words(of: board, texts, clock))
        }
        let lines = snapshot.counters.map(\.link) + snapshot.contacts.map(\.link)
        if !lines.isEmpty {
            let worst = lines.first { !$0.isOpen && !$0.isOpening } ?? lines.first { !$0.isOpen }
            links.append(
                worst.map {
                    $0.isOpening
                        ? texts(.linkWaiting, texts(.linkInputs)) : texts(.linkInputsMissing)
                })
        }
        let converters = snapshot.analog.map(\.link)
        if !converters.isEmpty {
            let worst =
                converters.first { !$0.isOpen && !$0.isOpening } ?? converters.first { !$0.isOpen }
            links.append(
                worst.map {
                    $0.isOpening
                        ? texts(.linkWaiting, texts(.linkConverter))
                        : texts(.linkConverterMissing)
                })
        }
        if let link = snapshot.oneWire?.link {
            links.append(
                link.isOpen
                    ? nil
                    : link.isOpening
                        ? texts(.linkWaiting, texts(.linkBus)) : texts(.linkBusMissing))
        }
        if let link = snapshot.modbus.first?.link {
            links.append(Self.words(ofRS485: link, snapshot, texts))
        }
        all = links.count
        read = links.count { $0 == nil }
        missing = links.compactMap { $0 }.first
    }

    private static func words(
        of input: TeleinfoInput, _ state: UIState, _ clock: ClockReading
    ) -> String? {
        guard input.condition != .receiving else { return nil }
        let name = InputName.short(input.source)
        let mark = Finding(input, state, clock).mark
        return mark.isAlert
            ? state.texts(.linkMissing, name) : name + " " + state.texts(mark.word)
    }

    /// The bus is read as long as one of its meters answers.
    private static func words(
        ofRS485 link: LinkState, _ snapshot: Snapshot, _ texts: Catalogue
    ) -> String? {
        guard link.isOpen else {
            return link.isOpening
                ? texts(.linkWaiting, texts(.linkRs485)) : texts(.linkRs485Missing)
        }
        if snapshot.modbus.contains(where: { $0.lastAnswer != nil && !$0.isSilent }) { return nil }
        let isSilent = snapshot.modbus.contains(where: \.isSilent)
        return isSilent ? texts(.linkRs485Silent) : texts(.linkWaiting, texts(.linkRs485))
    }

    private static func words(
        of board: ClampBoard, _ texts: Catalogue, _ clock: ClockReading
    ) -> String? {
        guard board.link.isOpen else {
            return board.link.isOpening
                ? texts(.linkWaiting, texts(.linkClamps)) : texts(.linkClampsMissing)
        }
        let limit = board.staleAfter
        if let last = board.lastLine, clock.instant - last <= limit { return nil }
        let isNew =
            board.lastLine == nil && board.openedAt.map { clock.instant - $0 <= limit } ?? false
        return isNew ? texts(.linkWaiting, texts(.linkClamps)) : texts(.linkClampsSilent)
    }
}

extension LinkState {
    /// True before the first answer of the port.
    fileprivate var isOpening: Bool {
        switch self {
        case .unconfigured, .opening: true
        default: false
        }
    }
}
