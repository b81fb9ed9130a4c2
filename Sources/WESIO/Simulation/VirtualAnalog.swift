import WESModel

/// The analog inputs of a virtual unit with their readers, on a virtual clock.
struct VirtualAnalog: Sendable {
    private struct Input {
        var reader: AnalogReader
        var files: MemoryAnalogFiles
        var now: Instant
    }

    private var inputs: [Input] = []
    private let epoch: Instant

    /// Makes the inputs of a scene, which began at `epoch`; nil where it has none.
    init?(scene: Scene, description: UnitDescription, startingAt epoch: Instant) {
        guard let converter = SimulatedADC(scene: scene) else { return nil }
        self.epoch = epoch
        for (number, table) in description.analog.sorted(by: { $0.key < $1.key }) {
            inputs.append(
                Input(
                    reader: AnalogReader(
                        source: .analog(number), device: table.device, channel: number - 1),
                    files: MemoryAnalogFiles(converter, device: table.device), now: epoch))
        }
    }

    /// Does every job that is due up to an instant of the scene.
    mutating func play(until time: Delay) -> [Event] {
        var events: [Event] = []
        for index in inputs.indices {
            events += Self.play(&inputs[index], since: epoch, until: epoch + time)
        }
        return events
    }

    private static func play(
        _ input: inout Input, since epoch: Instant, until end: Instant
    ) -> [Event] {
        var events: [Event] = []
        while input.now <= end {
            switch input.reader.next(at: input.now) {
            case .wait(let until):
                guard until <= end else { return events }
                input.now = max(until, input.now + .milliseconds(1))
            case .job(let job):
                input.files.time = input.now - epoch
                var files: any AnalogFiles = input.files
                let answer = Result { () throws(IOFailure) in try job.perform(on: &files) }
                events += input.reader.took(answer, at: input.now)
            }
        }
        return events
    }
}
