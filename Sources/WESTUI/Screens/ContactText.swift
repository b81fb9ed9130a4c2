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
        // A word is a measure's stand-in: it gives way to the change that was seen.
        if contact.changes == 0, snapshot.validations[contact.source] != nil {
            return StateCell(byHand: texts(.stateByWord))
        }
        if contact.isClosed == true, !isFeedback { return StateCell(.look, texts(.stateLook)) }
        return contact.changes > 0
            ? StateCell(.ok, texts(.stateTried)) : StateCell(.free, texts(.stateTodo))
    }

    /// True for the contact of a relay, which is closed whenever the relay is.
    private var isFeedback: Bool {
        snapshot.unit.relays.values.contains { $0.feedback == contact.source }
    }
}
