/// A channel of a converter as the configuration names it, `iio:ads1115/voltage0`.
///
/// The converter is named by the text of its `name` file, by its number, `iio:device0`, or by the
/// path of a folder in the kernel's form.
struct AnalogAddress: Hashable, Sendable {
    /// The converter: a name, a number or an absolute path.
    let converter: String
    /// The channel, 0 to 63.
    let channel: Int

    /// Reads a device; nil for a text of another form.
    init?(_ device: String) {
        guard device.hasPrefix("iio:"), let slash = device.lastIndex(of: "/") else { return nil }
        let head = device[device.index(device.startIndex, offsetBy: 4)..<slash]
        let tail = device[device.index(after: slash)...]
        guard tail.hasPrefix("voltage"), let number = Int(tail.dropFirst(7)),
            (0...63).contains(number), tail == "voltage\(number)", !head.isEmpty
        else { return nil }
        // A name is one name of a folder, never a way out of the kernel's own.
        guard head.hasPrefix("/") || !head.contains("/") && head != "." && head != ".." else {
            return nil
        }
        // `iio:iio:device0` and `iio:device0` are the same number.
        let isNumber = head.hasPrefix("device") && Int(head.dropFirst(6)) != nil
        converter = isNumber ? "iio:" + head : String(head)
        channel = number
    }

    /// The converter and the channel as one text, for telling two inputs apart; the converter by
    /// its folder where it is found.
    var place: String {
        "iio:" + (SystemAnalogFiles.folder(of: converter) ?? converter) + "/voltage\(channel)"
    }
}
