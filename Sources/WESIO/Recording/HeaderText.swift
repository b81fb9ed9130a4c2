/// A text of several lines in the header of a recording: a JSON string.
enum HeaderText {
    /// Quotes a text; control characters other than line ends and tabs are left out.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20: break
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// The text of a member of a header line; nil without it, or when its end is missing.
    static func member(_ name: String, of header: String) -> String? {
        guard let start = header.firstRange(of: "\"\(name)\":\"")?.upperBound else { return nil }
        var text = ""
        var isEscaped = false
        for scalar in header[start...].unicodeScalars {
            if isEscaped {
                text.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                return text
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return nil
    }
}
