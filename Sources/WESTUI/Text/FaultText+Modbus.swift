import WESModel

extension FaultText {
    /// Where the evidence names the cause, the sentence of the code says too little.
    func modbus(_ fault: Fault) -> (found: String?, action: String?)? {
        let name = places.value("name", of: fault)
        switch fault.code {
        case .modbusSilent where fault.terminal == .modbusBus:
            return (
                texts(.findRs485All, places.value("count", of: fault)), texts(.doRs485All)
            )
        case .modbusFormat: return format(fault, name)
        default: return nil
        }
    }

    private func format(_ fault: Fault, _ name: String) -> (found: String?, action: String?)? {
        let model = fault.evidence.model ?? "—"
        switch fault.evidence.formatCause {
        case .parity: return (texts(.findRs485Parity, name), texts(.doRs485Parity))
        case .wordOrder: return (nil, texts(.doWords))
        case .model:
            let found = fault.evidence.exception.map {
                texts(.findRefusal, name, model, String($0))
            }
            return (found, texts(.doModel, model))
        case nil: return nil
        }
    }

    /// The short form of the findings of RS485 meters.
    func shortModbus(_ fault: Fault) -> String {
        switch fault.code {
        case .modbusSilent:
            return texts(fault.terminal == .modbusBus ? .shortRs485All : .shortRs485Silent)
        case .modbusCrc: return texts(.shortCrc, places.share(fault))
        case .modbusAddress: return texts(.shortAddress, places.value("m", of: fault))
        default: break
        }
        switch fault.evidence.formatCause {
        case .parity: return texts(.shortParity)
        case .wordOrder: return texts(.shortWords)
        case .model, nil:
            return fault.evidence.exception.map { texts(.shortRefusal, String($0)) }
                ?? texts(.shortFormat)
        }
    }
}
