import WESModel

/// One contact in the words of tab 5.
struct ContactText {
    let contact: Contact
    private let state: UIState
    private let snapshot: Snapshot

    init(_ contact: Contact, _ state: UIState, _ snapshot: Snapshot) {
        self.contact = contact
        self.state = state
        self.snapshot = snapshot
    }

    private var texts: Catalogue { state.texts }

    var name: String { snapshot.name(of: contact.source) ?? "—" }

    /// `○ ouvert (repos)`; `—` before it was read.
    var position: String {
        guard contact.link.isOpen, let isClosed = contact.isClosed else { return "—" }
        return Self.position(isClosed, texts)
    }

    static func position(_ isClosed: Bool, _ texts: Catalogue) -> String {
        isClosed ? "● " + texts(.positionClosed) : "○ " + texts(.positionOpen)
    }

    var changes: String { state.numbers.whole(contact.changes) }

    /// The time of the last change; `—` before the first one.
    func since(_ ages: AgeFormat) -> String { ages.moment(contact.lastChange) }

    var cell: StateCell {
        if let link = StateCell(contact.link, texts) { return link }
        if let found = StateCell(contact.source, in: snapshot, texts) { return found }
        if contact.changes > 0 { return StateCell(.ok, texts(.stateTried)) }
        guard snapshot.validations[contact.source] == nil else {
            return StateCell(byHand: texts(.stateByWord))
        }
        return StateCell(.free, texts(.stateTodo))
    }
}
