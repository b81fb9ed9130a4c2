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
    func written(_ file: String, ports: Int) -> String {
        say(
            "\(file) écrit, \(ports) port(s) série trouvé(s) ; lancez « wes ».",
            "\(file) written, \(ports) serial port(s) found; run \"wes\".")
    }

    /// Whether this account may open a device, and how to be allowed.
    func access(_ isAllowed: Bool, group: String) -> String {
        if isAllowed { return say("accès permis", "access allowed") }
        return say(
            "accès refusé : sudo usermod -aG \(group) $USER, puis reconnectez-vous",
            "access refused: sudo usermod -aG \(group) $USER, then log in again")
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
