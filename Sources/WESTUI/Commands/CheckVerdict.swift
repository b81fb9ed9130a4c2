import WESModel

/// What all checks say together, in JSON and as an exit status (system.md sections 3 and 4).
enum CheckVerdict: String {
    case ok, look, todo, faults

    /// The worst of the points; a person's word counts as ok.
    init(_ checklist: Checklist, _ faults: [Fault]) {
        // A board without a clamp of its own has no point: its finding still counts.
        let isFault = checklist.worst == .fault || faults.contains { $0.state == .fault }
        switch checklist.worst {
        case _ where isFault: self = .faults
        case .fault: self = .faults
        case .look: self = .look
        case .todo: self = .todo
        case .ok, .free: self = .ok
        }
    }

    /// 0 all ok or free, 2 a fault, 3 something to look at or to do.
    var status: Int32 {
        switch self {
        case .ok: 0
        case .faults: 2
        case .look, .todo: 3
        }
    }
}
