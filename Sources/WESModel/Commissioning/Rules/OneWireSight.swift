/// What can be told of a 1-Wire bus now, by its master and by the state of its line.
struct OneWireSight {
    /// The kind of its master; nil for one that no driver knows.
    let kind: OneWireMasterKind?
    /// True while its master can be reached.
    let isOpen: Bool
    /// True where nothing answers although devices are known: the fault is before them.
    let isDeaf: Bool
    /// True where the line lets devices answer: what is absent is absent by itself.
    let isClear: Bool

    init(_ bus: OneWireBusState, _ unit: UnitDescription) {
        kind = unit.oneWire.flatMap { OneWireMasterKind(master: $0.master) }
        isOpen = bus.link.isOpen
        let count = bus.probes.count + bus.boards.count
        isDeaf = bus.listedAt != nil && bus.present.isEmpty
        let isLineGood: Bool
        switch bus.line {
        case .absent: isLineGood = count == 1
        case .short, .stuckLow: isLineGood = false
        case .ok, .noisy, nil: isLineGood = true
        }
        // Of a single device nobody can say whether it is gone or its branch is: both are said.
        isClear = isOpen && isLineGood && (!isDeaf || count == 1)
    }
}
