/// `contact.chatter`: a contact that changes faster than what it watches.
enum ContactRules {
    /// The changes of a minute from which a contact chatters.
    private static let most = 10

    /// The answers for each configured contact.
    static func answers(_ snapshot: Snapshot) -> [RuleAnswer] {
        snapshot.contacts.map { contact in
            RuleAnswer(.contactChatter, contact.source, verdict(contact))
        }
    }

    private static func verdict(_ contact: Contact) -> RuleAnswer.Verdict {
        guard contact.link.isOpen, contact.isClosed != nil else { return .unknown }
        let changes = contact.perSecond.total
        guard changes >= most else { return contact.changes > 0 ? .good : .waiting }
        var evidence = FaultEvidence()
        evidence.count = changes
        evidence.windowSeconds = 60
        return .firing(evidence)
    }
}
