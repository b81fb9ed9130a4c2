import WESModel

extension FaultText {
    /// The sentences of a finding about an analog input that has another cause than that of its
    /// code's sentence.
    func analog(_ fault: Fault) -> (found: String, action: String)? {
        let number = places.number(fault)
        let volts = places.analogVolts(fault.evidence.voltage)
        switch (fault.code, fault.evidence) {
        case (.analogOpen, let evidence) where evidence.liveZero != nil && evidence.spread == nil:
            let zero = places.analogVolts(evidence.liveZero)
            return (texts(.findUnderZero, number, volts, zero), texts(.doUnderZero, number))
        case (.analogOpen, let evidence) where evidence.spread == nil && evidence.voltage != nil:
            return (texts(.findNoVoltage, number, volts), texts(.doNoVoltage))
        case (.analogOverRange, let evidence) where isBelow(evidence):
            return (texts(.findSwappedWires, number, volts), texts(.doSwappedWires))
        case (.analogOverRange, let evidence) where evidence.converterLimit != nil:
            return (texts(.findConverterLimit, number, volts), texts(.doConverterLimit))
        default: return nil
        }
    }

    /// The short form of a finding about an analog input.
    func shortAnalog(_ fault: Fault) -> String {
        let volts = places.analogVolts(fault.evidence.voltage)
        switch fault.code {
        case .analogOverRange:
            return texts(isBelow(fault.evidence) ? .shortSwappedWires : .shortAtLimit, volts)
        default:
            if fault.evidence.spread != nil { return texts(.shortFloating) }
            return texts(fault.evidence.liveZero == nil ? .shortNoVoltage : .shortUnderZero)
        }
    }

    private func isBelow(_ evidence: FaultEvidence) -> Bool {
        evidence.voltage.map { $0.volts < 0 } ?? false
    }
}

extension FaultPlaces {
    /// Volts at a pin with the decimals that tell them apart, without the unit.
    func analogVolts(_ voltage: Voltage?) -> String {
        voltage.map {
            NumberFormat(language: texts.language).decimal($0.volts, places: 2)
        } ?? "—"
    }
}
