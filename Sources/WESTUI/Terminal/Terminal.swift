import CHost
import CNcurses
import Glibc

/// The terminal, through ncurses: the only place that names a curses function.
///
/// Used by the main thread alone. What is painted goes out in one write.
final class Terminal {
    /// True when the character set of the terminal is UTF-8.
    let isUTF8: Bool
    private let hasColours: Bool
    private let screen: OpaquePointer
    private var painted: Canvas?
    private var isOpen = true

    /// Takes the terminal over.
    ///
    /// - Throws: When there is none, or none that can place its cursor; nothing was written then.
    init(noColour: Bool) throws(TerminalFailure) {
        let type = try Self.check()
        isUTF8 = LocaleSetup.apply()
        chost_guard_arm(STDIN_FILENO)
        use_env(false)
        use_tioctl(true)
        guard let screen = cn_open() else { throw .unusable(type) }
        self.screen = screen
        raw()
        noecho()
        nonl()
        curs_set(0)
        hasColours = !noColour && has_colors() && start_color() == OK
        if hasColours { Self.definePairs() }
        follow(size)
        chost_guard_hold_errors()
        send("\u{1B}[?2004h")
    }

    /// Tells whether there is a terminal whose cursor can be placed; writes nothing.
    @discardableResult
    static func check() throws(TerminalFailure) -> String {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw .notATerminal
        }
        let type = getenv("TERM").map { String(cString: $0) } ?? ""
        guard !type.isEmpty, cn_can_address(type) else { throw .unusable(type) }
        return type
    }

    /// Rows and columns, as the kernel has them now.
    var size: (rows: Int, columns: Int) {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
            window.ws_col > 0
        else { return (24, 80) }
        return (min(Int(window.ws_row), 500), min(Int(window.ws_col), 500))
    }

    /// Takes a new size over; the next paint draws everything.
    func follow(_ size: (rows: Int, columns: Int)) {
        resizeterm(Int32(size.rows), Int32(size.columns))
        redrawAll()
    }

    /// Makes the next paint draw everything.
    func redrawAll() {
        painted = nil
        cn_redraw_all()
    }

    /// Shows a canvas; only what differs from the one before is sent.
    ///
    /// Answers false when nothing differs.
    func paint(_ canvas: Canvas) -> Bool {
        guard isOpen, canvas != painted else { return false }
        let isSameSize = painted?.rows == canvas.rows && painted?.columns == canvas.columns
        if !isSameSize { cn_erase() }
        for row in 0..<canvas.rows {
            if isSameSize, let painted, painted.row(row) == canvas.row(row) { continue }
            paint(row, of: canvas)
        }
        cn_refresh()
        painted = canvas
        return true
    }

    /// Asks the terminal for its status; one that answers tells how fast the link is.
    func askStatus() { send("\u{1B}[5n") }

    /// Gives the terminal back, for a while or for good.
    func giveBack() {
        guard isOpen else { return }
        isOpen = false
        send("\u{1B}[?2004l")
        endwin()
        chost_guard_tell_errors()
    }

    /// Takes the terminal over again after ``giveBack()``.
    func takeBack() {
        isOpen = true
        // A shell may have set its own line settings while the program was stopped.
        reset_prog_mode()
        chost_guard_hold_errors()
        send("\u{1B}[?2004h")
        follow(size)
    }

    /// Gives the terminal back for good.
    func close() {
        giveBack()
        chost_guard_disarm()
    }

    private func paint(_ row: Int, of canvas: Canvas) {
        let cells = canvas.row(row)
        // Writing the last cell of the last row would scroll.
        let isLast = row == canvas.rows - 1
        let end = isLast ? cells.endIndex - 1 : cells.endIndex
        var start = cells.startIndex
        while start < end {
            let style = cells[start].style
            var next = start + 1
            while next < end, cells[next].style == style { next += 1 }
            var text = cells[start..<next].map { wchar_t($0.scalar.value) }
            cn_put(
                Int32(row), Int32(start - cells.startIndex), &text, Int32(text.count),
                bits(of: style), pair(of: style.colour))
            start = next
        }
    }

    private func bits(of style: Style) -> UInt32 {
        (style.bold ? 1 : 0) | (style.dim ? 2 : 0) | (style.reverse ? 4 : 0)
            | (style.underline ? 8 : 0)
    }

    private static let colours: [(Colour, Int32)] = [
        (.green, COLOR_GREEN), (.red, COLOR_RED), (.yellow, COLOR_YELLOW), (.cyan, COLOR_CYAN),
        (.blue, COLOR_BLUE), (.magenta, COLOR_MAGENTA),
    ]

    private static func definePairs() {
        use_default_colors()
        for (index, entry) in colours.enumerated() {
            init_pair(Int16(index + 1), Int16(entry.1), -1)
        }
    }

    private func pair(of colour: Colour) -> Int16 {
        guard hasColours, let index = Self.colours.firstIndex(where: { $0.0 == colour }) else {
            return 0
        }
        return Int16(index + 1)
    }

    private func send(_ sequence: String) {
        let bytes = Array(sequence.utf8)
        _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
}
