import WESModel

/// What a question about a clamp or the mains describes.
struct ClampWitness: Hashable, Sendable {
    let isHeard: Bool
    let record: CalibrationRecord?
    let isInverted: Bool
    let isProved: Bool
    let isBusy: Bool

    init(_ source: SourceID, _ live: Snapshot) {
        let board = live.clampBoard
        isHeard = board?.link.isOpen == true && board?.isMute(at: live.clock.instant) != true
        record = live.calibrations[source]
        isInverted = live.inverted.contains(source)
        isProved = ReversalProof.isProved(source, in: live)
        isBusy = live.calibrationRun != nil || live.stepTest.map { !$0.isOver } ?? false
    }
}
