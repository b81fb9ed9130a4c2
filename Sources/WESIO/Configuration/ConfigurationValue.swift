import TOMLKit

/// A value of a configuration, taken out of the TOML library so that nothing else knows it.
enum ConfigurationValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case list([ConfigurationValue])
    case table([String: ConfigurationValue])
    case other

    init(_ value: any TOMLValueConvertible) {
        if let table = value.table {
            self = .table(Self.entries(of: table))
        } else if let list = value.array {
            self = .list(list.map { ConfigurationValue($0) })
        } else if let text = value.string {
            self = .text(text)
        } else if let flag = value.bool {
            self = .flag(flag)
        } else if let integer = value.int {
            self = .integer(integer)
        } else if let number = value.double {
            self = .number(number)
        } else {
            self = .other
        }
    }

    static func entries(of table: TOMLTable) -> [String: ConfigurationValue] {
        var entries: [String: ConfigurationValue] = [:]
        for key in table.keys {
            entries[key] = table[key].map { ConfigurationValue($0) } ?? .other
        }
        return entries
    }

    /// The number, whole or not.
    var numeric: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value.isFinite ? value : nil
        default: nil
        }
    }

    /// The text.
    var text: String? {
        if case .text(let value) = self { return value }
        return nil
    }
}
