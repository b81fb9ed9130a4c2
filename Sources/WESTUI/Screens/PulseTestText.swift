import WESModel

/// The pulse test in words: `3 impulsions sur 5, encore 42 s`, `✓ 5 impulsions, comme prévu`.
struct PulseTestText {
    let test: PulseTest
    let texts: Catalogue
    let now: Instant

    var text: String {
        let counted = String(test.counted)
        let expected = test.expected.map { String($0) } ?? "—"
        switch test.verdict {
        case .running where test.expected == nil:
            return texts(.pulseTestCounting, counted, String(test.left(at: now)))
        case .running:
            return texts(.pulseTestRunning, counted, expected, String(test.left(at: now)))
        case .equal: return "✓ " + texts(.pulseTestEqual, counted)
        case .different: return "✗ " + texts(.pulseTestDifferent, counted, expected)
        case .counted: return texts(.pulseTestCounted, counted)
        }
    }

    var style: Style {
        switch test.verdict {
        case .running: Style(colour: .cyan, bold: true)
        case .equal: Style(colour: .green)
        case .different: Style(colour: .red, reverse: true)
        case .counted: .plain
        }
    }
}
