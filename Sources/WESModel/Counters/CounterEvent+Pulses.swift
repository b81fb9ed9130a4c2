extension CounterEvent {
    /// The pulses by which an index grows with this fact.
    public var pulses: Int64 {
        if case .pulse = self { 1 } else { 0 }
    }
}
