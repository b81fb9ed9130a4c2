/// Why there is no usable terminal.
enum TerminalFailure: Error, Hashable, Sendable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// TERM is not set, not known, or names a terminal whose cursor cannot be moved.
    case unusable(String)
}
