/// The bus and the address of `/dev/i2c-1:0x18`.
public struct I2CAddress: Hashable, Sendable {
    /// The bus.
    public let path: String
    /// The seven bits of the address.
    public let address: UInt8

    /// Reads a path, a colon and an address in hexadecimal or decimal; nil where it is none of a
    /// DS2482, 18h to 1Fh.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let number = text[text.index(after: colon)...]
        let isHexadecimal = number.hasPrefix("0x") || number.hasPrefix("0X")
        let value = isHexadecimal ? UInt8(number.dropFirst(2), radix: 16) : UInt8(number)
        guard let value, (0x18...0x1F).contains(value), text.hasPrefix("/") else { return nil }
        path = String(text[..<colon])
        address = value
    }
}
