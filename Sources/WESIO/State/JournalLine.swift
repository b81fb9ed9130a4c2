import WESModel

/// One line of the journal that outlives the program.
///
/// CRC-32 of what follows it, then fields with tabs between: the seconds since 1970, the terminal,
/// what it is, and its own fields. A line that fails its check, or that a later version wrote, is
/// passed over alone.
struct JournalLine: Hashable, Sendable {
    /// What happened.
    enum Fact: Hashable, Sendable {
        /// A relay was driven: from where, to where, by whom and why.
        case driven(
            from: RelayPosition?, to: RelayPosition, by: String, reason: RelayEvent.Reason)
        /// A test is about to close a relay that keeps its position without this program; the line
        /// of that relay, empty where an older version wrote it.
        case armed(by: String, line: String = "")
        /// Its relay is open again, or was never closed.
        case disarmed
        /// A person set the index of a counter.
        case indexSet(before: Int64, after: Int64, by: String)
    }

    /// When, on the civil clock.
    var unixSeconds: Int64
    /// On which terminal.
    var source: SourceID
    /// What.
    var fact: Fact

    /// The line with its end.
    var text: String {
        let fields = [String(unixSeconds), source.rawValue] + fact.fields
        let content = fields.map(Self.plain).joined(separator: "\t")
        return Self.check(of: content) + "\t" + content + "\n"
    }

    /// Makes a line of now.
    init(unixSeconds: Int64, source: SourceID, fact: Fact) {
        self.unixSeconds = unixSeconds
        self.source = source
        self.fact = fact
    }

    /// Reads what ``text`` wrote, without its end; nil for anything else.
    init?(_ line: some StringProtocol) {
        let line = String(line)
        guard let tab = line.firstIndex(of: "\t") else { return nil }
        let content = line[line.index(after: tab)...]
        guard line[..<tab] == Self.check(of: content) else { return nil }
        let fields = content.split(separator: "\t", omittingEmptySubsequences: false)
            .map(String.init)
        guard fields.count >= 3, let seconds = Int64(fields[0]),
            let fact = Fact(fields[2], Array(fields[3...]))
        else { return nil }
        self.init(unixSeconds: seconds, source: SourceID(rawValue: fields[1]), fact: fact)
    }

    private static func check(of content: some StringProtocol) -> String {
        String(CRC32.of(content.utf8), radix: 16)
    }

    /// A name cannot break a line.
    private static func plain(_ field: String) -> String {
        String(String.UnicodeScalarView(field.unicodeScalars.filter { $0.value >= 0x20 }))
    }
}

extension JournalLine.Fact {
    fileprivate var fields: [String] {
        switch self {
        case .driven(let old, let new, let by, let reason):
            ["relay", old?.rawValue ?? "", new.rawValue, reason.rawValue, by]
        case .armed(let by, let line): ["armed", by] + (line.isEmpty ? [] : [line])
        case .disarmed: ["disarmed"]
        case .indexSet(let before, let after, let by):
            ["index", String(before), String(after), by]
        }
    }

    fileprivate init?(_ kind: String, _ fields: [String]) {
        switch (kind, fields.count) {
        case ("relay", 4):
            guard let position = RelayPosition(rawValue: fields[1]),
                let reason = RelayEvent.Reason(rawValue: fields[2])
            else { return nil }
            self = .driven(
                from: RelayPosition(rawValue: fields[0]), to: position, by: fields[3],
                reason: reason)
        case ("armed", 1), ("armed", 2):
            self = .armed(by: fields[0], line: fields.count > 1 ? fields[1] : "")
        case ("disarmed", 0): self = .disarmed
        case ("index", 3):
            guard let before = Int64(fields[0]), let after = Int64(fields[1]) else { return nil }
            self = .indexSet(before: before, after: after, by: fields[2])
        default: return nil
        }
    }
}
