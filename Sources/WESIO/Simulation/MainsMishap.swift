/// What can be wrong with the mains input, or with the mains.
public enum MainsMishap: String, Sendable, Hashable, CaseIterable {
    /// Nothing is wired to V1 and V2.
    case absent
    /// V1 and V2 are swapped.
    case swapped
    /// A DC adapter in place of a 9 V AC transformer.
    case direct = "dc"
    /// A 12 V transformer.
    case twelve = "transformer 12"
    /// A 6 V transformer.
    case six = "transformer 6"
    /// An inverter feeds the transformer: a wave too perfect to be the mains.
    case inverter
    /// An inverter of the cheap sort feeds the transformer: steps in place of a sine.
    case steps = "inverter steps"
    /// The mains is out, and the unit lives on a backup supply.
    case outage

    /// What the transformer gives of the voltage expected.
    var ratio: Double {
        switch self {
        case .twelve: 4.0 / 3
        case .six: 2.0 / 3
        case .absent, .direct, .outage: 0
        case .swapped: -1
        case .inverter, .steps: 1
        }
    }
}
