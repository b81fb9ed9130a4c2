import WESModel

/// The sentences of `wes power` on standard error.
enum PowerText {
    /// A file cannot be opened or read.
    static func unreadable(_ file: String, reason: String, isFrench: Bool) -> String {
        isFrench
            ? "wes power : \(file) ne peut pas être lu (\(reason)) ; donnez un fichier que vous "
                + "pouvez lire : la table, et un CAS.u16 par ligne dans le dossier."
            : "wes power: \(file) cannot be read (\(reason)); give a file that you may read: "
                + "the table, and one CASE.u16 for each of its lines in the folder."
    }

    /// Less than one window of samples.
    static func tooShort(_ file: String, isFrench: Bool) -> String {
        isFrench
            ? "wes power : \(file) est trop court ; il faut au moins 0,21 s d'échantillons de 16 "
                + "bits dans les voies annoncées."
            : "wes power: \(file) is too short; it takes at least 0.21 s of 16-bit samples in "
                + "the channels announced."
    }

    /// The table of the cases lacks something.
    static func problem(
        _ problem: WaveformTableProblem, in file: String, isFrench: Bool
    ) -> String {
        switch problem {
        case .empty:
            return isFrench
                ? "wes power : \(file) est vide ; la première ligne donne les noms des colonnes."
                : "wes power: \(file) is empty; its first line gives the names of the columns."
        case .missingColumn(let name):
            return isFrench
                ? "wes power : \(file) n'a pas de colonne \(name) ; ajoutez-la."
                : "wes power: \(file) has no column \(name); add it."
        case .notNumber(let line, let column):
            return isFrench
                ? "wes power : \(file), ligne \(line) : \(column) n'est pas un nombre possible ; "
                    + "corrigez-le."
                : "wes power: \(file), line \(line): \(column) is no possible number; mend it."
        }
    }
}
