/// One cycle of the mains as measured, from one rising zero of the voltage to the next.
public struct Waves: Hashable, Sendable, Codable {
    /// The points of a cycle.
    public static let points = 64

    /// The voltage, V, ``points`` values; empty where none is measured.
    public var voltage: [Float]
    /// The current of each clamp by number, A, ``points`` values each.
    public var currents: [Int: [Float]]

    /// Makes waves.
    public init(voltage: [Float] = [], currents: [Int: [Float]] = [:]) {
        self.voltage = voltage
        self.currents = currents
    }
}
