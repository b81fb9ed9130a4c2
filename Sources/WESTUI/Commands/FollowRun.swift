import ArgumentParser
import Glibc
import WESModel

/// Waits on an engine without a screen, until a signal or until the work is done.
struct FollowRun {
    let engine: any Engine
    let signals: SignalSource

    /// Calls `step` for each newer snapshot until it answers false; answers with the signal that
    /// ended the wait, if one did.
    func run(_ step: (Snapshot) throws -> Bool) throws -> Int32? {
        while true {
            if try !step(engine.newestSnapshot()) { return nil }
            var requests = [
                pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: engine.wakeDescriptor, events: Int16(POLLIN), revents: 0),
            ]
            _ = poll(&requests, 2, -1)
            if let ending = signals.takeEnding() { return ending }
            engine.acknowledge()
        }
    }
}
