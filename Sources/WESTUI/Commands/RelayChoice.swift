import ArgumentParser

/// What `wes relay` is about: one relay, or the switchings of all.
enum RelayChoice: ExpressibleByArgument {
    case number(Int)
    case log

    init?(argument: String) {
        if argument == "log" {
            self = .log
        } else if let number = Int(argument) {
            self = .number(number)
        } else {
            return nil
        }
    }
}
