import Glibc
import TOMLKit
public import WESModel

/// A configuration file that was read and found good.
public struct UnitConfiguration: Sendable {
    /// The file.
    public let file: String
    /// Its text.
    public let text: String
    /// What it says.
    public let description: UnitDescription
    /// The values written in the file, by key, with the line of each.
    public let written: [String: (value: String, line: Int)]

    /// Reads a file; several problems at once are all reported.
    public static func load(_ file: String) -> Result<UnitConfiguration, ConfigurationProblems> {
        do throws(ConfigurationProblem) {
            return parse(try text(of: file), file: file)
        } catch {
            return .failure(ConfigurationProblems(all: [error]))
        }
    }

    /// Reads a text as the content of a file.
    public static func parse(
        _ text: String, file: String
    ) -> Result<UnitConfiguration, ConfigurationProblems> {
        let (root, positions): (TOMLTable, KeyPositions)
        do throws(ConfigurationProblems) {
            (root, positions) = try self.root(of: text, file: file)
        } catch {
            return .failure(error)
        }
        let entries = ConfigurationValue.entries(of: root)
        var check = ConfigurationCheck(file: file, positions: positions)
        check.walk(entries)
        if case .table(let inputs) = entries["teleinfo"] {
            check.checkTeleinfo(numbers: inputs.keys.filter { ["1", "2"].contains($0) }.sorted())
        }
        check.checkDevices()
        check.checkClamps()
        check.checkOneWire()
        check.checkLines()
        check.checkModbus()
        check.checkAnalog()
        guard check.problems.isEmpty else {
            let sorted = check.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
            return .failure(ConfigurationProblems(all: sorted))
        }
        return .success(UnitConfiguration(file: file, text: text, check: check))
    }

    /// The table of a text of TOML, and where its keys are.
    static func root(
        of text: String, file: String
    ) throws(ConfigurationProblems) -> (TOMLTable, KeyPositions) {
        if let problem = TextGuard.refusal(of: text, file: file) {
            throw ConfigurationProblems(all: [problem])
        }
        let positions = KeyPositions(text: text)
        // The library recurses for each dot of a key; thousands of them would end the stack.
        if let place = positions.tooDeep {
            let problem = ConfigurationProblem(
                file: file, line: place.line, column: place.column, key: "…",
                reason: .unknownKey(nearest: nil))
            throw ConfigurationProblems(all: [problem])
        }
        do {
            return (try TOMLTable(string: text), positions)
        } catch let error as TOMLParseError {
            let problem = ConfigurationProblem(
                file: file, line: error.source.begin.line, column: error.source.begin.column,
                reason: .syntax(firstLine(error.description)))
            throw ConfigurationProblems(all: [problem])
        } catch {
            let problem = ConfigurationProblem(file: file, reason: .syntax(""))
            throw ConfigurationProblems(all: [problem])
        }
    }

    private init(file: String, text: String, check: ConfigurationCheck) {
        self.file = file
        self.text = text
        description =
            DescriptionBuilder(
                leaves: check.leaves, tables: check.tables, maps: check.maps
            ).description
        var written: [String: (value: String, line: Int)] = [:]
        for (key, value) in check.leaves {
            written[key] = (Self.render(value), check.positions.place(of: key)?.line ?? 0)
        }
        self.written = written
    }

    private static func render(_ value: ConfigurationValue) -> String {
        switch value {
        case .text(let text):
            "\"" + text.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .flag(let flag): String(flag)
        case .list(let list): "[" + list.map(render).joined(separator: ", ") + "]"
        case .table, .other: ""
        }
    }

    private static func firstLine(_ text: String) -> String {
        String(text.prefix { $0 != "\n" })
    }

    private static let longest = 1 << 20

    static func text(of file: String) throws(ConfigurationProblem) -> String {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let reason: ConfigurationProblem.Reason =
                errno == ENOENT ? .missing : .unreadable(errno: errno)
            throw ConfigurationProblem(file: file, reason: reason)
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: longest + 1)
        var length = 0
        while length < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress.map { $0 + length }, $0.count - length)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 {
                throw ConfigurationProblem(file: file, reason: .unreadable(errno: errno))
            }
            if count == 0 { break }
            length += count
        }
        guard length <= longest,
            let text = String(validating: bytes.prefix(length), as: UTF8.self)
        else { throw ConfigurationProblem(file: file, reason: .notText) }
        return text
    }
}
