import TOMLKit
public import WESModel

/// Reads the register map of a meter, of the program or of a person.
///
/// One line tells one value: `voltage_1 = "0x0131 uint16 / 100"` is the address as it goes over the
/// wire, counted from 0, how the value lies in its registers, and what a count is worth in V, A, W,
/// Hz or Wh (docs/configuration.md).
public struct ModbusMapFile {
    private let file: String
    private let positions: KeyPositions
    private var problems: [ConfigurationProblem] = []

    private static let keys = ["model", "function", "word_order", "gap_ms", "registers"]
    private static let line = "\"0x0131 uint16 / 100\""

    /// Reads a file; several problems at once are all reported.
    public static func load(_ file: String) -> Result<ModbusMap, ConfigurationProblems> {
        do throws(ConfigurationProblem) {
            return parse(try UnitConfiguration.text(of: file), file: file)
        } catch {
            return .failure(ConfigurationProblems(all: [error]))
        }
    }

    /// Reads a text as the content of a file.
    public static func parse(
        _ text: String, file: String
    ) -> Result<ModbusMap, ConfigurationProblems> {
        do throws(ConfigurationProblems) {
            let (root, positions) = try UnitConfiguration.root(of: text, file: file)
            var reader = ModbusMapFile(file: file, positions: positions)
            let map = reader.map(ConfigurationValue.entries(of: root))
            guard let map, reader.problems.isEmpty else {
                let sorted = reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
                return .failure(ConfigurationProblems(all: sorted))
            }
            return .success(map)
        } catch {
            return .failure(error)
        }
    }

    private init(file: String, positions: KeyPositions) {
        self.file = file
        self.positions = positions
    }

    private mutating func map(_ entries: [String: ConfigurationValue]) -> ModbusMap? {
        for key in entries.keys where !Self.keys.contains(key) {
            note(key, .unknownKey(nearest: Nearest.word(to: key, among: Self.keys)))
        }
        let function = function(entries["function"])
        let order = order(entries["word_order"])
        let gap = gap(entries["gap_ms"])
        var model = ""
        if let text = entries["model"]?.text, !text.isEmpty {
            model = text
        } else {
            note(
                "model", entries["model"] == nil ? .missingKey : .wrongValue(expected: "\"SDM120\"")
            )
        }
        guard case .table(let lines) = entries["registers"], !lines.isEmpty else {
            note(
                "registers",
                entries["registers"] == nil
                    ? .missingKey
                    : .wrongValue(
                        expected: "[registers]"))
            return nil
        }
        let registers = lines.sorted { $0.key < $1.key }.compactMap { register($0.key, $0.value) }
        guard problems.isEmpty, let function else { return nil }
        return ModbusMap(
            model: model, function: function, wordOrder: order, gap: gap,
            registers: registers.sorted {
                ($0.address, $0.format.count) < ($1.address, $1.format.count)
            })
    }

    private mutating func function(_ value: ConfigurationValue?) -> ModbusMap.Function? {
        switch value {
        case .integer(3): return .holding
        case .integer(4): return .input
        case nil: note("function", .missingKey)
        default: note("function", .wrongValue(expected: "3 | 4"))
        }
        return nil
    }

    private mutating func order(_ value: ConfigurationValue?) -> ModbusMap.WordOrder {
        guard let value else { return .high }
        if let order = value.text.flatMap(ModbusMap.WordOrder.init(rawValue:)) { return order }
        note("word_order", .wrongValue(expected: "\"high\" | \"low\""))
        return .high
    }

    private mutating func gap(_ value: ConfigurationValue?) -> Delay? {
        guard let value else { return nil }
        if case .integer(let count) = value, (0...1_000).contains(count) {
            return .milliseconds(Int64(count))
        }
        note("gap_ms", .wrongValue(expected: "0…1000"))
        return nil
    }

    private mutating func register(_ name: String, _ value: ConfigurationValue) -> ModbusRegister? {
        let key = "registers." + name
        guard let what = ModbusMapLine.Subject(name) else {
            let nearest = Nearest.word(to: name, among: ModbusMapLine.Subject.names)
            note(key, .unknownKey(nearest: nearest.map { "registers." + $0 }))
            return nil
        }
        guard let line = value.text.flatMap(ModbusMapLine.init) else {
            note(key, .wrongValue(expected: Self.line))
            return nil
        }
        return ModbusRegister(
            what.quantity, phase: what.phase, address: line.address, format: line.format,
            scale: line.scale)
    }

    private mutating func note(_ key: String, _ reason: ConfigurationProblem.Reason) {
        let place = positions.place(of: key)
        let printable = key.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? "?" : String(Character(scalar))
        }
        problems.append(
            ConfigurationProblem(
                file: file, line: place?.line ?? 0, column: place?.column ?? 0,
                key: printable.joined(), reason: reason))
    }
}
