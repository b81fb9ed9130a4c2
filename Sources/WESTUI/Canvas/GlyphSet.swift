/// The characters that a terminal can draw; the three sets have the same widths.
enum GlyphSet: String, Hashable, Sendable, CaseIterable {
    /// UTF-8 with braille and eighths.
    case complet
    /// UTF-8 as the Linux console has it.
    case sobre
    /// Bytes below 128 only.
    case ascii

    /// Translates a text character for character, one column each.
    func translate(_ text: String) -> [Unicode.Scalar] {
        var drawn: [Unicode.Scalar] = []
        drawn.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            // None of those joins another one to a character: nearly every text is read so.
            guard (0x20..<0x7F).contains(scalar.value) || Self.isDrawable(scalar) else {
                return text.map(translate)
            }
            drawn.append(translate(scalar))
        }
        return drawn
    }

    /// Translates a character that one drawable scalar makes.
    private func translate(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= 0x80 else { return scalar }
        switch self {
        case .complet: return scalar
        case .sobre: return Self.sober[scalar] ?? scalar
        case .ascii: return Self.plain[scalar] ?? Transliteration.letter(scalar) ?? "?"
        }
    }

    private func translate(_ character: Character) -> Unicode.Scalar {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return " " }
        if first.value < 0x80 {
            return first.value < 0x20 || first.value == 0x7F ? (self == .ascii ? "." : "·") : first
        }
        switch self {
        case .complet: return Self.isDrawable(character) ? first : "?"
        case .sobre: return Self.sober[first] ?? (Self.isDrawable(character) ? first : "?")
        case .ascii: return Self.plain[first] ?? Transliteration.letter(first) ?? "?"
        }
    }

    /// True for what every terminal draws one column wide and from left to right.
    ///
    /// Wide, combining, invisible and right-to-left characters would move the columns after them.
    private static func isDrawable(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        guard scalars.count == 1, let scalar = scalars.first else { return false }
        return isDrawable(scalar)
    }

    private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD: return false
        case 0xA0...0x24F, 0x391...0x3C9, 0x400...0x45F, 0x2010...0x2015, 0x2018...0x201E:
            return true
        case 0x2020...0x2026, 0x2030, 0x2039, 0x203A, 0x2070...0x2094, 0x20AC: return true
        case 0x2190...0x2193, 0x2200...0x2265, 0x2500...0x25AF, 0x25B2...0x25CF: return true
        case 0x2713, 0x2717, 0x2800...0x28FF: return true
        default: return false
        }
    }

    private static let sober: [Unicode.Scalar: Unicode.Scalar] = [
        "◀": "◄", "▶": "►", "✓": "√", "✗": "×", "φ": "f", "…": ".", "↑": "↑", "↓": "↓",
        "²": "2", "³": "3", "▁": ".", "▂": "▄", "▃": "▄", "▅": "█", "▆": "█", "▇": "█",
    ]

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+",
        "█": "#", "░": ".", "▄": "#", "▀": "#", "◀": "<", "▶": ">", "▲": "^", "▼": "v",
        "●": "*", "○": "o", "✓": "=", "✗": "X", "›": ">", "‹": "<", "·": ".", "…": ".",
        "−": "-", "—": "-", "–": "-", "°": " ", "φ": "f", "»": ">", "«": "<", "’": "'", "½": "5",
        "²": "2", "³": "3", "▁": ".", "▂": ".", "▃": ".", "▅": "#", "▆": "#", "▇": "#",
        "×": "x", "↑": "^", "↓": "v", "←": "<", "→": ">", "\u{A0}": " ", "\u{202F}": " ",
    ]
}
