import WESModel

extension FaultText {
    /// Where a finding about a counter has another reason than that of its code's sentence.
    func counter(_ fault: Fault) -> String? {
        switch fault.code {
        case .counterWeight where fault.evidence.pulseRate == nil:
            texts(
                .findWeightCeiling, places.number(fault), places.value("weight", of: fault),
                places.value("value", of: fault), places.value("limit", of: fault))
        case .counterLeak where fault.evidence.nights != nil:
            texts(
                .findNightLeak, places.number(fault), places.value("volume", of: fault),
                places.value("nights", of: fault))
        case .counterBurst where fault.evidence.volume != nil:
            texts(
                .findLargeDraw, places.number(fault), places.value("volume", of: fault),
                places.value("window", of: fault))
        default: nil
        }
    }
}
