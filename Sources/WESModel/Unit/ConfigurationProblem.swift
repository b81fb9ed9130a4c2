/// Why a configuration was refused, as data: the place, the key and what was expected.
public struct ConfigurationProblem: Hashable, Sendable, Codable, Error {
    /// The kind of problem.
    public enum Reason: Hashable, Sendable, Codable {
        /// The file is not there.
        case missing
        /// The file cannot be read, by `errno`.
        case unreadable(errno: Int32)
        /// The file is not UTF-8 text, or larger than any configuration.
        case notText
        /// The text is not TOML; the parser's own words.
        case syntax(String)
        /// No such key; the nearest known one, when one is near.
        case unknownKey(nearest: String?)
        /// Another type or value is expected, as written in the documentation.
        case wrongValue(expected: String)
        /// A key that its table needs.
        case missingKey
        /// Another key, without which this one is of no use.
        case needs(String)
        /// The same device or line as another key.
        case sharedDevice(with: String)
        /// A known kind of source that this version does not read; what it reads, as written in
        /// the file.
        case notYet(instead: String)
    }

    /// The file.
    public var file: String
    /// The line, from 1; 0 where the whole file is meant.
    public var line: Int
    /// The column, from 1; 0 where the whole line is meant.
    public var column: Int
    /// The key, dotted; empty where there is none.
    public var key: String
    /// What is wrong.
    public var reason: Reason

    /// Makes a problem.
    public init(file: String, line: Int = 0, column: Int = 0, key: String = "", reason: Reason) {
        self.file = file
        self.line = line
        self.column = column
        self.key = key
        self.reason = reason
    }
}
