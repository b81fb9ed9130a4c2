/// The colours used, always on the terminal's own background.
enum Colour: Hashable, Sendable {
    case normal, green, red, yellow, cyan, blue, magenta
}
