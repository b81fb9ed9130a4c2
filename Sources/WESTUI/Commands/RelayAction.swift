import ArgumentParser

/// What `wes relay` does.
enum RelayAction: String, CaseIterable, ExpressibleByArgument {
    case on, off, test, state
}
