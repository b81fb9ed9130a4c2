/// A device that is plugged in, with who may open it.
public struct FoundDevice: Hashable, Sendable {
    /// What a device is for.
    public enum Kind: String, Sendable, CaseIterable {
        /// A serial port.
        case serial
        /// A GPIO chip.
        case gpio
        /// An analog converter.
        case iio
        /// A master of a 1-Wire bus.
        case oneWire = "onewire"
        /// A battery-backed clock.
        case clock
        /// An LED of the kernel's LED class.
        case led
    }

    /// What it is for.
    public let kind: Kind
    /// The path by which to name it in a configuration: the stable one where there is one.
    public let path: String
    /// The device node behind that path.
    public let node: String
    /// The owner of the node.
    public let owner: String
    /// The group of the node.
    public let group: String
    /// True when the members of the group may open it.
    public let isOpenToGroup: Bool
    /// True when this account may open it.
    public let isAllowed: Bool
    /// What a GPIO chip tells of itself; nil for another device, and where it may not be asked.
    public let chip: FoundChip?
    /// The voltages that a converter measures one by one; empty for another device.
    public let channels: [FoundChannel]

    /// Makes a found device.
    public init(
        kind: Kind, path: String, node: String, owner: String, group: String,
        isOpenToGroup: Bool = true, isAllowed: Bool, chip: FoundChip? = nil,
        channels: [FoundChannel] = []
    ) {
        self.kind = kind
        self.path = path
        self.node = node
        self.owner = owner
        self.group = group
        self.isOpenToGroup = isOpenToGroup
        self.isAllowed = isAllowed
        self.chip = chip
        self.channels = channels
    }
}
