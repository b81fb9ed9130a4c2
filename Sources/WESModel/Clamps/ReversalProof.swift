/// What must be shown before a clamp may be turned by software.
public enum ReversalProof {
    /// True where a step test found the clamp the wrong way round, or where the meter contradicts
    /// the clamp of the delivery point.
    ///
    /// A negative power alone proves nothing: another phase or a nearly reactive load shows one
    /// as well (measure.md section 4.1).
    public static func isProved(_ source: SourceID, in snapshot: Snapshot) -> Bool {
        let proofs = snapshot.stepProofs.values.filter {
            $0.answering != nil && $0.answering == source.number && $0.isReversed != nil
        }
        if let last = proofs.max(by: { $0.unixSeconds < $1.unixSeconds }) {
            return last.isReversed == true
        }
        return snapshot.unit.clamps[source.number ?? 0]?.role == .grid
            && snapshot.faults.contains {
                $0.code == .clampReversed && $0.terminal == source
                    && $0.evidence.meterApparent != nil
            }
    }
}
