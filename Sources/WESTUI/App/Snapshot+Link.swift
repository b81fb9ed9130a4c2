import WESModel

extension Snapshot {
    /// The state of the port behind a terminal or a probe; nil where there is none.
    func link(of source: SourceID) -> LinkState? {
        if isMeter(source) { return modbus.first?.link }
        return switch source.area {
        case "teleinfo": teleinfo.first { $0.source == source }?.link
        case "clamps", "mains", "balance": clampBoard?.link
        case "onewire": oneWire?.link
        case "counters": counters.first { $0.source == source }?.link
        case "contacts": contacts.first { $0.source == source }?.link
        case "analog": analog.first { $0.source == source }?.link
        case "clock": batteryClock?.link
        case "leds": leds
        case "relays": relays.first { $0.source == source }?.link
        case "modbus": modbus.first?.link
        default: nil
        }
    }
}
