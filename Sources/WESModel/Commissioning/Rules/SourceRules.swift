/// `source.*`: can the device behind a terminal be opened.
enum SourceRules {
    private static let codes: [FaultCode] = [
        .sourceMissing, .sourcePermission, .sourceBusy, .sourceUnplugged,
    ]

    /// The answers for every terminal, board and bus that has a device.
    static func answers(_ snapshot: Snapshot) -> [RuleAnswer] {
        links(of: snapshot).flatMap { source, link in
            let found = finding(link)
            return codes.map { code in
                if let found, found.code == code {
                    return RuleAnswer(
                        code, source, .firing(found.evidence, since: found.since))
                }
                return RuleAnswer(code, source, link == .unconfigured ? .unknown : .good)
            }
        }
    }

    /// What the state of a port says; nil while nothing is wrong.
    ///
    /// A refusal for another reason counts as a missing interface, with its `errno`.
    static func finding(
        _ link: LinkState
    ) -> (code: FaultCode, evidence: FaultEvidence, since: Instant?)? {
        var evidence = FaultEvidence()
        evidence.device = link.device
        switch link {
        case .unconfigured, .opening, .open: return nil
        case .missing: return (.sourceMissing, evidence, nil)
        case .permission(_, let group):
            evidence.group = group
            return (.sourcePermission, evidence, nil)
        case .busy(_, let holder):
            evidence.program = holder
            return (.sourceBusy, evidence, nil)
        case .unplugged(_, let since): return (.sourceUnplugged, evidence, since)
        case .failed(_, let errno):
            evidence.errno = errno
            return (.sourceMissing, evidence, nil)
        }
    }

    private static func links(of snapshot: Snapshot) -> [(SourceID, LinkState)] {
        var links = snapshot.teleinfo
            .filter { snapshot.unit.teleinfo[$0.source.number ?? 0] != nil }
            .map { ($0.source, $0.link) }
        if let board = snapshot.clampBoard { links.append((.clamps, board.link)) }
        if let bus = snapshot.oneWire { links.append((.oneWire, bus.link)) }
        if let meter = snapshot.modbus.first { links.append((.modbusBus, meter.link)) }
        links += snapshot.counters.map { ($0.source, $0.link) }
        links += snapshot.contacts.map { ($0.source, $0.link) }
        links += snapshot.relays.map { ($0.source, $0.link) }
        links += snapshot.analog.map { ($0.source, $0.link) }
        return links
    }
}
