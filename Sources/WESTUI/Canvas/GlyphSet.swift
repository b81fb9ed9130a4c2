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
        for character in text {
            drawn.append(translate(character))
        }
        return drawn
    }

    private func translate(_ character: Character) -> Unicode.Scalar {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return " " }
        if first.value < 0x80 {
            return first.value < 0x20 || first.value == 0x7F ? (self == .ascii ? "." : "·") : first
        }
        switch self {
        case .complet: return isWide(first) || scalars.count > 1 ? "?" : first
        case .sobre: return Self.sober[first] ?? (isWide(first) || scalars.count > 1 ? "?" : first)
        case .ascii: return Self.plain[first] ?? Transliteration.letter(first) ?? "?"
        }
    }

    /// Characters that some terminals draw two columns wide, and those without a picture.
    private func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0x9F, 0x300...0x36F, 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3,
            0xE000...0xFFFF, 0x10000...:
            true
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
        default: false
        }
    }

    private static let sober: [Unicode.Scalar: Unicode.Scalar] = [
        "◀": "◄", "▶": "►", "✓": "√", "✗": "×", "φ": "f", "…": ".", "↑": "↑", "↓": "↓",
        "▁": "▄", "▂": "▄", "▃": "▄", "▅": "█", "▆": "█", "▇": "█",
    ]

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+",
        "█": "#", "░": ".", "▄": "#", "▀": "#", "◀": "<", "▶": ">", "▲": "^", "▼": "v",
        "●": "*", "○": "o", "✓": "=", "✗": "X", "›": ">", "‹": "<", "·": ".", "…": ".",
        "−": "-", "—": "-", "–": "-", "°": " ", "φ": "f", "»": ">", "«": "<", "’": "'", "½": "5",
        "↑": "^", "↓": "v", "←": "<", "→": ">", "\u{A0}": " ", "\u{202F}": " ",
    ]
}
