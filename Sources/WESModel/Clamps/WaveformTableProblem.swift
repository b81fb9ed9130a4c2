/// What a table of recorded waveforms lacks.
public enum WaveformTableProblem: Error, Hashable, Sendable {
    /// No line of names.
    case empty
    /// A column that is needed.
    case missingColumn(String)
    /// A field that is no number, or one outside what a converter can do; lines count from 1.
    case notNumber(line: Int, column: String)
}
