public import WESModel

/// All that is wrong with a configuration, in the order of the file; never empty.
public struct ConfigurationProblems: Error, Sendable {
    /// The problems.
    public let all: [ConfigurationProblem]
}
