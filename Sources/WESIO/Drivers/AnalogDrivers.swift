import WESModel

/// The drivers of the analog inputs of a unit, by terminal.
struct AnalogDrivers: Sendable {
    private var running: [SourceID: AnalogDriver] = [:]

    /// Stops those of some terminals.
    mutating func stop(_ sources: [SourceID]) {
        for source in sources { running.removeValue(forKey: source)?.stop() }
    }

    /// Starts those of some terminals, in place of the ones that ran before.
    mutating func start(
        _ sources: [SourceID], of unit: UnitDescription,
        _ report: @escaping @Sendable ([Event]) -> Void
    ) {
        stop(sources)
        for source in sources where source.area == "analog" {
            guard let table = unit.analog[source.number ?? 0] else { continue }
            running[source] = AnalogDriver(source: source, device: table.device, report: report)
        }
    }

    /// Stops all of them.
    mutating func stopAll() { stop(Array(running.keys)) }
}
