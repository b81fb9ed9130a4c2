/// The nearest of some words, for "did you mean".
enum Nearest {
    /// The word at the smallest edit distance, at most a third of its length; nil when none is.
    static func word(to typed: String, among words: [String]) -> String? {
        let typed = typed.prefix(64)
        return words.map { ($0, distance(Array(typed), Array($0))) }
            .filter { $0.1 <= max(2, $0.0.count / 3) }
            .min { $0.1 < $1.1 }?.0
    }

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
