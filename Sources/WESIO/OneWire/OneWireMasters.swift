import WESModel

/// The masters by the way the configuration names them.
enum OneWireMasters {
    /// The master of `ds2480b:/dev/ttyUSB0`, `ds2482:/dev/i2c-1:0x18`, `owserver:HOST:PORT`, `w1`
    /// or `w1:FOLDER`; nil for another text.
    static func master(of text: String) -> (any OneWireMaster)? {
        let kind = text.prefix { $0 != ":" }
        let rest = String(text.dropFirst(kind.count + 1))
        switch kind {
        case "ds2480b":
            return TransactionMaster(bus: DS2480BBus(line: SerialByteLine(device: rest)))
        case "ds2482":
            return I2CAddress(rest).map {
                TransactionMaster(bus: DS2482Bus(line: SystemI2CLine($0, device: rest)))
            }
        case "owserver": return OWServerMaster(master: text)
        case "w1": return W1Master(master: text)
        default: return nil
        }
    }
}
