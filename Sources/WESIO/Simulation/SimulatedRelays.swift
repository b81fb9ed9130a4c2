import WESModel

/// The outputs of the simulated chip: what the engine drives, and which contacts close of it.
struct SimulatedRelays: Sendable {
    private let numbers: [Int]
    private let onBoards: [Int: SceneRelay.Output]
    private var drivenByBoards: Set<Int> = []
    private var driven: Set<Int> = []
    private var received: [UInt8] = []

    init(_ relays: [Int: SceneRelay]) {
        numbers = relays.keys.sorted()
        onBoards = relays.compactMapValues(\.board)
    }

    /// Takes the pins of the boards of the 1-Wire bus: 0 closes; true where a contact changed.
    mutating func drive(boards bus: SimulatedOneWireBus) -> Bool {
        guard !onBoards.isEmpty else { return false }
        let before = drivenByBoards
        drivenByBoards = Set(
            onBoards.filter { _, output in
                guard let pins = bus.pins(of: output.rom) else { return false }
                return pins >> UInt8(output.channel) & 1 == 0
            }.keys)
        return drivenByBoards != before
    }

    /// Takes what the engine writes, in any pieces: the values of held outputs.
    mutating func receive(_ bytes: [UInt8]) {
        received += bytes
        while let values = received.withUnsafeBytes({ LineValues($0) }) {
            received.removeFirst(LineValues.size)
            for number in numbers {
                let bit = UInt64(1) << UInt64(LineOffsets.relay(number))
                guard values.mask & bit != 0 else { continue }
                if values.bits & bit != 0 { driven.insert(number) } else { driven.remove(number) }
            }
        }
    }

    /// The engine let go of the lines: every output opens.
    mutating func release() {
        received = []
        driven = []
    }

    /// The relays whose contact is closed.
    func closed(under condition: LinesCondition) -> Set<Int> {
        Set(
            numbers.filter { number in
                if condition.welded.contains(.relay(number)) { return true }
                let isDriven = driven.contains(number) || drivenByBoards.contains(number)
                return isDriven && !condition.stuck.contains(.relay(number))
            })
    }
}
