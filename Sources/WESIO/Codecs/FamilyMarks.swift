import WESModel

/// What the labels of the historique mode say of the meter whose type is not known.
struct FamilyMarks: Sendable {
    /// A label of a single-phase meter was met.
    var isSinglePhase = false
    /// A label of a three-phase meter was met.
    var isThreePhase = false
    /// A gas or third meter was met: only a concentrator sends them.
    var hasOtherMeter = false

    /// The family; nil without evidence.
    var family: TeleinfoFamily? {
        if hasOtherMeter { return .concentrateur }
        if isThreePhase { return .cbetm }
        return isSinglePhase ? .cbemm : nil
    }
}
