import WESModel

/// A text being typed on the message line: a name, or who validates a check and why.
struct TextPrompt: Hashable, Sendable {
    /// What the text is for.
    enum Purpose: Hashable, Sendable {
        /// The name of a terminal or a probe.
        case name(SourceID)
        /// Who validates a check.
        case validator(SourceID)
        /// Why.
        case reason(SourceID, by: String)
        /// What is switched on for the step test of a clamp.
        case load(SourceID)
        /// The weight of one pulse of a counter.
        case weight(SourceID)
        /// How many pulses the test of a counter should see.
        case pulses(SourceID)
        /// What a channel is calibrated on.
        case reference(SourceID, CalibrationChoice)
        /// The index that the meter of a counter shows, in the unit of its weight.
        case index(SourceID, PulseWeight?)
        /// The highest voltage that an analog input is to measure.
        case divider(SourceID)
    }

    let purpose: Purpose
    var text = ""

    /// The most characters that the text takes.
    var limit: Int {
        switch purpose {
        case .name, .validator: 40
        case .reason: 80
        case .load, .reference, .index, .weight, .pulses, .divider: 16
        }
    }

    /// Appends what was typed or pasted; control characters are left out.
    mutating func append(_ more: String) {
        let printable = more.unicodeScalars.filter {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        }
        text = String((text + String(String.UnicodeScalarView(printable))).prefix(limit))
    }

    /// The text without the spaces around it.
    var trimmed: String { Self.trimmed(text) }

    /// A text without the spaces around it.
    static func trimmed(_ text: String) -> String {
        var trimmed = text[...]
        while trimmed.first == " " { trimmed.removeFirst() }
        while trimmed.last == " " { trimmed.removeLast() }
        return String(trimmed)
    }
}
