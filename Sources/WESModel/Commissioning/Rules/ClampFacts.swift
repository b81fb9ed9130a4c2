/// What every rule of the clamps looks at.
struct ClampFacts {
    let snapshot: Snapshot
    let board: ClampBoard
    let now: Instant
    /// How long evidence of the slower of board and meter must stand.
    let hold: Delay
    /// How long evidence of the board alone must stand.
    let boardHold: Delay

    /// A current under this one may be noise (measure.md section 4.2).
    static let noise = Current(amperes: 0.12)

    /// True while the board sends lines.
    var isHeard: Bool { board.link.isOpen && board.lastLine != nil && !board.isMute(at: now) }

    /// What the board can sense.
    var ability: ClampAbility {
        snapshot.unit.clampBoard?.ability
            ?? ClampAbility(hasVoltage: true, hasLevels: false, hasPhasors: false, hasWaves: false)
    }

    /// The table of a clamp.
    func description(_ clamp: Clamp) -> ClampDescription? {
        snapshot.unit.clamps[clamp.source.number ?? 0]
    }

    /// The current of a clamp, where it was measured lately.
    func current(_ clamp: Clamp) -> Current? {
        guard let current = clamp.current, current.health(at: now) == .ok else { return nil }
        return current.value
    }

    /// The relays whose load is a clamp.
    func relays(_ clamp: Clamp) -> [(relay: Relay, description: RelayDescription)] {
        snapshot.relays.compactMap { relay in
            guard let description = snapshot.unit.relays[relay.source.number ?? 0],
                description.load == clamp.source
            else { return nil }
            return (relay, description)
        }
    }

    /// True where a step test, or the test of a relay, moved a clamp as it should.
    func isProved(_ clamp: Clamp) -> Bool {
        ClampDirection.proof(of: clamp, snapshot) != nil
            || relays(clamp).contains { $0.relay.lastTest?.verdict == .effective }
    }
}
