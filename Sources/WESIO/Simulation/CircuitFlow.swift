/// Power through a conductor: positive when taken, negative when given back.
public struct CircuitFlow: Sendable, Hashable {
    /// Active power, W.
    public var active: Double
    /// Reactive power, VAr; positive for an inductive load.
    public var reactive: Double

    /// Makes a flow.
    public init(active: Double = 0, reactive: Double = 0) {
        self.active = active
        self.reactive = reactive
    }

    /// The flow of a power at a factor: positive for inductive, negative for capacitive.
    init(_ power: Double, factor: Double) {
        let size = min(max(abs(factor), 0.05), 1)
        let reactive = power * (1 - size * size).squareRoot() / size
        self.init(active: power, reactive: factor < 0 ? -reactive : reactive)
    }

    /// Apparent power, VA, at least 0.
    public var apparent: Double { (active * active + reactive * reactive).squareRoot() }

    /// Two flows through one conductor.
    public static func + (left: CircuitFlow, right: CircuitFlow) -> CircuitFlow {
        CircuitFlow(active: left.active + right.active, reactive: left.reactive + right.reactive)
    }
}
