/// How reports of the clamps move the guided load test on.
enum StepTestReducer {
    /// Shows a report to the test; its values are those of the screens, corrected and turned.
    static func follow(_ report: ClampReport, at now: Instant, in snapshot: inout Snapshot) {
        guard var test = snapshot.stepTest, !test.isOver else { return }
        test.take(report, snapshot, at: now)
        keep(test, at: now, in: &snapshot)
    }

    /// Ends a test that waited too long.
    static func tick(_ snapshot: inout Snapshot, at now: Instant) {
        guard var test = snapshot.stepTest, !test.isOver, now >= test.until else { return }
        test.stage = .expired
        keep(test, at: now, in: &snapshot)
    }

    /// The result belongs to the clamp whose circuit took the load, even if another one answered.
    private static func keep(_ test: StepTest, at now: Instant, in snapshot: inout Snapshot) {
        snapshot.stepTest = test
        guard case .done(let proof) = test.stage else { return }
        snapshot.stepProofs[test.source] = proof
        snapshot.log(.stepTested(proof), of: test.source, at: now)
    }
}
