public import WESModel

/// What is wrong with the RS485 bus and its meters at one instant.
public struct ModbusCondition: SceneCondition, Hashable {
    /// How the adapter shows itself.
    public var presence = SourcePresence.present
    /// True while nothing answers at all: A and B exchanged, say.
    public var isSilent = false
    /// What is wrong with single meters.
    public var meters: [SourceID: ModbusMishap] = [:]

    /// Makes a healthy condition.
    public init() {}

    /// Puts a change of the script into the condition.
    public mutating func apply(_ change: SceneFault.Change, to target: SourceID) {
        guard target != .modbusBus else {
            if presence.take(change) { return }
            switch change {
            case .silent: isSilent = true
            case .resume:
                presence = .present
                isSilent = false
            default: break
            }
            return
        }
        var meter = meters[target] ?? ModbusMishap()
        switch change {
        case .silent: meter.isSilent = true
        case .noise(let share): meter.noise = share
        case .wrongParity: meter.isParityWrong = true
        case .swappedWords: meter.areWordsSwapped = true
        case .address(let address): meter.address = address
        case .exception(let code): meter.exception = code
        case .slow(let delay): meter.pause = delay
        case .resume: meter = ModbusMishap()
        default: break
        }
        meters[target] = meter
    }
}
