/// The sentences of `wes decode` on standard error.
enum DecodeText {
    /// The input cannot be opened or read.
    static func unreadable(_ file: String, reason: String, isFrench: Bool) -> String {
        isFrench
            ? "wes decode : \(file) ne peut pas être lu (\(reason)) ; donnez un fichier d'octets "
                + "de téléinfo que vous pouvez lire, ou - pour l'entrée standard."
            : "wes decode: \(file) cannot be read (\(reason)); give a file of téléinfo bytes "
                + "that you may read, or - for standard input."
    }
}
