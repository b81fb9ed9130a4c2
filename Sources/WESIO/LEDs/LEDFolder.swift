import Glibc
import WESModel

/// One LED of the kernel's LED class: a folder with `brightness`, `max_brightness` and `trigger`.
///
/// No trigger of the kernel is ever set: its `heartbeat` would go on beating over a program that
/// hangs, which is what the beat has to show.
struct LEDFolder {
    /// How an LED was before this program took it.
    struct Before: Hashable {
        var brightness: String
        var trigger: String?
    }

    /// The name as configured.
    let name: String
    private let path: String
    private var bright = "1"

    private static let root = "/sys/class/leds/"

    /// Names an LED: one of the class, or the path of its folder.
    init(name: String) {
        self.name = name
        path = name.hasPrefix("/") ? name : Self.root + name
    }

    /// Takes the LED from whatever drove it, and tells how it was.
    mutating func take() throws(IOFailure) -> Before {
        guard !name.isEmpty, !name.contains(".."), let level = SmallFile.text(path + "/brightness")
        else { throw failure(name.isEmpty ? ENOENT : errno) }
        let before = Before(brightness: Self.word(level), trigger: trigger)
        if let most = SmallFile.text(path + "/max_brightness").map(Self.word), Int(most) ?? 0 > 0 {
            bright = most
        }
        if before.trigger != nil, before.trigger != "none" { try write("none", to: "trigger") }
        return before
    }

    /// Lights it or puts it out.
    func set(_ isLit: Bool) throws(IOFailure) { try write(isLit ? bright : "0", to: "brightness") }

    /// Puts it back as it was; nobody is told where that fails.
    func giveBack(_ before: Before) {
        try? write(before.brightness, to: "brightness")
        if let trigger = before.trigger, trigger != "none" { try? write(trigger, to: "trigger") }
    }

    /// The trigger in force, which the kernel writes in brackets; nil where there is no such file.
    private var trigger: String? {
        guard let text = SmallFile.text(path + "/trigger"),
            let start = text.firstIndex(of: "["), let end = text[start...].firstIndex(of: "]")
        else { return nil }
        return String(text[text.index(after: start)..<end])
    }

    private func write(_ text: String, to file: String) throws(IOFailure) {
        let code = SmallFile.write(text + "\n", to: path + "/" + file)
        guard code == 0 else { throw failure(code, file) }
    }

    private func failure(_ code: Int32, _ file: String = "brightness") -> IOFailure {
        IOFailure(opening: path + "/" + file, errno: code, device: name)
    }

    private static func word(_ text: String) -> String {
        String(text.prefix { !$0.isWhitespace })
    }
}
