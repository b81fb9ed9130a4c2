public import WESModel

/// Tells whether the saved configuration changed since it was read.
public protocol ConfigurationFollowing: Sendable {
    /// Looks at the file; cheap when nothing changed.
    func check(against current: UnitDescription) -> ConfigurationNews
}

/// What a look at the configuration file gave.
public enum ConfigurationNews: Sendable {
    /// The same as before.
    case unchanged
    /// Valid and different: the tables that changed.
    case changed(UnitDescription, [SourceID])
    /// Not valid; said once for each save.
    case refused(ConfigurationProblem)
}
