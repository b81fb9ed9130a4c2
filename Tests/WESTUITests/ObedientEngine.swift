import Synchronization
import WESModel

@testable import WESTUI

/// An engine in memory that obeys as the real one answers; its clock advances when it is waited on.
final class ObedientEngine: Engine {
    private struct Content {
        var house: KeyHouse
        var commands: [Command] = []
        var refusal: CommandOutcome?
        var step = Power(watts: 2_160)
    }

    private let content: Mutex<Content>

    init(_ house: KeyHouse = KeyHouse(), refusal: CommandOutcome? = nil) {
        content = Mutex(Content(house: house, refusal: refusal))
    }

    /// What was sent, in order.
    var commands: [Command] { content.withLock { $0.commands } }
    /// What the clamp shows during a test.
    func setStep(_ watts: Double) { content.withLock { $0.step = Power(watts: watts) } }
    /// Changes what is known, as a driver would.
    func change(_ body: (inout KeyHouse) -> Void) { content.withLock { body(&$0.house) } }

    var wakeDescriptor: Int32 { -1 }
    func acknowledge() {}
    func newestSnapshot() -> Snapshot { content.withLock { $0.house.snapshot } }
    func request(_ detail: DetailRequest) {}
    func answer(to detail: DetailRequest) -> DetailAnswer? { nil }

    func now() -> ClockReading {
        content.withLock {
            ClockReading(instant: $0.house.now, civil: ScreenFixture.clock.civil)
        }
    }

    func send(_ command: Command, as identifier: CommandID) {
        content.withLock { content in
            content.commands.append(command)
            let now = content.house.now
            var outcome = content.refusal ?? .done
            if content.refusal == nil {
                outcome = Self.obey(command, in: &content.house, at: now)
            }
            content.house.apply(.answered(identifier, outcome, at: now))
        }
    }

    /// Lets a second pass; a test that is over ends.
    func pass() {
        content.withLock { content in
            content.house.now = content.house.now + .seconds(1)
            let now = content.house.now
            for relay in content.house.snapshot.relays {
                guard let test = relay.test else { continue }
                if let index = content.house.snapshot.relays.firstIndex(of: relay) {
                    content.house.snapshot.relays[index].test?.step = content.step
                    if test.before == nil {
                        content.house.snapshot.relays[index].test?.before = Power(watts: 0)
                    }
                }
                guard now >= test.until else { continue }
                content.house.apply(
                    .relay(relay.source, .driven(.open, by: "x", reason: .testEnd), at: now))
                content.house.apply(
                    .relay(relay.source, .testEnded(isComplete: true), at: now))
            }
        }
    }

    private static func obey(
        _ command: Command, in house: inout KeyHouse, at now: Instant
    ) -> CommandOutcome {
        switch command {
        case .setRelay(let source, let position, let by):
            house.apply(
                .relay(source, .driven(position, by: by, reason: .operator_), at: now))
            return .done
        case .testRelay(let source, let time, let by):
            house.apply(.relay(source, .testStarted(until: now + time), at: now))
            house.apply(.relay(source, .driven(.closed, by: by, reason: .test), at: now))
            return .started
        default: return .done
        }
    }
}
