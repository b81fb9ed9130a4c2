/// One column of one row: a character that is one column wide, and its style.
struct Cell: Hashable, Sendable {
    var scalar: Unicode.Scalar
    var style: Style

    static let blank = Cell(scalar: " ", style: .plain)
}
