/// Every text of the interface, French and English side by side.
struct Catalogue: Hashable, Sendable {
    /// One text in both languages, and the columns of the slot it is drawn in.
    struct Entry: Sendable {
        let french: String
        let english: String
        let width: Int?

        init(_ french: String, _ english: String, width: Int?) {
            self.french = french
            self.english = english
            self.width = width
        }
    }

    let language: Language

    static let entries: [Phrase: Entry] =
        screenTexts
        .merging(inputTexts) { first, _ in first }
        .merging(relayTexts) { first, _ in first }
        .merging(overviewTexts) { first, _ in first }
        .merging(clampTexts) { first, _ in first }
        .merging(clampPageTexts) { first, _ in first }
        .merging(probeTexts) { first, _ in first }
        .merging(messageTexts) { first, _ in first }
        .merging(pointTexts) { first, _ in first }
        .merging(oneWireFaultTexts) { first, _ in first }
        .merging(counterTexts) { first, _ in first }
        .merging(analogTexts) { first, _ in first }
        .merging(commandTexts) { first, _ in first }
        .merging(confirmationTexts) { first, _ in first }
        .merging(keyTexts) { first, _ in first }
        .merging(indexTexts) { first, _ in first }
        .merging(modbusTexts) { first, _ in first }
        .merging(clockTexts) { first, _ in first }

    /// A text, with its places `{0}`, `{1}`… filled.
    func callAsFunction(_ phrase: Phrase, _ values: String...) -> String {
        fill(text(phrase), values)
    }

    /// A count out of a total: French takes the singular for none too.
    func counted(_ count: Int, of total: Int, one: Phrase, more: Phrase) -> String {
        let isOne = count == 1 || count == 0 && language == .french
        return self(isOne ? one : more, String(count), String(total))
    }

    /// The texts of the meter's own vocabulary.
    func callAsFunction(french: String, english: String) -> String {
        language == .french ? french : english
    }

    /// The place of a text, filled from a list.
    func fill(_ phrase: Phrase, with values: [String]) -> String { fill(text(phrase), values) }

    private func text(_ phrase: Phrase) -> String {
        guard let entry = Self.entries[phrase] else { return phrase.rawValue }
        return language == .french ? entry.french : entry.english
    }

    private func fill(_ text: String, _ values: [String]) -> String {
        guard !values.isEmpty else { return text }
        return Self.fill(text) { place in
            Int(place).flatMap { $0 < values.count ? values[$0] : nil } ?? ""
        }
    }

    /// A text with each place in braces replaced by what `value` says of its name.
    static func fill(_ text: String, _ value: (String) -> String) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            filled += rest[..<open]
            rest = rest[rest.utf8.index(after: open)...]
            guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
            filled += value(String(rest[..<close]))
            rest = rest[rest.utf8.index(after: close)...]
        }
        return filled.isEmpty ? String(rest) : filled + rest
    }
}
