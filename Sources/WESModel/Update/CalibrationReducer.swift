/// How reports of the clamps move a guided calibration on.
enum CalibrationReducer {
    /// Ends a calibration that waited too long.
    static func tick(_ snapshot: inout Snapshot, at now: Instant) {}
}
