/// Power through a conductor: positive when taken, negative when given back.
public struct CircuitFlow: Sendable, Hashable {
    /// Active power, W.
    public var active: Double
    /// Reactive power of the fundamental, VAr; positive for an inductive load.
    public var reactive: Double
    /// The part of the active power that switch-mode supplies take, W.
    public var pulses: Double
    /// The part that dimmers take, W.
    public var cut: Double

    /// Makes a flow.
    public init(active: Double = 0, reactive: Double = 0, pulses: Double = 0, cut: Double = 0) {
        self.active = active
        self.reactive = reactive
        self.pulses = pulses
        self.cut = cut
    }

    /// The flow of a power at a factor: positive for inductive, negative for capacitive.
    init(_ power: Double, factor: Double) {
        let size = min(max(abs(factor), 0.05), 1)
        let reactive = power * (1 - size * size).squareRoot() / size
        self.init(active: power, reactive: factor < 0 ? -reactive : reactive)
    }

    /// The flow of a power taken in a shape that is no sine.
    init(_ power: Double, shape: LoadShape) {
        self.init(
            active: power, reactive: power * LoadShape.reactive(of: shape),
            pulses: shape == .pulses ? power : 0, cut: shape == .cut ? power : 0)
    }

    /// Apparent power, VA, at least 0: harmonics of two shapes count as independent.
    public var apparent: Double {
        let pulsed = pulses * LoadShape.distortion(of: .pulses)
        let dimmed = cut * LoadShape.distortion(of: .cut)
        return (active * active + reactive * reactive + pulsed * pulsed + dimmed * dimmed)
            .squareRoot()
    }

    /// What is taken as a sine.
    var sine: CircuitFlow {
        CircuitFlow(
            active: active - pulses - cut,
            reactive: reactive - pulses * LoadShape.reactive(of: .pulses)
                - cut * LoadShape.reactive(of: .cut))
    }

    /// Two flows through one conductor.
    public static func + (left: CircuitFlow, right: CircuitFlow) -> CircuitFlow {
        CircuitFlow(
            active: left.active + right.active, reactive: left.reactive + right.reactive,
            pulses: left.pulses + right.pulses, cut: left.cut + right.cut)
    }
}
