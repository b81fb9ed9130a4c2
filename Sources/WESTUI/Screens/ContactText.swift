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

    /// `○ ouvert (repos)`, `● pluie`; `—` before it was read.
    var position: String {
        guard let isActive = snapshot.isActive(contact), let isClosed = contact.isClosed else {
            return "—"
        }
        let words = Self.words(contact.source, isActive: isActive, in: snapshot)
        return Self.lamp(isClosed)
            + (words ?? texts(Self.position(isClosed: isClosed, isActive: isActive)))
    }

    /// `● fermé`, `● pluie`: what a small window has room for.
    var shortPosition: String {
        guard let isActive = snapshot.isActive(contact), let isClosed = contact.isClosed else {
            return "—"
        }
        let words = Self.words(contact.source, isActive: isActive, in: snapshot)
        return Self.lamp(isClosed) + (words ?? texts(isClosed ? .wordClosed : .wordOpen))
    }

    /// The position of a relay's contact, which rests open.
    static func position(_ isClosed: Bool, _ texts: Catalogue) -> String {
        lamp(isClosed) + texts(position(isClosed: isClosed, isActive: isClosed))
    }

    /// The words that a person gave a position; nil without any.
    static func words(
        _ source: SourceID, isActive: Bool, in snapshot: Snapshot
    ) -> String? {
        guard source.area == "contacts" else { return nil }
        let table = source.number.flatMap { snapshot.unit.contacts[$0] }
        return isActive ? table?.activeWord : table?.restWord
    }

    private static func lamp(_ isClosed: Bool) -> String { isClosed ? "● " : "○ " }

    private static func position(isClosed: Bool, isActive: Bool) -> Phrase {
        switch (isClosed, isActive) {
        case (false, false): .positionOpen
        case (true, true): .positionClosed
        case (true, false): .positionClosedRest
        case (false, true): .positionOpenActive
        }
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
        if snapshot.alarms.contains(contact.source) {
            return StateCell(.look, texts(.stateAlarm))
        }
        if snapshot.isActive(contact) == true, !isFeedback {
            return StateCell(.ok, texts(.stateOk))
        }
        return contact.changes > 0
            ? StateCell(.ok, texts(.stateTried)) : StateCell(.free, texts(.stateTodo))
    }

    /// True for the contact of a relay, which is closed whenever the relay is.
    private var isFeedback: Bool {
        snapshot.unit.relays.values.contains { $0.feedback == contact.source }
    }
}
