/// How a cell is drawn; no meaning rests on it alone.
struct Style: Hashable, Sendable {
    var colour = Colour.normal
    var bold = false
    var dim = false
    var reverse = false
    var underline = false

    static let plain = Style()
    static let reversed = Style(reverse: true)
    static let strong = Style(bold: true)
    static let faint = Style(dim: true)
}
