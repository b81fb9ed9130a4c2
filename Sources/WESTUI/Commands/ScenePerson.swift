import WESIO
import WESModel

/// Does at real pace what a scene has a person do at the console, by the engine's own commands.
final class ScenePerson: Sendable {
    private let work: Task<Void, Never>

    /// Starts at the beginning of the scene, which is now.
    init(_ orders: [SceneOrder], at engine: any Engine) {
        let start = ContinuousClock.now
        work = Task.detached {
            for (number, order) in orders.sorted(by: { $0.at < $1.at }).enumerated() {
                let due = start + .nanoseconds(order.at.nanoseconds)
                try? await Task.sleep(until: due)
                guard !Task.isCancelled else { return }
                // Numbers that no console gives its own commands.
                engine.send(order.command, as: CommandID(rawValue: .max - UInt64(number)))
            }
        }
    }

    /// Does nothing more.
    func stop() { work.cancel() }
}
