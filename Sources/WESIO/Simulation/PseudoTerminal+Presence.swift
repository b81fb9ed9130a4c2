import Glibc

extension PseudoTerminal {
    /// Shows the port as free, as closed to ordinary accounts, or as held by another program.
    func show(_ presence: SourcePresence) {
        chmod(slavePath, presence == .forbidden ? 0 : 0o620)
        hold(presence == .busy)
    }
}
