/// One key, or one paste, as the terminal sent it.
enum Key: Hashable, Sendable {
    case character(Character)
    case up, down, left, right
    case pageUp, pageDown, home, end
    case enter, tab, backTab, backspace, delete, escape
    case function(Int)
    case control(Character)
    case pasted(String)

    /// True for Ctrl with a letter.
    var isControl: Bool {
        if case .control = self { return true }
        return false
    }
}
