import WESModel

/// Which thermometers convert together: all at once where the supply can feed them, else in the
/// fewest groups that it can.
struct ConversionPlan: Hashable, Sendable {
    /// The groups, in the order in which they convert.
    let groups: [[ROMCode]]
    /// True where one command starts them all.
    let isBroadcast: Bool

    /// Spreads devices over what the bus may draw.
    init(_ devices: [ROMCode], supply: Current) {
        let most = Self.most(supply)
        isBroadcast = devices.count <= most
        guard !isBroadcast else {
            groups = devices.isEmpty ? [] : [devices]
            return
        }
        // Groups of one size: none draws more than it must.
        let count = (devices.count + most - 1) / most
        let size = (devices.count + count - 1) / count
        groups = stride(from: 0, to: devices.count, by: size).map {
            Array(devices[$0..<min($0 + size, devices.count)])
        }
    }

    /// How many may convert at once, at least one.
    private static func most(_ supply: Current) -> Int {
        let count = supply.amperes / OneWireSchedule.converting.amperes
        return count.isFinite ? max(Int(min(count + 1e-9, 1_000)), 1) : 1
    }
}
