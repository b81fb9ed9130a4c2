/// How a clamp is turned by software: everything that has its sign turns at once.
enum InversionReducer {
    /// Turns a clamp, or turns it back.
    static func turn(
        _ source: SourceID, _ isInverted: Bool, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard snapshot.inverted.contains(source) != isInverted else { return }
        if isInverted {
            snapshot.inverted.insert(source)
        } else {
            snapshot.inverted.remove(source)
        }
        if let index = snapshot.clamps.firstIndex(where: { $0.source == source }) {
            snapshot.clamps[index].isInverted = isInverted
            turn(&snapshot.clamps[index])
        }
        // What the state files say comes before the first clock: their proofs are turned already.
        guard snapshot.sequence > 0 else { return }
        turnProofs(of: source, in: &snapshot)
        snapshot.log(.inverted(isInverted), of: source, at: now)
    }

    private static func turn(_ clamp: inout Clamp) {
        clamp.power?.value.watts.negate()
        clamp.reactive?.value.vars.negate()
        if let phasor = clamp.phasor?.value { clamp.phasor?.value = phasor * -1 }
        clamp.comparison = nil
        clamp.agreesSince = nil
        clamp.agreedAt = nil
    }

    /// A proof tells of the values as they are shown: turned with them, it stays true.
    private static func turnProofs(of source: SourceID, in snapshot: inout Snapshot) {
        for (tested, proof) in snapshot.stepProofs where proof.answering == source.number {
            snapshot.stepProofs[tested]?.isReversed?.toggle()
            if let angle = proof.angleDegrees {
                snapshot.stepProofs[tested]?.angleDegrees = angle > 0 ? angle - 180 : angle + 180
            }
        }
    }
}
