/// What every verb that writes for a pipe says when it cannot.
enum PipeText {
    /// Standard output cannot be written.
    static func unwritable(by verb: String, reason: String, isFrench: Bool) -> String {
        isFrench
            ? "wes \(verb) : la sortie standard ne peut pas être écrite (\(reason)) ; libérez de "
                + "la place ou dirigez-la ailleurs."
            : "wes \(verb): standard output cannot be written (\(reason)); free some space or "
                + "send it elsewhere."
    }
}
