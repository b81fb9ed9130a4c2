/// Why a configuration was refused, as data: the place and the key.
public struct ConfigurationProblem: Hashable, Sendable, Codable {
    /// The file.
    public var file: String
    /// The line, from 1; 0 where the whole file is meant.
    public var line: Int
    /// The column, from 1; 0 where the whole line is meant.
    public var column: Int
    /// The key, dotted, or the text met.
    public var key: String

    /// Makes a problem.
    public init(file: String, line: Int, column: Int, key: String) {
        self.file = file
        self.line = line
        self.column = column
        self.key = key
    }
}
