/// The commissioning checklist, in the order of work on site (console.md section 8).
public struct Checklist: Sendable {
    /// The points of the configured terminals.
    public let points: [CheckPoint]

    /// Judges a snapshot; the findings are those of its last tick.
    public init(_ snapshot: Snapshot, at now: Instant) {
        var points: [CheckPoint] = []
        let names = snapshot.faults.filter(PointJudge.isOfNames)
        let others = snapshot.faults.filter { !PointJudge.isOfNames($0) }
        for terminal in Self.terminals(of: snapshot.unit) where terminal != .balance {
            let faults =
                terminal == .probeNames
                ? names : others.filter { PointJudge.concerns($0, terminal, snapshot) }
            points.append(PointJudge.point(terminal, faults, snapshot, at: now))
        }
        if snapshot.unit.clamps.values.contains(where: { $0.role == .grid }) {
            let balance = PointJudge.balance(points, snapshot, at: now)
            let index = points.firstIndex { Self.rank($0.terminal) > Self.rank(.balance) }
            points.insert(balance, at: index ?? points.count)
        }
        self.points = points
    }

    /// How many points have a state, a person's word counted as ok.
    public func count(_ state: CheckState) -> Int { points.count { $0.state == state } }

    /// How many of the points that are ok stand on a person's word.
    public var countByHand: Int { points.count { $0.isByHand } }

    /// The worst state of all points: fault, look, todo, else ok.
    public var worst: CheckState {
        points.map(\.state).max { $0.severity < $1.severity } ?? .ok
    }

    /// The point of a terminal; nil where it is not listed.
    public func point(_ terminal: SourceID) -> CheckPoint? {
        points.first { $0.terminal == terminal }
    }

    /// True where a person's word is taken: on a point that is to do or to be looked at.
    public func canValidate(_ terminal: SourceID) -> Bool {
        point(terminal).map { $0.state == .todo || $0.state == .look || $0.isByHand } ?? false
    }

    /// The grid meter of a solar site that is in historique mode: said before anything else,
    /// because the supplier needs days to change it (console.md section 8).
    public static func solarHistorique(_ snapshot: Snapshot) -> SourceID? {
        guard let input = MeterDirection.input(snapshot), input.condition == .receiving,
            input.line?.mode == .historique
        else { return nil }
        let isSolar =
            snapshot.unit.clamps.values.contains { $0.role == .production }
            || snapshot.unit.teleinfo.values.contains { $0.role == .production }
            || snapshot.faults.contains { $0.code == .ticNoProducer }
        return isSolar ? input.source : nil
    }

    /// The terminals that have a point, in the order of work on site.
    static func terminals(of unit: UnitDescription) -> [SourceID] {
        var terminals = unit.sources.filter {
            $0 != .clamps && $0 != .modbusBus && $0 != .leds
        }
        if unit.oneWire != nil { terminals.append(.probeNames) }
        // Every screen asks for this order: each name is read once, not at each comparison.
        let ranked = terminals.enumerated().map { (rank($0.element), $0.offset, $0.element) }
        return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The terminals of the points in their order, without judging any of them.
    public static func order(of unit: UnitDescription) -> [SourceID] {
        var order = terminals(of: unit).filter { $0 != .balance }
        guard unit.clamps.values.contains(where: { $0.role == .grid }) else { return order }
        let index = order.firstIndex { rank($0) > rank(.balance) }
        order.insert(.balance, at: index ?? order.count)
        return order
    }

    private static let areas = [
        "clock", "teleinfo", "mains", "clamps", "relays", "balance", "counters", "contacts",
        "analog", "onewire", "modbus",
    ]

    /// The place of a terminal in the order of work on site.
    static func rank(_ terminal: SourceID) -> Int {
        let area = areas.firstIndex(of: terminal.area) ?? areas.count
        let within = terminal == .probeNames ? 999 : min(max(terminal.number ?? 0, 0), 998)
        return area * 1_000 + within
    }

    /// Orders findings: terminals in the order of work, the worst first on each.
    static func comesBefore(_ left: Fault, _ right: Fault) -> Bool {
        let one = rank(left.terminal), other = rank(right.terminal)
        if one != other { return one < other }
        if left.state != right.state { return left.state.severity > right.state.severity }
        if left.terminal != right.terminal {
            return left.terminal.rawValue < right.terminal.rawValue
        }
        return left.code.rawValue < right.code.rawValue
    }
}
