import WESModel

extension ROMCode {
    /// The number as an owserver takes it in a path: 16 digits in the order of the wire.
    var serverName: String {
        wire.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}
