import WESModel

extension Snapshot {
    /// The table of a relay; nil without one.
    func description(of relay: SourceID) -> RelayDescription? {
        relay.number.flatMap { unit.relays[$0] }
    }

    /// True where a relay drives a contactor: its table says it, else a person did; nil while
    /// nobody has.
    func hasContactor(_ relay: SourceID) -> Bool? {
        description(of: relay)?.hasContactor ?? contactors[relay]
    }

    /// True for a motor or a coil that no contactor is known to switch.
    func lacksContactor(_ relay: SourceID) -> Bool {
        let kind = description(of: relay)?.kind ?? .resistive
        return kind != .resistive && hasContactor(relay) != true
    }

    /// True where the test of a relay is refused for want of a contactor.
    func refusesTest(_ relay: SourceID) -> Bool {
        description(of: relay)?.kind == .inductive && hasContactor(relay) == false
    }

    /// True where the contactor is asked for first.
    ///
    /// An answer that refuses the test is asked for again, so that it can be changed; what the
    /// table says is changed there.
    func asksContactor(_ relay: SourceID, before next: Confirmation.Next) -> Bool {
        guard let description = description(of: relay), description.hasContactor == nil else {
            return false
        }
        switch next {
        case .test: return contactors[relay] == nil || refusesTest(relay)
        case .close: return contactors[relay] == nil && description.kind != .resistive
        }
    }
}
