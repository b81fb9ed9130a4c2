/// The sentences of `wes config` and `wes devices`.
struct ConfigurationText {
    let language: Language

    /// A file without a fault.
    func good(_ file: String) -> String {
        say("\(file) : configuration valide.", "\(file): valid configuration.")
    }

    /// Where a value comes from.
    func origin(file: String, line: Int) -> String {
        say("\(file), ligne \(line)", "\(file), line \(line)")
    }

    /// A value that no file gives.
    var fallback: String { say("par défaut", "default") }

    /// A value that the operator's locale gives.
    var locale: String { say("langue du système", "locale") }

    /// No file was found.
    var noFile: String {
        say(
            "Aucun unit.toml ; « wes config init » en écrit un.",
            "No unit.toml; \"wes config init\" writes one.")
    }

    /// A file is already there.
    func exists(_ file: String) -> String {
        say(
            "\(file) existe déjà, rien n'a été écrit ; « wes config check » le vérifie.",
            "\(file) exists already, nothing was written; \"wes config check\" checks it.")
    }

    /// A file cannot be written.
    func unwritable(_ file: String, reason: String) -> String {
        say(
            "\(file) : \(reason) ; « wes config init - » l'imprime.",
            "\(file): \(reason); \"wes config init -\" prints it.")
    }

    /// A file was written.
    func written(_ file: String, ports: Int, next command: String) -> String {
        switch ports {
        case 0:
            say(
                "\(file) écrit, aucun port série trouvé : donnez-lui « device », "
                    + "puis lancez « \(command) ».",
                "\(file) written, no serial port found: give it a \"device\", "
                    + "then run \"\(command)\".")
        case 1:
            say(
                "\(file) écrit, 1 port série trouvé ; lancez « \(command) ».",
                "\(file) written, 1 serial port found; run \"\(command)\".")
        default:
            say(
                "\(file) écrit, \(ports) ports série trouvés ; lancez « \(command) ».",
                "\(file) written, \(ports) serial ports found; run \"\(command)\".")
        }
    }

    /// Whether this account may open a device, and how to be allowed; the group is nil where
    /// joining it would not help, as for a port that the system's own console holds.
    func access(_ isAllowed: Bool, group: String?) -> String {
        if isAllowed { return say("accès permis", "access allowed") }
        guard let group else {
            return say(
                "accès refusé : réservé à son propriétaire",
                "access refused: reserved for its owner")
        }
        return say(
            "accès refusé : sudo usermod -aG \(group) $USER, puis reconnectez-vous",
            "access refused: sudo usermod -aG \(group) $USER, then log in again")
    }

    /// How many lines a GPIO chip has.
    func lineCount(_ count: Int) -> String {
        say(count == 1 ? "1 ligne" : "\(count) lignes", count == 1 ? "1 line" : "\(count) lines")
    }

    /// Nothing is plugged in.
    var noDevice: String {
        say(
            "Aucune interface trouvée ; branchez l'adaptateur téléinfo, puis recommencez.",
            "No device found; plug the téléinfo adapter in, then try again.")
    }

    private func say(_ french: String, _ english: String) -> String {
        language == .french ? french : english
    }
}
